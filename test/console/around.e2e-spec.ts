import { describeIf } from '../skip.js';
import { chromiumPath, noChromium } from './browser.js';
import { consoleUnderTest } from './console-under-test.js';

describeIf(chromiumPath !== undefined, noChromium)('what stands around the screens', () => {
  const site = consoleUnderTest();
  const focused = (): Promise<string> => site.page.evaluate<string>('document.activeElement.tagName');

  it.each([
    ['/', 'Today', 'page'],
    ['/missions/vn-japan', 'Today', 'true'],
    ['/officials/bui-thanh-son', 'Today', 'true'],
    ['/batches/vn-2021-2024', 'Batches', 'true'],
    ['/directives/d1?on=2023-07-20', 'Meetings and directives', 'true'],
    ['/matters/strategy-2030', 'Meetings and directives', 'true'],
  ])('marks in the menu where %s belongs', async (address, entry, mark) => {
    await site.come(address);
    const marked = site.page.getByRole('navigation', { name: 'Screens' }).locator('[aria-current]');
    expect(await marked.allTextContents()).toEqual([entry]);
    expect(await marked.getAttribute('aria-current')).toBe(mark);
  });

  it('sets the focus on the title of a page that a link leads to, and nowhere else when a filter or a clock is moved', async () => {
    await site.come('/');
    expect(await focused()).toBe('BODY');
    await site.page.getByRole('link', { name: 'Coverage' }).click();
    await site.page.getByRole('heading', { level: 1, name: 'Coverage' }).waitFor();
    await site.page.locator('h1:focus').waitFor();
    await site.page.goBack();
    await site.page.locator('h1:focus').waitFor();
    const state = site.page.getByRole('combobox', { name: 'State' });
    await state.focus();
    await state.selectOption('vacant');
    await site.page.waitForURL(/state=vacant/);
    expect(await focused()).toBe('SELECT');
  });

  it('gives the console to whoever comes to an address of no screen', async () => {
    const { page } = await site.come('/audit/x');
    await page.getByRole('heading', { level: 1, name: 'There is no such page.' }).waitFor();
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Audit' }).waitFor();
  });

  it('has the foot of the page at the foot of the window where a screen is short', async () => {
    await site.come('/nope', { height: 1_400 });
    const foot = await site.page.getByRole('contentinfo').boundingBox();
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBe(1_400);
  });

  it('keeps the words that the list of missions is narrowed by in the address', async () => {
    await site.come('/?on=2023-07-20');
    const words = site.page.getByRole('main').getByRole('searchbox');
    const none = site.page.getByRole('button', { name: 'Show all' });
    await words.pressSequentially('peru');
    await none.waitFor();
    await site.page.waitForURL(/[?&]text=peru(&|$)/);
    expect(await words.inputValue()).toBe('peru');
    await site.page.reload();
    await none.waitFor();
    expect(await words.inputValue()).toBe('peru');
    await site.page.getByRole('link', { name: 'Today' }).click();
    await site.page.waitForURL(({ search }) => search === '?on=2023-07-20');
    expect(await words.inputValue()).toBe('');
  });

  it('has what is wrong with a field below it, in its column', async () => {
    await site.come('/events');
    const field = site.page.getByRole('main').getByRole('textbox', { name: 'After position' });
    await field.waitFor();
    const before = await field.boundingBox();
    await field.fill('x');
    await site.page.getByRole('main').getByRole('button', { name: 'Show', exact: true }).click();
    const fault = await site.page.getByRole('main').getByRole('alert').boundingBox();
    expect(await field.boundingBox()).toEqual(before);
    expect(fault?.y).toBeGreaterThanOrEqual((before?.y ?? 0) + (before?.height ?? 0));
  });

  it.each(['/?on=2023-07-20', '/coverage?on=2023-07-20'])(
    'has room for each day and moment in one line: %s',
    async (address) => {
      const { page } = await site.come(address);
      await page.getByRole('main').locator('time').first().waitFor();
      // With the longest that a day and a moment can be.
      const broken = await page.evaluate<string[]>(
        `[...document.querySelectorAll('main time')].filter((one) => {
          one.textContent = one.textContent.includes(':') ? '30 September 2026, 20:00 UTC' : '30 September 2026';
          return one.getClientRects().length > 1;
        }).map((one) => one.textContent)`,
      );
      expect(broken).toEqual([]);
    },
  );
});
