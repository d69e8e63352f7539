import type { Browser } from 'playwright-core';
import { describeIf } from '../skip.js';
import { chromiumPath, noChromium, openBrowser, visit } from './browser.js';
import type { Visit } from './browser.js';
import { serveVietnam } from './registers.js';
import type { Served } from './registers.js';

describeIf(chromiumPath !== undefined, noChromium)('a list on a page of an earlier day', () => {
  let browser: Browser;
  let served: Served;
  let open: Visit;

  beforeAll(async () => {
    [browser, served] = await Promise.all([openBrowser(), serveVietnam()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await served?.desk.clear();
  });
  afterEach(async () => {
    expect(open.troubles).toEqual([]);
    await open.close();
  });

  const come = async (address: string): Promise<void> => {
    open = await visit(browser, served.url + address, { language: 'en', theme: 'light', width: 1_280 });
    await open.settled();
  };
  const rows = (): Promise<number> =>
    open.page.getByRole('main').locator('a[href^="/meetings/"], a[href^="/directives/"]').count();

  it.each([
    ['/meetings', 4, 10],
    ['/meetings?view=directives', 4, 10],
  ])(
    'holds what there was by then, says how much comes later, and shows it on demand: %s',
    async (address, then, all) => {
      await come(`${address}${address.includes('?') ? '&' : '?'}on=2021-12-31`);
      expect(await rows()).toBe(then);
      await open.page.getByText(`${all - then} more come only after 31 December 2021.`).waitFor();
      await open.page.getByRole('button', { name: 'Show what comes later too' }).click();
      await open.page.getByText('after the day of the page').first().waitFor();
      expect(await rows()).toBe(all);
      await open.page.getByRole('button', { name: 'Leave out what comes after 31 December 2021' }).click();
      await open.page.getByText(`${all - then} more come only after`).waitFor();
      expect(await rows()).toBe(then);
    },
    60_000,
  );

  it('of an official holds the meetings and directives that there were by then', async () => {
    await come('/officials/bui-thanh-son?on=2021-12-31');
    await open.page.getByText('4 more come only after 31 December 2021.').first().waitFor();
  }, 60_000);
});
