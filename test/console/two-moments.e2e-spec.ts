import { describeIf } from '../skip.js';
import { chromiumPath, noChromium } from './browser.js';
import { consoleUnderTest } from './console-under-test.js';
import { serveHistory } from './registers.js';

/** A posting of which one change reworded the remark on its end, and nothing else. */
const posting = {
  section: 'served',
  personId: 'anna',
  roleId: 'x',
  countryId: 'france',
  startedOn: '2001-03-01',
  endedOn: '2004-05-02',
};
const revision = (seq: number, recordedAt: string, endNote: string) => ({
  missionId: 'france',
  key: 'p1',
  subject: `change ${seq}`,
  seq,
  recordedAt,
  change: seq === 1 ? 'recorded' : 'amended',
  after: { ...posting, endNote },
});

describeIf(chromiumPath !== undefined, noChromium)('a record at two moments', () => {
  const site = consoleUnderTest(() =>
    serveHistory([
      revision(1, '2016-09-14T15:35:53.000Z', 'Died at post'),
      revision(2, '2016-09-14T17:01:20.000Z', 'Died at post on'),
    ]),
  );
  afterEach(() => expect(site.troubles).toEqual([]));

  it('shows what the trail reports: the remark on the end, before and after', async () => {
    await site.come('/audit?official=anna&type=PostingCorrected');
    await site.page.getByRole('link', { name: 'Before and after' }).first().click();
    const row = site.page.getByRole('row').filter({ hasText: /ended › note/ });
    await row.waitFor();
    const headings = await site.page.getByRole('columnheader').allInnerTexts();
    expect(headings.slice(-2)).toEqual([
      expect.stringContaining('14 September 2016, 17:01:19.999 UTC'),
      expect.stringContaining('14 September 2016, 17:01:20.000 UTC'),
    ]);
    const fields = () => Promise.all(['k1', 'k2'].map((name) => site.page.locator(`input[name=${name}]`).inputValue()));
    expect(await fields()).toEqual(['14 September 2016, 17:01:19.999 UTC', '14 September 2016, 17:01:20.000 UTC']);
    const cells = await row.getByRole('cell').allInnerTexts();
    expect(cells.slice(1)).toEqual([expect.stringContaining('changed'), 'Died at post', 'Died at post on']);
  }, 60_000);

  it('writes the moments in their fields as the clocks of the page do, and reads them so, in each language', async () => {
    const path = '/audit?view=compare&official=anna&k1=2016-09-14T15:35:53.000Z&k2=2016-09-14T17:00:00.000Z';
    await site.come(path, { language: 'vi' });
    const [first, second] = ['k1', 'k2'].map((name) => site.page.locator(`input[name=${name}]`));
    expect(await first?.inputValue()).toBe('15:35:53,000 14/09/2016 (UTC)');
    expect(await second?.inputValue()).toBe('17:00 14/09/2016 (UTC)');
    await second?.fill('18:00 14/09/2016 (UTC)');
    await second?.press('Enter');
    await site.page.waitForURL(({ searchParams }) => searchParams.get('k2') === '2016-09-14T18:00:00.000Z');
    expect(new URL(site.page.url()).searchParams.get('k1')).toBe('2016-09-14T15:35:53.000Z');
  }, 60_000);
});

describeIf(chromiumPath !== undefined, noChromium)('a record that has changed once', () => {
  const site = consoleUnderTest();

  it('is compared with its absence before, without asking for it, among its own changes alone', async () => {
    const { page, troubles } = await site.come('/audit?view=compare&source=s4');
    await page.getByText('The record was not in the register as known at').waitFor();
    const changes = page
      .getByRole('heading', { name: 'Changes of this record' })
      .locator('xpath=following-sibling::ol');
    expect(await changes.getByRole('listitem').count()).toBe(1);
    expect(await changes.innerText()).toContain('source described');
    expect(troubles).toEqual([]);
  }, 60_000);
});
