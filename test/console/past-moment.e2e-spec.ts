import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { Desk, smallRegister } from '../e2e/cli-under-test.js';
import { describeIf } from '../skip.js';
import { chromiumPath, noChromium, openBrowser, visit } from './browser.js';
import type { Visit } from './browser.js';

const { mission, person } = smallRegister;

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
  const desk = new Desk();
  let browser: Browser;
  let url = '';
  let open: Visit;

  beforeAll(async () => {
    mkdirSync(join(desk.folder, 'register'));
    desk.lines('register/a.ndjson', [mission('france')]);
    desk.lines('register/b.ndjson', [person('anna', 'Anna Lee')]);
    desk.lines('register/c.ndjson', revisions);
    const { code, err } = await desk.run(['import', join(desk.folder, 'register'), '--history']);
    if (code !== 0) throw new Error(`the import ended with ${code}: ${err}`);
    [browser, { url }] = await Promise.all([openBrowser(), desk.serve({ LEGATION_LOG_LEVEL: 'silent' })]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await desk.clear();
  });
  afterEach(async () => {
    expect(open.troubles).toEqual([]);
    await open.close();
  });

  const come = async (address: string): Promise<void> => {
    open = await visit(browser, url + address, { language: 'en', theme: 'light', width: 1_280 });
    await open.settled();
  };
  /** The days of the moments that stand first in the lines of a section, each once. */
  const daysUnder = async (heading: string): Promise<readonly string[]> => {
    const section = `[...document.querySelectorAll('h2')].find((one) => one.textContent.startsWith('${heading}')).parentElement`;
    return open.page.evaluate<string[]>(
      `[...new Set([...${section}.querySelectorAll('ol > li > time:first-child')].map((one) => one.dateTime.slice(0, 10)))]`,
    );
  };

  it('the first screen tells what became known in the thirty days before', async () => {
    await come(`/?knownAt=${dayOf(85)}`);
    await open.page.getByRole('heading', { name: 'What became known in the 30 days before 26 March 2016' }).waitFor();
    const days = await daysUnder('What became known');
    expect(days).toEqual(['2016-02-29', '2016-02-28', '2016-02-27', '2016-02-26', '2016-02-25']);
  }, 60_000);

  it('a mission shows its last changes known by then', async () => {
    await come(`/missions/france?knownAt=${dayOf(40)}`);
    const days = await daysUnder('Last changes');
    expect(days).toEqual(['2016-02-10', '2016-02-09', '2016-02-08', '2016-02-07']);
  }, 60_000);

  it('the trail begins with the last that was known by then, and goes on to the first', async () => {
    await come(`/audit?knownAt=${dayOf(55)}`);
    await open.page.getByText('In the order in which it became known').waitFor();
    const known = (): Promise<number> =>
      open.page
        .getByRole('main')
        .getByText(/^Known since/)
        .count();
    expect(await known()).toBe(50);
    const older = open.page.getByRole('button', { name: 'Show older changes' });
    const end = open.page.getByText('there is none before');
    for (await older.click(); (await end.count()) === 0; await older.or(end).first().waitFor())
      if (await older.isEnabled()) await older.click();
    expect(await known()).toBeGreaterThan(55);
    expect(await open.page.getByText('25 February 2016').count()).toBeGreaterThan(0);
    expect(await open.page.getByText('26 February 2016').count()).toBe(0);
  }, 60_000);

  it('the feed says that it stands still, and has nothing to hold', async () => {
    await come(`/events?knownAt=${dayOf(40)}`);
    const main = open.page.getByRole('main');
    await main.getByRole('status').getByText('Not live: the page shows a past moment').waitFor();
    expect(await main.getByText('Live: events appear').count()).toBe(0);
    expect(await main.getByRole('button', { name: 'Pause' }).count()).toBe(0);
    await main.getByRole('list', { name: 'Live' }).getByRole('listitem').first().waitFor();
  }, 60_000);
});
