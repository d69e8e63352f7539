import { describeIf } from '../skip.js';
import { chromiumPath, noChromium } from './browser.js';
import { consoleUnderTest } from './console-under-test.js';

describeIf(chromiumPath !== undefined, noChromium)('the search page of the console', () => {
  const site = consoleUnderTest();

  beforeEach(async () => {
    await site.come('/search?q=bao ve chinh tri trong nuoc');
  });

  it('shows an item in its own words, and leads to its place in the directive', async () => {
    const items = site.page.locator('section', { hasText: 'Items of directives' });
    expect(await items.getByText('công tác bảo vệ chính trị trong nước').count()).toBe(1);
    const links = items.getByRole('link');
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(addresses).toEqual(['/directives/d1#item-4.4', '/directives/d10#item-1']);
  });

  it('shows a quote with its source, and leads to the record that rests on it', async () => {
    const quotes = site.page.locator('section', { hasText: 'Quotes of sources' });
    const caption = quotes.locator('figcaption');
    await caption.getByText('Báo Công luận').waitFor();
    expect(await caption.allInnerTexts()).toEqual([
      expect.stringMatching(
        /^Source S2: Đồng chí Phạm Minh Chính làm việc .*, Báo Công luận, 31 July 2018\s+1 statement rests on this: directive Tiếp thu ý kiến chỉ đạo/,
      ),
    ]);
    expect(await quotes.locator('mark').first().innerText()).toBe('nước');
    await quotes.getByRole('link', { name: 'Tiếp thu' }).click();
    await site.page.waitForURL(`${site.url}/directives/d10`);
  });

  it('leads from a quote to its source, which says where it can be read and why it is described so', async () => {
    await site.page.locator('figcaption').getByRole('link', { name: 'Đồng chí Phạm Minh Chính' }).click();
    await site.page.waitForURL(`${site.url}/sources/s2`);
    await site.page.getByRole('heading', { level: 1, name: /^Đồng chí Phạm Minh Chính/ }).waitFor();
    await site.page.getByRole('button', { name: /^Why: / }).click();
    await site.page.getByRole('dialog').getByText('source described').first().waitFor();
  });

  it('shows on the page of a source what was recorded on it, and leads to all of that in the trail', async () => {
    const { page } = await site.come('/sources/s2');
    const cited = page.getByRole('region', { name: 'What was recorded on it' });
    await cited.getByRole('row').filter({ hasText: 'source described' }).first().waitFor();
    const rows = (await cited.getByRole('row').count()) - 1; // without its heading
    await cited.getByRole('link', { name: 'Every change that cites it' }).click();
    await page.waitForURL(/citing=S2/);
    await page.getByText(`${rows} changes; there is none before.`).waitFor();
    expect(rows).toBeGreaterThan(5);
    expect(site.troubles).toEqual([]);
  });

  it('finds a source by who published it', async () => {
    await site.come('/search?q=bao cong luan');
    const found = site.page.locator('section', { has: site.page.getByRole('heading', { name: /^Sources/ }) });
    await found.getByRole('link', { name: /^Đồng chí Phạm Minh Chính/ }).click();
    await site.page.waitForURL(`${site.url}/sources/s2`);
  });
});
