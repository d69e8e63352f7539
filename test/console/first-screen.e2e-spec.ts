import { describeIf } from '../skip.js';
import { chromiumPath, noChromium } from './browser.js';
import { consoleUnderTest } from './console-under-test.js';

describeIf(chromiumPath !== undefined, noChromium)('the first screen of a visit', () => {
  const site = consoleUnderTest();

  const come = async (address: string): Promise<readonly { name: string; initiatorType: string }[]> => {
    const { page } = await site.come(address);
    const asked = await page.evaluate<{ name: string; initiatorType: string }[]>(
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
      expect(site.troubles).toEqual([]);
    },
  );

  it('shows the same of a day from what decides it as from all there is', async () => {
    const { page } = await site.come('/?on=2023-07-20');
    const rows = (): Promise<string[]> => page.getByRole('row').allInnerTexts();
    const whole = await rows();
    await page.route(/\/v1\/terms\?limit/, () => undefined); // never answered
    await page.reload();
    await site.page.getByRole('heading', { name: 'Terms that end within six months' }).waitFor();
    expect(await rows()).toEqual(whole);
    expect(whole.join()).toContain('Phạm Quang Hiệu');
  });

  it('asks by itself where it is about a past moment, and once for all days where they can be dragged through', async () => {
    const past = await come('/?knownAt=2025-01-01T00:00:00.000Z');
    expect(new Set(past.map(({ initiatorType }) => initiatorType))).toEqual(new Set(['fetch']));
    const map = await come('/?view=map');
    expect(map.map(({ name, initiatorType }) => `${initiatorType} ${name}`).sort()).toEqual([
      'fetch /v1/missions?limit=1000',
      'fetch /v1/terms?limit=10000',
    ]);
  });

  it('draws in the end what stands further down', async () => {
    await come('/?on=2023-07-20');
    const headings = await site.page.getByRole('heading', { level: 2 }).allTextContents();
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
