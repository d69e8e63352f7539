import { describeIf } from '../skip.js';
import { chromiumPath, noChromium } from './browser.js';
import { consoleUnderTest } from './console-under-test.js';

describeIf(chromiumPath !== undefined, noChromium)('what the reader points at', () => {
  const site = consoleUnderTest();
  afterEach(() => expect(site.troubles).toEqual([]));

  it('keeps its place in a time line that is brought closer by keys', async () => {
    await site.come('/officials/bui-thanh-son?on=2024-12-12', { height: 900 });
    const bar = site.page
      .getByRole('group', { name: /Career of/ })
      .getByRole('button')
      .first();
    await bar.focus();
    for (let press = 0; press < 4; press++) await site.page.keyboard.press('+');
    const focused = await site.page.evaluate<{ left: number; right: number; width: number }>(
      `(() => { const bar = document.activeElement, frame = bar.closest('svg').getBoundingClientRect(); const box = [...bar.children].filter((part) => !part.className.baseVal.includes('hit')).map((part) => part.getBoundingClientRect()); return { left: Math.min(...box.map((one) => one.left)) - frame.left, right: Math.max(...box.map((one) => one.right)) - frame.left, width: frame.width }; })()`,
    );
    expect(focused.right).toBeGreaterThan(0);
    expect(focused.left).toBeLessThan(focused.width);
  }, 60_000);

  it('is named by its sign on the map, marked once it is chosen, and answered in sight', async () => {
    await site.come('/?view=map&on=2023-07-20', { height: 900 });
    const sign = site.page.locator('[data-city="Tokyo"]').first();
    await sign.waitFor({ state: 'attached' });
    expect(await sign.locator('title').textContent()).toBe('Embassy of Viet Nam in Japan');
    await sign.click({ force: true });
    const answer = site.page.getByRole('heading', { name: 'Tokyo' });
    await answer.waitFor();
    expect(await site.page.locator('[data-chosen]').getAttribute('data-city')).toBe('Tokyo');
    const { y = 0, height = 0 } = (await answer.boundingBox()) ?? {};
    expect(y).toBeGreaterThan(0);
    expect(y + height).toBeLessThanOrEqual(900);
  }, 60_000);

  it('can be asked why, and the reasons are closed from their top and lead to trail and proof', async () => {
    await site.come('/missions/vn-japan?on=2023-07-20', { height: 700 });
    await site.page.getByRole('button', { name: /^Why:/ }).nth(1).click();
    const dialog = site.page.getByRole('dialog');
    await dialog
      .getByRole('link', { name: /^Prove it/ })
      .first()
      .waitFor();
    const close = dialog.getByRole('button', { name: 'Close' });
    expect((await close.boundingBox())?.y).toBeLessThan(60);
    await dialog
      .getByRole('link', { name: /^Prove it/ })
      .last()
      .scrollIntoViewIfNeeded();
    expect((await close.boundingBox())?.y).toBeLessThan(60);
    await dialog
      .getByRole('link', { name: /^In the trail/ })
      .first()
      .click();
    await site.page.waitForURL(/\/audit\?.*type=/);
    await dialog.waitFor({ state: 'detached' });
  }, 60_000);

  it('is whole in a narrow window: dates of a change, and the names of the islands', async () => {
    const { page } = await site.come('/?view=map&on=2023-07-20', { width: 320, language: 'vi' });
    const names = page.locator('svg text[lang="vi"]');
    await names.first().waitFor();
    const [one, other] = [await names.nth(0).boundingBox(), await names.nth(1).boundingBox()];
    expect(Math.max((one?.x ?? 0) + (one?.width ?? 0), (other?.x ?? 0) + (other?.width ?? 0))).toBeLessThanOrEqual(320);
    expect(Math.abs((one?.y ?? 0) - (other?.y ?? 0))).toBeGreaterThan(10);
    await site.come('/audit?mission=vn-japan', { width: 320, language: 'vi' });
    await site.page.getByRole('cell', { name: '15/05/2023', exact: true }).first().waitFor();
    const broken = await site.page.evaluate<boolean>(
      `(() => { const range = document.createRange(); range.selectNodeContents([...document.querySelectorAll('td')].find((cell) => cell.textContent === '15/05/2023')); return new Set([...range.getClientRects()].map((one) => Math.round(one.top))).size > 1; })()`,
    );
    expect(broken).toBe(false);
  }, 60_000);

  it('is sorted by what can be sorted alone', async () => {
    await site.come('/missions/vn-japan');
    expect(await site.page.getByRole('columnheader', { name: 'Ask', exact: true }).getByRole('button').count()).toBe(0);
    expect(
      await site.page
        .getByRole('columnheader', { name: /^Start/ })
        .getByRole('button')
        .count(),
    ).toBe(1);
  }, 60_000);

  it('has one answer about a person, whose posting of the day is among his titles', async () => {
    await site.come('/officials/pham-quang-hieu?on=2023-06-01');
    const titles = site.page.getByRole('region', { name: /^Titles on/ });
    await titles.getByText('Đại sứ Việt Nam tại Nhật Bản').waitFor();
    expect(await site.page.getByText('No office is recorded for this day.').count()).toBe(0);
    await site.page.getByRole('cell', { name: /in post/ }).waitFor();
  }, 60_000);
});
