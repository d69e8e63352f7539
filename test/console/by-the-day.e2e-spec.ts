import { describeIf } from '../skip.js';
import { chromiumPath, noChromium } from './browser.js';
import { consoleUnderTest } from './console-under-test.js';

describeIf(chromiumPath !== undefined, noChromium)('a list on a page of an earlier day', () => {
  const site = consoleUnderTest();
  afterEach(() => expect(site.troubles).toEqual([]));

  const rows = (): Promise<number> =>
    site.page.getByRole('main').locator('a[href^="/meetings/"], a[href^="/directives/"]').count();

  it.each([
    ['/meetings', 4, 10],
    ['/meetings?view=directives', 4, 10],
  ])(
    'holds what there was by then, says how much comes later, and shows it on demand: %s',
    async (address, then, all) => {
      await site.come(`${address}${address.includes('?') ? '&' : '?'}on=2021-12-31`);
      expect(await rows()).toBe(then);
      await site.page.getByText(`${all - then} more come only after 31 December 2021.`).waitFor();
      await site.page.getByRole('button', { name: 'Show what comes later too' }).click();
      await site.page.getByText('after the day of the page').first().waitFor();
      expect(await rows()).toBe(all);
      await site.page.getByRole('button', { name: 'Leave out what comes after 31 December 2021' }).click();
      await site.page.getByText(`${all - then} more come only after`).waitFor();
      expect(await rows()).toBe(then);
    },
    60_000,
  );

  it('of an official holds the meetings and directives that there were by then', async () => {
    await site.come('/officials/bui-thanh-son?on=2021-12-31');
    await site.page.getByText('4 more come only after 31 December 2021.').first().waitFor();
  }, 60_000);
});
