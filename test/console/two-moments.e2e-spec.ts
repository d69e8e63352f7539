import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { Desk, smallRegister } from '../e2e/cli-under-test.js';
import { describeIf } from '../skip.js';
import { chromiumPath, noChromium, openBrowser, visit } from './browser.js';
import type { Visit } from './browser.js';

const { mission, person } = smallRegister;

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
  const desk = new Desk();
  let browser: Browser;
  let url = '';
  let open: Visit;

  beforeAll(async () => {
    mkdirSync(join(desk.folder, 'register'));
    desk.lines('register/a.ndjson', [mission('france')]);
    desk.lines('register/b.ndjson', [person('anna', 'Anna Lee')]);
    desk.lines('register/c.ndjson', [
      revision(1, '2016-09-14T15:35:53.000Z', 'Died at post'),
      revision(2, '2016-09-14T17:01:20.000Z', 'Died at post on'),
    ]);
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

  it('shows what the trail reports: the remark on the end, before and after', async () => {
    open = await visit(browser, `${url}/audit?official=anna&type=PostingCorrected`, {
      language: 'en',
      theme: 'light',
      width: 1_280,
    });
    await open.settled();
    await open.page.getByRole('link', { name: 'Before and after' }).first().click();
    const row = open.page.getByRole('row').filter({ hasText: /ended › note/ });
    await row.waitFor();
    const headings = await open.page.getByRole('columnheader').allInnerTexts();
    expect(headings.slice(-2)).toEqual([
      expect.stringContaining('14 September 2016, 17:01:19.999 UTC'),
      expect.stringContaining('14 September 2016, 17:01:20.000 UTC'),
    ]);
    const cells = await row.getByRole('cell').allInnerTexts();
    expect(cells.slice(1)).toEqual([expect.stringContaining('changed'), 'Died at post', 'Died at post on']);
  }, 60_000);
});
