import { describeIf } from '../skip.js';
import { chromiumPath, noChromium } from './browser.js';
import { consoleUnderTest } from './console-under-test.js';
import { serveWritten } from './registers.js';

const rank = { rank: 'Đại sứ bậc một', on: '2018-06-01', by: null };

describeIf(chromiumPath !== undefined, noChromium)('the time line of an official', () => {
  const site = consoleUnderTest(() =>
    serveWritten((desk) => [
      desk.lines('commands.ndjson', [
        { id: 'c1', target: 'an', type: 'RegisterOfficial', data: { name: 'Nguyễn Văn An' } },
        { id: 'c2', target: 'an', type: 'ConferRank', data: rank },
      ]),
    ]),
  );

  it('leads from the bar of a rank to what stands of it in the list', async () => {
    const { page } = await site.come('/officials/an');
    await page.getByRole('button', { name: /Đại sứ bậc một.*1 June 2018/ }).focus();
    await page.keyboard.press('Enter');
    const focused = await page.evaluate<string>('document.activeElement.closest("li")?.textContent ?? ""');
    expect(focused).toContain('Đại sứ bậc một, 1 June 2018');
    expect(site.troubles).toEqual([]);
  }, 60_000);
});
