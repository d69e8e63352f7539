import { describeIf } from '../skip.js';
import { chromiumPath, noChromium, visit } from './browser.js';
import { consoleUnderTest } from './console-under-test.js';

const names = {
  markup: '<img src=x onerror="window.pwned=true"><script>window.pwned=true</script>',
  'ten thousand characters': 'Nguyễn'.repeat(1_667),
  'one word of ten thousand letters': 'a'.repeat(10_000),
  'marks of direction': '\u202ePhạm Quang Hiệu\u2066\u200f',
  'a thousand combining marks': `Hi${'\u0323\u0302'.repeat(500)}`,
  'right to left': 'محمد بن سلمان',
} as const;

const screens = [
  ['/?on=2023-07-20', 'Phạm Quang Hiệu'],
  ['/missions/vn-japan?on=2023-07-20', 'Phạm Quang Hiệu'],
  ['/officials/pham-quang-hieu?on=2023-07-20', 'Phạm Quang Hiệu'],
  ['/coverage?on=2023-07-20', 'Phạm Quang Hiệu'],
  ['/batches', 'Đại sứ, Tổng lãnh sự nhiệm kỳ 2021-2024'],
  ['/meetings/coc-2021-10-16', 'Trương Thị Mai'],
  ['/directives/d1', 'Bùi Thanh Sơn'],
  ['/audit', 'Phạm Quang Hiệu'],
  ['/search?q=hieu', 'Phạm Quang Hiệu'],
] as const;

describeIf(chromiumPath !== undefined, noChromium)('a screen that is answered with hostile names', () => {
  const site = consoleUnderTest();
  // The register itself refuses most of them: here the answers are changed on their way to the page.
  describe.each(Object.entries(names))('such as %s', (_kind, name) => {
    it.each(screens)(
      'shows it as text and stays within its window: %s',
      async (path, plain) => {
        const { page, troubles, close } = await visit(site.browser, 'about:blank', {
          language: 'vi',
          theme: 'light',
          width: 640,
        });
        await page.route('**/v1/**', async (route) => {
          if (route.request().url().includes('/events/stream')) return route.continue();
          const answer = await fetch(route.request().url());
          const body = (await answer.text()).replaceAll(plain, JSON.stringify(name).slice(1, -1));
          return route.fulfill({ status: answer.status, contentType: answer.headers.get('content-type') ?? '', body });
        });
        await page.goto(site.url + path);
        await page.getByText(name.slice(0, 40)).first().waitFor({ state: 'attached' });
        const [overflow, pwned] = await page.evaluate<readonly [number, unknown]>(
          '[document.documentElement.scrollWidth - document.documentElement.clientWidth, window.pwned ?? null]',
        );
        expect({ overflow, pwned, troubles }).toEqual({ overflow: 0, pwned: null, troubles: [] });
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        await close();
      },
      60_000,
    );
  });
});
