import type { Browser } from 'playwright-core';
import { describeIf } from '../skip.js';
import { chromiumPath, noChromium, openBrowser, visit } from './browser.js';
import type { Visit } from './browser.js';
import { serveVietnam } from './registers.js';
import type { Served } from './registers.js';

describeIf(chromiumPath !== undefined, noChromium)('the search page of the console', () => {
  let browser: Browser;
  let served: Served;
  let open: Visit;

  beforeAll(async () => {
    [browser, served] = await Promise.all([openBrowser(), serveVietnam()]);
    open = await visit(browser, `${served.url}/search?q=bao ve chinh tri trong nuoc`, {
      language: 'en',
      theme: 'light',
      width: 1_280,
    });
    await open.settled();
  }, 60_000);
  afterAll(async () => {
    await open?.close();
    await browser?.close();
    await served?.desk.clear();
  });

  it('shows an item in its own words, and leads to its place in the directive', async () => {
    const items = open.page.locator('section', { hasText: 'Items of directives' });
    expect(await items.getByText('công tác bảo vệ chính trị trong nước').count()).toBe(1);
    const links = items.getByRole('link');
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(addresses).toEqual(['/directives/d1#item-4.4', '/directives/d10#item-1']);
  });

  it('shows a quote with its source, and leads to the record that rests on it', async () => {
    const quotes = open.page.locator('section', { hasText: 'Quotes of sources' });
    const caption = quotes.locator('figcaption');
    expect(await caption.allInnerTexts()).toEqual([
      expect.stringMatching(/^Source S2\s+1 statement rests on this: directive Tiếp thu ý kiến chỉ đạo/),
    ]);
    expect(await quotes.locator('mark').first().innerText()).toBe('nước');
    await quotes.getByRole('link').click();
    await open.page.waitForURL(`${served.url}/directives/d10`);
  });
});
