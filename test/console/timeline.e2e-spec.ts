import type { Browser } from 'playwright-core';
import { Desk } from '../e2e/cli-under-test.js';
import { describeIf } from '../skip.js';
import { chromiumPath, noChromium, openBrowser, visit } from './browser.js';

const rank = { rank: 'Đại sứ bậc một', on: '2018-06-01', by: null };

describeIf(chromiumPath !== undefined, noChromium)('the time line of an official', () => {
  const desk = new Desk();
  let browser: Browser;
  let url = '';
  beforeAll(async () => {
    const commands = desk.lines('commands.ndjson', [
      { id: 'c1', target: 'an', type: 'RegisterOfficial', data: { name: 'Nguyễn Văn An' } },
      { id: 'c2', target: 'an', type: 'ConferRank', data: rank },
    ]);
    const { code, err } = await desk.run(['import', commands]);
    if (code !== 0) throw new Error(`the import ended with ${code}: ${err}`);
    [browser, { url }] = await Promise.all([openBrowser(), desk.serve({ LEGATION_LOG_LEVEL: 'silent' })]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await desk.clear();
  });

  it('leads from the bar of a rank to what stands of it in the list', async () => {
    const { page, settled, troubles, close } = await visit(browser, `${url}/officials/an`, {
      language: 'en',
      theme: 'light',
      width: 1_280,
    });
    await settled();
    await page.getByRole('button', { name: /Đại sứ bậc một.*1 June 2018/ }).focus();
    await page.keyboard.press('Enter');
    const focused = await page.evaluate<string>('document.activeElement.closest("li")?.textContent ?? ""');
    expect(focused).toContain('Đại sứ bậc một, 1 June 2018');
    expect(troubles).toEqual([]);
    await close();
  }, 60_000);
});
