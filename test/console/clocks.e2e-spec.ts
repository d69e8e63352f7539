import { describeIf } from '../skip.js';
import { chromiumPath, noChromium } from './browser.js';
import { consoleUnderTest } from './console-under-test.js';

describeIf(chromiumPath !== undefined, noChromium)('the two clocks of the console', () => {
  const site = consoleUnderTest();
  const path = (): string => site.page.url().slice(site.url.length);

  const arrive = (address: string): Promise<void> =>
    site.page.waitForURL(({ pathname, search }) => pathname + search === address);

  it('stand in the address, and go along to every other screen, and back', async () => {
    await site.come('/');
    await site.page.getByLabel('True on').fill('20/7/2023');
    await site.page.keyboard.press('Enter');
    await arrive('/?on=2023-07-20');
    await site.page.getByRole('link', { name: 'Coverage' }).click();
    await arrive('/coverage?on=2023-07-20');
    await site.page.getByRole('link', { name: 'Batches' }).click();
    await arrive('/batches?on=2023-07-20');
    await site.page.goBack();
    expect(path()).toBe('/coverage?on=2023-07-20');
    await site.page.goForward();
    expect(path()).toBe('/batches?on=2023-07-20');
    await site.page.getByRole('button', { name: 'Today' }).click();
    await arrive('/batches');
  });

  it('say what is wrong with a day that the calendar does not have, and leave the address alone', async () => {
    await site.come('/?on=2023-07-20');
    const top = async (): Promise<number> => (await site.page.getByRole('main').boundingBox())?.y ?? -1;
    const before = await top();
    await site.page.getByLabel('True on').fill('31/2/2023');
    await site.page.keyboard.press('Enter');
    await site.page.getByText('Write a whole day that the calendar has').waitFor();
    expect(path()).toBe('/?on=2023-07-20');
    expect(await top()).toBe(before);
  });

  it('take what the page itself writes in them, with another day', async () => {
    await site.come('/?on=1985-06-01&knownAt=2017');
    const [on, knownAt] = [site.page.getByLabel('True on'), site.page.getByLabel('As known at')];
    expect([await on.inputValue(), await knownAt.inputValue()]).toEqual(['1 June 1985', '31 December 2017, 23:59 UTC']);
    await on.fill('2 June 1985');
    await on.press('Enter');
    await site.page.waitForURL(/on=1985-06-02/);
    await knownAt.fill('30 December 2017, 23:59 UTC');
    await knownAt.press('Enter');
    await site.page.waitForURL(/knownAt=2017-12-30T23%3A59%3A00.000Z/);
  });

  it.each(['/?on=abc&knownAt=xyz', '/?knownAt=2999-01-01', '/events?knownAt=2999-01-01'])(
    'leave out of an address what is none, and a moment to come: %s',
    async (address) => {
      await site.come(address);
      await site.page.getByRole('contentinfo').getByText('Live', { exact: true }).waitFor();
      expect(await site.page.getByText('as it was known at').count()).toBe(0);
      expect(await site.page.getByLabel('As known at').inputValue()).toBe('');
      expect(await site.page.getByLabel('True on').inputValue()).toBe('');
      expect(site.troubles).toEqual([]);
      await site.page.getByRole('link', { name: 'Batches' }).click();
      await arrive('/batches');
    },
  );

  it('say on every screen that a past moment is shown, and lead back to now', async () => {
    await site.come('/coverage?knownAt=2016-01-01T08:30:00.000Z');
    await site.page.getByText('as it was known at 1 January 2016, 08:30 UTC').waitFor();
    await site.page.getByRole('status').getByRole('button', { name: 'Now' }).click();
    await arrive('/coverage');
    expect(await site.page.getByText('as it was known at').count()).toBe(0);
  });

  it('say of what was not known yet when it came to be known, and lead there', async () => {
    await site.come('/missions/vn-japan?knownAt=2016-01-01T08:30:00.000Z');
    await site.page.getByText('The register did not know of this yet at that moment.').waitFor();
    await site.page.getByRole('button', { name: 'See it as known then' }).click();
    await site.page.getByRole('heading', { level: 1, name: 'Embassy of Viet Nam in Japan' }).waitFor();
    expect(path()).toMatch(/^\/missions\/vn-japan\?knownAt=20(?!16)/);
  });

  it('step to the next change of what the screen shows, not to the next day', async () => {
    await site.come('/missions/vn-japan?on=2023-05-01');
    await site.page.getByRole('button', { name: 'To the next change' }).click();
    await arrive('/missions/vn-japan?on=2023-05-15');
    await site.page.getByRole('button', { name: 'To the change before' }).click();
    await arrive('/missions/vn-japan?on=2023-04-28');
  });

  it('are read and shown as days are written in the language of the page, which changes without a reload', async () => {
    await site.come('/?on=2023-07-20', { language: 'vi' });
    expect(await site.page.getByLabel('Đúng vào ngày').inputValue()).toBe('20/07/2023');
    await site.page.evaluate('window.stillHere = true');
    await site.page.getByLabel('Ngôn ngữ').selectOption('en');
    await site.page.getByLabel('True on').waitFor();
    expect(await site.page.getByLabel('True on').inputValue()).toBe('20 July 2023');
    expect(await site.page.evaluate('[window.stillHere, document.documentElement.lang]')).toEqual([true, 'en']);
  });
});
