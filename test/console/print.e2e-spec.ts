import type { Browser, Page } from 'playwright-core';
import { Desk } from '../e2e/cli-under-test.js';
import { describeIf } from '../skip.js';
import { chromiumPath, noChromium, openBrowser, visit } from './browser.js';
import { serveVietnam } from './registers.js';
import type { Served } from './registers.js';

const look = { language: 'en', theme: 'dark', width: 1_280 } as const;
const keyScreens = [
  '/?on=2023-07-20',
  '/?view=map&on=2023-07-20',
  '/missions/vn-japan?on=2023-07-20',
  '/officials/bui-thanh-son?on=2024-12-12',
  '/batches/vn-2021-2024',
  '/directives/d1',
  '/audit?view=proof',
  '/reports/heads?on=2023-07-20',
] as const;

/** Between the margins of A4, in CSS pixels. */
const paper = { width: 680, height: 1_000 };

/** What a reader would not find on the paper, as it stands beyond its right edge. */
const beyond = `[...document.querySelectorAll('body *')].filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.hidden-text, defs, pattern') && (!one.closest('svg') || one.localName === 'svg') && one.getBoundingClientRect().right > ${paper.width + 1}).map((one) => one.outerHTML.slice(0, 120))`;
const controls = `[...document.querySelectorAll('button, input, select, textarea, summary')].filter((one) => one.checkVisibility() && one.closest('svg') === null).map((one) => one.outerHTML.slice(0, 120))`;

/** A browser draws the headings again at the top of each page where they are such a group without a control in it. */
const headings = `[...document.querySelectorAll('[role=table] > [role=rowgroup]:first-child:not(:has(button))')].map((one) => getComputedStyle(one).display)`;

/** The page learns that it is printed, and draws its tables for it. */
const drawnForPaper = (page: Page): Promise<void> =>
  page.locator('[role=columnheader] button').first().waitFor({ state: 'detached' });

const inkOf = `(() => { const probe = document.body.appendChild(document.createElement('p')); probe.style.color = 'var(--ink-2)'; return getComputedStyle(probe).color; })()`;

const pagesOf = async (page: Page): Promise<number> =>
  (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describeIf(chromiumPath !== undefined, noChromium)('printed on A4', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  describe('a key screen', () => {
    let served: Served;
    beforeAll(async () => {
      served = await serveVietnam();
    }, 60_000);
    afterAll(() => served?.desk.clear());

    it.each(keyScreens.flatMap((path) => (['vi', 'en'] as const).map((language) => [language, path] as const)))(
      'has nothing cut, nothing to press, and white paper: in %s, %s',
      async (language, path) => {
        const { page, settled, close } = await visit(browser, served.url + path, { ...look, language });
        await settled();
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        await page.setViewportSize(paper);
        await drawnForPaper(page);
        expect(await page.evaluate(beyond)).toEqual([]);
        expect(await page.evaluate(controls)).toEqual([]);
        expect(await page.evaluate(inkOf)).toBe('rgb(76, 82, 80)');
        await close();
      },
      60_000,
    );

    it('says which day and which moment today and now were', async () => {
      const { page, settled, close } = await visit(browser, `${served.url}/batches`, look);
      await settled();
      await page.emulateMedia({ media: 'print' });
      await page.getByText(/^True on: \d+ \w+ \d{4}\. As known at: \d+ \w+ \d{4}, \d\d:\d\d UTC$/).waitFor();
      await close();
    }, 60_000);

    it('has no column for what can only be pressed', async () => {
      const { page, settled, close } = await visit(browser, `${served.url}/?on=2023-07-20`, look);
      await settled();
      await page.getByRole('columnheader', { name: /^Reasons/ }).waitFor();
      await page.emulateMedia({ media: 'print' });
      await page.getByRole('columnheader', { name: /^Reasons/ }).waitFor({ state: 'detached' });
      await close();
    }, 60_000);
  });

  it('a long table is there to its last row, with its headings on each page', async () => {
    const desk = new Desk();
    try {
      const open = (at: number) => ({
        id: `c${at}`,
        target: `vn-${at}`,
        type: 'OpenMission',
        data: { kind: 'embassy', name: `Đại sứ quán ${at}`, receivingStates: [`state-${at}`] },
      });
      const { code } = await desk.run([
        'import',
        desk.lines(
          'missions.ndjson',
          Array.from({ length: 400 }, (_, at) => open(at)),
        ),
      ]);
      expect(code).toBe(0);
      const { url } = await desk.serve({ LEGATION_LOG_LEVEL: 'silent' });
      const { page, settled, close } = await visit(browser, url, look);
      await settled();
      await page.getByText('400 rows').first().waitFor();
      expect(await pagesOf(page)).toBeGreaterThan(8);
      await page.emulateMedia({ media: 'print' });
      await drawnForPaper(page);
      expect(await page.evaluate(headings)).toEqual(['table-header-group']);
      await close();
    } finally {
      await desk.clear();
    }
  }, 60_000);
});
