import type { Browser } from 'playwright-core';
import { describeIf } from '../skip.js';
import { chromiumPath, noChromium, openBrowser, visit } from './browser.js';
import type { Look } from './browser.js';
import { servePocom, serveVietnam } from './registers.js';
import type { Served } from './registers.js';
import { screensOfPocom, screensOfVietnam } from './screens.js';

const looks: readonly Look[] = [
  { language: 'vi', theme: 'light', width: 1_280 },
  { language: 'en', theme: 'dark', width: 320 },
  { language: 'en', theme: 'light', width: 640 }, // 1,280 px at 200 %
  { language: 'vi', theme: 'dark', width: 1_920 },
];

const named = ({ language, theme, width }: Look): string => `${language}, ${theme}, ${width} px`;

describeIf(chromiumPath !== undefined, noChromium)('every screen of the console', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  /** What is wrong on a screen: for a reader, for the policy of the page, for somebody with a narrow window. */
  async function wrongOn(address: string, look: Look): Promise<readonly string[]> {
    const { page, troubles, settled, barriers, close } = await visit(browser, address, look);
    try {
      await settled();
      const overflow = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      return [...troubles, ...(await barriers()), ...(overflow > 0 ? [`wider than the window by ${overflow} px`] : [])];
    } finally {
      await close();
    }
  }

  describe('on the facts of Viet Nam', () => {
    let served: Served;
    beforeAll(async () => {
      served = await serveVietnam();
    }, 60_000);
    afterAll(() => served?.desk.clear());

    describe.each(screensOfVietnam)('%s', (path) => {
      it.each(looks.map((look) => [named(look), look] as const))(
        'has no barrier, no error and no overflow: %s',
        async (_name, look) => expect(await wrongOn(served.url + path, look)).toEqual([]),
        60_000,
      );
    });
  });

  describeIf(process.env['POCOM_DIR'] !== undefined, 'POCOM_DIR does not name a folder')(
    'on the POCOM register',
    () => {
      let served: Served;
      beforeAll(async () => {
        served = await servePocom();
      }, 180_000);
      afterAll(() => served?.desk.clear());

      describe.each(screensOfPocom)('%s', (path) => {
        it.each(looks.slice(0, 2).map((look) => [named(look), look] as const))(
          'has no barrier, no error and no overflow: %s',
          async (_name, look) => expect(await wrongOn(served.url + path, look)).toEqual([]),
          90_000,
        );
      });
    },
  );

  it('says of an empty register how to fill it', async () => {
    const { Desk } = await import('../e2e/cli-under-test.js');
    const desk = new Desk();
    try {
      const { url } = await desk.serve({ LEGATION_LOG_LEVEL: 'silent' });
      const look = { language: 'en', theme: 'light', width: 1_280 } as const;
      for (const path of ['/', '/batches', '/meetings', '/coverage', '/audit', '/events'])
        expect([path, ...(await wrongOn(url + path, look))]).toEqual([path]);
      const { page, settled, close } = await visit(browser, url, look);
      await settled();
      expect(await page.getByRole('main').innerText()).toContain('legation import');
      await close();
    } finally {
      await desk.clear();
    }
  }, 120_000);
});
