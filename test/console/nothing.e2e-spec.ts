import { Desk, smallRegister } from '../e2e/cli-under-test.js';
import { describeIf } from '../skip.js';
import { chromiumPath, noChromium, visit } from './browser.js';
import { consoleUnderTest } from './console-under-test.js';

const look = { language: 'en', theme: 'light', width: 1_280 } as const;

describeIf(chromiumPath !== undefined, noChromium)('a screen that has nothing to show', () => {
  const site = consoleUnderTest();

  it.each(['/', '/coverage', '/batches', '/meetings', '/meetings?view=matters'])(
    'says at a moment before anything was known that nothing was, and leads back to now: %s',
    async (address) => {
      await site.come(`${address}${address.includes('?') ? '&' : '?'}knownAt=1900-01-01`);
      const main = site.page.getByRole('main');
      await main.getByText('Nothing of this kind was known by 1 January 1900, 23:59 UTC.').first().waitFor();
      expect(await main.getByText('Nothing is recorded yet.').count()).toBe(0);
      await main.getByRole('button', { name: 'See it as known now' }).first().click();
      await main.getByRole('table').first().waitFor();
      expect(site.troubles).toEqual([]);
    },
    60_000,
  );

  it('says that it is under way as long as it is not known whether anything is recorded', async () => {
    const empty = new Desk();
    try {
      const { url } = await empty.serve({ LEGATION_LOG_LEVEL: 'silent' });
      const { page, settled, close } = await visit(site.browser, `${url}/batches`, look);
      await settled();
      let answer = (): void => undefined;
      const held = new Promise<void>((resolve) => (answer = resolve));
      await page.route('**/v1/projections', async (route) => {
        await held;
        await route.continue();
      });
      await page.reload();
      await page.getByRole('main').getByRole('status').getByText('Loading').waitFor();
      expect(await page.getByText('Nothing is recorded yet').count()).toBe(0);
      answer();
      await page.getByRole('code').getByText('legation import data/vietnam').waitFor();
      await close();
    } finally {
      await empty.clear();
    }
  }, 60_000);

  it('says how something comes in where nothing is recorded, and only there', async () => {
    const [none, some] = [new Desk(), new Desk()];
    try {
      some.lines('missions.ndjson', [smallRegister.mission('france')]);
      const { code, err } = await some.run(['import', `${some.folder}/missions.ndjson`]);
      if (code !== 0) throw new Error(`the import ended with ${code}: ${err}`);
      const [empty, one] = await Promise.all([none, some].map((desk) => desk.serve({ LEGATION_LOG_LEVEL: 'silent' })));
      for (const address of ['/', '/coverage', '/batches', '/meetings']) {
        const { page, settled, close } = await visit(site.browser, `${empty?.url}${address}`, look);
        await settled();
        await page.getByRole('code').getByText('legation import data/vietnam').waitFor();
        await close();
      }
      for (const address of ['/batches', '/meetings']) {
        const { page, settled, close } = await visit(site.browser, `${one?.url}${address}`, look);
        await settled();
        await page.getByText('There is nothing of this kind in the register.').waitFor();
        expect(await page.getByText('legation import').count()).toBe(0);
        await close();
      }
    } finally {
      await Promise.all([none.clear(), some.clear()]);
    }
  }, 60_000);

  it('sets what is to be typed, and names of programs, apart from the text around them', async () => {
    await site.come('/events?view=webhooks');
    await site.page.getByRole('code').getByText('legation webhooks create').waitFor();
    const { page } = await site.come('/events?view=catalogue&type=MissionOpened');
    await page.getByRole('cell').getByRole('code').first().waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain('`');
  });
});
