import { describeIf } from '../skip.js';
import { chromiumPath, noChromium } from './browser.js';
import { consoleUnderTest } from './console-under-test.js';
import { serveHistory } from './registers.js';

/** A posting whose record was changed so often that its changes fill more than one page of the trail. */
const changes = 60;
const dayOf = (change: number): string => new Date(Date.UTC(2016, 0, 1 + change)).toISOString();
const record = { section: 'served', personId: 'anna', roleId: 'x', countryId: 'france', appointedOn: '2001' };
const revisions = Array.from({ length: changes }, (_, change) => ({
  missionId: 'france',
  key: 'p1',
  subject: `change ${change}`,
  seq: change + 1,
  recordedAt: dayOf(change),
  change: change === 0 ? 'recorded' : 'amended',
  after: { ...record, startedOn: `2001-03-${String(1 + (change % 28)).padStart(2, '0')}` },
}));

describeIf(chromiumPath !== undefined, noChromium)('as known at a moment before the import of a history', () => {
  const site = consoleUnderTest(() => serveHistory(revisions));
  afterEach(() => expect(site.troubles).toEqual([]));

  /** The days of the moments that stand first in the lines of a section, each once. */
  const daysUnder = async (heading: string): Promise<readonly string[]> => {
    const section = site.page.locator(':has(> h2)', { has: site.page.getByRole('heading', { name: heading }) }).last();
    const moments = section.locator('ol > li > time:first-child');
    await moments.first().waitFor();
    const written = await Promise.all((await moments.all()).map((one) => one.getAttribute('datetime')));
    return [...new Set(written.map((moment) => moment?.slice(0, 10) ?? ''))];
  };

  it('the first screen tells what became known in the thirty days before', async () => {
    await site.come(`/?knownAt=${dayOf(85)}`);
    await site.page.getByRole('heading', { name: 'What became known in the 30 days before 26 March 2016' }).waitFor();
    const days = await daysUnder('What became known');
    expect(days).toEqual(['2016-02-29', '2016-02-28', '2016-02-27', '2016-02-26', '2016-02-25']);
  }, 60_000);

  it('a mission shows its last changes known by then', async () => {
    await site.come(`/missions/france?knownAt=${dayOf(40)}`);
    const days = await daysUnder('Last changes');
    expect(days).toEqual(['2016-02-10', '2016-02-09', '2016-02-08', '2016-02-07']);
  }, 60_000);

  it('the trail begins with the last that was known by then, and goes on to the first', async () => {
    await site.come(`/audit?knownAt=${dayOf(55)}`);
    await site.page.getByText('In the order in which it became known').waitFor();
    const known = (): Promise<number> =>
      site.page
        .getByRole('main')
        .getByText(/^Known since/)
        .count();
    expect(await known()).toBe(50);
    const older = site.page.getByRole('button', { name: 'Show older changes' });
    const end = site.page.getByText('there is none before');
    for (await older.click(); (await end.count()) === 0; await older.or(end).first().waitFor())
      if (await older.isEnabled()) await older.click();
    expect(await known()).toBeGreaterThan(55);
    expect(await site.page.getByText('25 February 2016').count()).toBeGreaterThan(0);
    expect(await site.page.getByText('26 February 2016').count()).toBe(0);
  }, 60_000);

  it('the feed says that it stands still, and has nothing to hold', async () => {
    await site.come(`/events?knownAt=${dayOf(40)}`);
    const main = site.page.getByRole('main');
    await main.getByRole('status').getByText('Not live: the page shows a past moment').waitFor();
    expect(await main.getByText('Live: events appear').count()).toBe(0);
    expect(await main.getByRole('button', { name: 'Pause' }).count()).toBe(0);
    await main.getByRole('list', { name: 'Live' }).getByRole('listitem').first().waitFor();
  }, 60_000);
});
