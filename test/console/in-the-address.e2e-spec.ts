import { describeIf } from '../skip.js';
import { chromiumPath, noChromium } from './browser.js';
import { consoleUnderTest } from './console-under-test.js';

describeIf(chromiumPath !== undefined, noChromium)('what the address of a screen holds', () => {
  const site = consoleUnderTest();
  afterEach(() => expect(site.troubles).toEqual([]));

  it('is the name that coverage is narrowed by, beside how it is covered', async () => {
    await site.come('/coverage?on=2023-07-20&show=resident');
    const words = site.page.getByRole('main').getByRole('searchbox');
    await words.pressSequentially('peru');
    await site.page.waitForURL(/[?&]text=peru(&|$)/);
    await site.page.reload();
    await site.page.getByText('No state is covered in this way.').waitFor();
    expect(await words.inputValue()).toBe('peru');
    expect(site.page.url()).toContain('show=resident');
    await words.fill('japan');
    await site.page.getByRole('link', { name: 'Japan' }).first().waitFor();
    await words.fill('');
    await site.page.waitForURL(({ searchParams }) => !searchParams.has('text'));
  });

  it('is what is searched for, also where that is a number', async () => {
    await site.come('/search?q=1975');
    await site.page.getByRole('heading', { level: 1, name: 'Search: 1975' }).waitFor();
    expect(site.page.url()).toBe(`${site.url}/search?q=1975`);
    const box = site.page.getByRole('banner').getByRole('searchbox');
    await box.fill('007');
    await box.press('Enter');
    await site.page.waitForURL(`${site.url}/search?q=007`);
    await site.page.getByRole('heading', { level: 1, name: 'Search: 007' }).waitFor();
  });

  it('is the city that is chosen on the map', async () => {
    await site.come('/?view=map&on=2023-07-20');
    await site.page.getByRole('combobox', { name: 'Missions in' }).selectOption('Tokyo');
    await site.page.waitForURL(/[?&]city=Tokyo(&|$)/);
    await site.page.reload();
    await site.page.getByRole('heading', { name: 'Tokyo' }).waitFor();
    expect(await site.page.getByRole('combobox', { name: 'Missions in' }).inputValue()).toBe('Tokyo');
  });

  it('is whether meetings of later days are shown', async () => {
    await site.come('/meetings?on=2023-07-20');
    await site.page.getByRole('button', { name: /Show/ }).click();
    await site.page.waitForURL(/[?&]later=shown(&|$)/);
    await site.page.getByRole('cell', { name: '12 December 2024' }).waitFor();
    await site.page.reload();
    await site.page.getByRole('cell', { name: '12 December 2024' }).waitFor();
  });
});

describeIf(chromiumPath !== undefined, noChromium)('the steps of the clocks', () => {
  const site = consoleUnderTest();

  it.each([
    ['/', 'all missions', 'the whole register'],
    ['/missions/vn-japan', 'this mission', 'this mission'],
    ['/batches/vn-2023-2026', 'this batch', 'this batch'],
    ['/meetings?view=directives', 'all directives', 'the whole register'],
    ['/audit?official=bui-thanh-son', 'this official', 'this official'],
    ['/events', 'the whole register', 'the whole register'],
  ])('say on %s through what they lead', async (address, days, moments) => {
    await site.come(address);
    const groups = site.page.getByRole('group', { name: /^Step through/ });
    const names = await groups.evaluateAll((all) => all.map((one) => one.firstElementChild?.textContent));
    expect(names).toEqual([`Step through ${days}`, `Step through ${moments}`]);
  });

  it('lead through the days of a directive alone, and of a batch and its members', async () => {
    await site.come('/directives/d1');
    const before = () => site.page.getByRole('button', { name: 'To the change before' });
    await before().click();
    await site.page.waitForURL(/on=/);
    const reached = new URL(site.page.url()).searchParams.get('on');
    const { day } = (await (await fetch(`${site.url}/v1/steps?directive=d1`)).json()) as { day: { previous: string } };
    expect(reached).toBe(day.previous);
    await site.come('/batches/vn-2023-2026?on=2023-07-20');
    await before().click();
    await site.page.waitForURL(/on=2023-05-15/);
  });
});
