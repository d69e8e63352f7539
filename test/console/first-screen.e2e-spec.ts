import type { Browser } from 'playwright-core';
import { describeIf } from '../skip.js';
import { chromiumPath, noChromium, openBrowser, visit } from './browser.js';
import type { Visit } from './browser.js';
import { serveVietnam } from './registers.js';
import type { Served } from './registers.js';

describeIf(chromiumPath !== undefined, noChromium)('the first screen of a visit', () => {
  let browser: Browser;
  let served: Served;
  let open: Visit;

  beforeAll(async () => {
    [browser, served] = await Promise.all([openBrowser(), serveVietnam()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await served?.desk.clear();
  });
  afterEach(() => open.close());

  const come = async (address: string): Promise<readonly { name: string; initiatorType: string }[]> => {
    open = await visit(browser, served.url + address, { language: 'en', theme: 'light', width: 1_280 });
    await open.settled();
    const asked = await open.page.evaluate<{ name: string; initiatorType: string }[]>(
      `performance.getEntriesByType('resource').map(({ name, initiatorType }) => ({ name: name.slice(location.origin.length), initiatorType }))`,
    );
    return asked.filter(({ name }) => /^\/v1\/(missions|terms)\?/.test(name));
  };

  const today = new Date().toISOString().slice(0, 10);

  it.each([
    ['/', today],
    ['/?on=2023-07-20', '2023-07-20'],
  ])(
    'at %s has the chairs of its day asked for before its scripts are there, and all of them once it is shown',
    async (address, day) => {
      const asked = await come(address);
      expect(asked.map(({ name, initiatorType }) => `${initiatorType} ${name}`).sort()).toEqual([
        'fetch /v1/missions?limit=1000',
        'fetch /v1/terms?limit=10000',
        'link /v1/missions?limit=1000',
        `link /v1/terms?on=${day}&limit=10000`,
      ]);
      expect(open.troubles).toEqual([]);
    },
  );

  it('shows the same of a day from what decides it as from all there is', async () => {
    await come('/?on=2023-07-20');
    const rows = (): Promise<string[]> => open.page.getByRole('row').allInnerTexts();
    const whole = await rows();
    await open.page.route(/\/v1\/terms\?limit/, () => undefined); // never answered
    await open.page.reload();
    await open.settled();
    await open.page.getByRole('heading', { name: 'Terms that end within six months' }).waitFor();
    expect(await rows()).toEqual(whole);
    expect(whole.join()).toContain('Phạm Quang Hiệu');
  });

  it('asks by itself where it is about a past moment, and once for all days where they can be dragged through', async () => {
    const past = await come('/?knownAt=2025-01-01T00:00:00.000Z');
    expect(new Set(past.map(({ initiatorType }) => initiatorType))).toEqual(new Set(['fetch']));
    await open.close();
    const map = await come('/?view=map');
    expect(map.map(({ name, initiatorType }) => `${initiatorType} ${name}`).sort()).toEqual([
      'fetch /v1/missions?limit=1000',
      'fetch /v1/terms?limit=10000',
    ]);
  });

  it('draws in the end what stands further down', async () => {
    await come('/?on=2023-07-20');
    const headings = await open.page.getByRole('heading', { level: 2 }).allTextContents();
    expect(headings).toEqual(
      expect.arrayContaining([
        'Missions',
        'Vacant on this day',
        'Terms that end within six months',
        'Recorded in the last 30 days',
      ]),
    );
  });
});
