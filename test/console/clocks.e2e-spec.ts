import type { Browser } from 'playwright-core';
import { describeIf } from '../skip.js';
import { chromiumPath, noChromium, openBrowser, visit } from './browser.js';
import type { Visit } from './browser.js';
import { serveVietnam } from './registers.js';
import type { Served } from './registers.js';

describeIf(chromiumPath !== undefined, noChromium)('the two clocks of the console', () => {
  let browser: Browser;
  let served: Served;
  let open: Visit;
  const path = (): string => open.page.url().slice(served.url.length);

  beforeAll(async () => {
    [browser, served] = await Promise.all([openBrowser(), serveVietnam()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await served?.desk.clear();
  });
  afterEach(() => open.close());

  const come = async (address: string, language: 'vi' | 'en' = 'en'): Promise<void> => {
    open = await visit(browser, served.url + address, { language, theme: 'light', width: 1_280 });
    await open.settled();
  };

  const arrive = (address: string): Promise<void> =>
    open.page.waitForURL(({ pathname, search }) => pathname + search === address);

  it('stand in the address, and go along to every other screen, and back', async () => {
    await come('/');
    await open.page.getByLabel('True on').fill('20/7/2023');
    await open.page.keyboard.press('Enter');
    await arrive('/?on=2023-07-20');
    await open.page.getByRole('link', { name: 'Coverage' }).click();
    await arrive('/coverage?on=2023-07-20');
    await open.page.getByRole('link', { name: 'Batches' }).click();
    await arrive('/batches?on=2023-07-20');
    await open.page.goBack();
    expect(path()).toBe('/coverage?on=2023-07-20');
    await open.page.goForward();
    expect(path()).toBe('/batches?on=2023-07-20');
    await open.page.getByRole('button', { name: 'Today' }).click();
    await arrive('/batches');
  });

  it('say what is wrong with a day that the calendar does not have, and leave the address alone', async () => {
    await come('/?on=2023-07-20');
    await open.page.getByLabel('True on').fill('31/2/2023');
    await open.page.keyboard.press('Enter');
    await open.page.getByText('Write a day that the calendar has').waitFor();
    expect(path()).toBe('/?on=2023-07-20');
  });

  it('say on every screen that a past moment is shown, and lead back to now', async () => {
    await come('/coverage?knownAt=2016-01-01T08:30:00.000Z');
    await open.page.getByText('as it was known at 1 January 2016, 08:30 UTC').waitFor();
    await open.page.getByRole('status').getByRole('button', { name: 'Now' }).click();
    await arrive('/coverage');
    expect(await open.page.getByText('as it was known at').count()).toBe(0);
  });

  it('say of what was not known yet when it came to be known, and lead there', async () => {
    await come('/missions/vn-japan?knownAt=2016-01-01T08:30:00.000Z');
    await open.page.getByText('The register did not know of this yet at that moment.').waitFor();
    await open.page.getByRole('button', { name: 'See it as known then' }).click();
    await open.page.getByRole('heading', { level: 1, name: 'Embassy of Viet Nam in Japan' }).waitFor();
    expect(path()).toMatch(/^\/missions\/vn-japan\?knownAt=20(?!16)/);
  });

  it('step to the next change of what the screen shows, not to the next day', async () => {
    await come('/missions/vn-japan?on=2023-05-01');
    await open.page.getByRole('button', { name: 'To the next change' }).click();
    await arrive('/missions/vn-japan?on=2023-05-15');
    await open.page.getByRole('button', { name: 'To the change before' }).click();
    await arrive('/missions/vn-japan?on=2023-04-28');
  });

  it('are read and shown as days are written in the language of the page, which changes without a reload', async () => {
    await come('/?on=2023-07-20', 'vi');
    expect(await open.page.getByLabel('Đúng vào ngày').inputValue()).toBe('20/07/2023');
    await open.page.evaluate('window.stillHere = true');
    await open.page.getByLabel('Ngôn ngữ').selectOption('en');
    await open.page.getByLabel('True on').waitFor();
    expect(await open.page.getByLabel('True on').inputValue()).toBe('20 July 2023');
    expect(await open.page.evaluate('[window.stillHere, document.documentElement.lang]')).toEqual([true, 'en']);
  });
});
