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

  it('has the chairs asked for before its scripts are there, and asks for them once', async () => {
    const asked = await come('/');
    expect(asked.map(({ name, initiatorType }) => `${name} ${initiatorType}`).sort()).toEqual([
      '/v1/missions?limit=1000 link',
      '/v1/terms?limit=10000 link',
    ]);
    expect(open.troubles).toEqual([]);
  });

  it('asks by itself, and once, where it is about a past moment', async () => {
    const asked = await come('/?knownAt=2025-01-01T00:00:00.000Z');
    expect(asked.map(({ initiatorType }) => initiatorType)).toEqual(['fetch', 'fetch']);
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
