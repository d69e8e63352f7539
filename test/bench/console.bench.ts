import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { runLegation, serveLegation } from './program.js';
import { percentile } from './rounds.js';
import type { Bench, Bounded, Result, Row } from './row.js';

const executablePath = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find((path) => path && existsSync(path));
const day = '1990-06-01';

/** What the console costs whoever looks: size, first sight, and how smoothly a large register moves under the two clocks. */
export const consoleOnPocom: Row = {
  name: 'console',
  async run({ rounds, scratch, note }: Bench) {
    const what = 'the console on the POCOM register with its history';
    const pocom = process.env['POCOM_DIR'];
    if (!pocom) return [{ kind: 'skipped', what, reason: 'POCOM_DIR does not name the folder of the register' }];
    if (!executablePath) return [{ kind: 'skipped', what, reason: 'there is no Chromium; CHROMIUM_PATH may name one' }];
    const dataDir = scratch.fresh('data');
    note('importing the history of the record ...');
    await runLegation(dataDir, 'import', '--history', pocom);
    const server = await serveLegation(dataDir);
    const browser = await chromium.launch({
      executablePath,
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
    });
    const looks = async (look: (page: Page) => Promise<number>): Promise<number> => {
      const values: number[] = [];
      for (let round = 0; round <= rounds; round += 1) {
        const value = await onFreshPage(browser, look);
        if (round > 0) values.push(value); // the first round warms up
      }
      return percentile(
        values.sort((a, b) => a - b),
        50,
      );
    };
    try {
      const results: Result[] = [];
      const row = async (of: Omit<Bounded, 'kind' | 'value'>, look: (page: Page) => Promise<number>): Promise<void> => {
        note(`${of.what} ...`);
        results.push({ kind: 'bounded', ...of, value: await looks(look) });
      };
      await row({ what: 'console: initial JavaScript, compressed', unit: 'kB', limit: { atMost: 200 } }, (page) =>
        initialScripts(page, server.url),
      );
      await row(
        { what: 'console: first useful paint, processor slowed 4 times', unit: 'ms', limit: { atMost: 1_500 } },
        (page) => firstUsefulPaint(page, server.url),
      );
      await row(
        { what: 'console: a frame while the day is dragged over the map', unit: 'ms', limit: { atMost: 33 } },
        (page) => framesOfDragging(page, server.url),
      );
      await row(
        { what: 'console: longest task while a table of 6,000 rows is scrolled', unit: 'ms', limit: { atMost: 50 } },
        (page) => longestTaskOfScrolling(page, server.url),
      );
      await row(
        {
          what: 'console: a change of a clock on the mission screen until it is painted',
          unit: 'ms',
          limit: { atMost: 150 },
        },
        (page) => clockChange(page, server.url),
      );
      return results;
    } finally {
      await browser.close();
      await server.stop();
      scratch.drop(dataDir);
    }
  },
};

async function onFreshPage(browser: Browser, look: (page: Page) => Promise<number>): Promise<number> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1_280, height: 900 } });
  try {
    return await look(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Asked from outside: the policy of the page lets nothing evaluate texts in it. */
async function until(page: Page, expression: string): Promise<void> {
  for (const end = Date.now() + 60_000; !(await page.evaluate(expression)); await page.waitForTimeout(5))
    if (Date.now() > end) throw new Error(`never true: ${expression}`);
}

const settled = `!document.querySelector('[data-waiting], [aria-busy="true"]') && document.querySelector('main [role=row] [role=cell], main table td')`;

/** As they went over the wire, in kB of 1,000 bytes. */
async function initialScripts(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await until(page, settled);
  return page.evaluate<number>(
    `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1_000`,
  );
}

/** From the navigation until the first row of the first screen has been painted. */
async function firstUsefulPaint(page: Page, url: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(
    `(function look() { if (document.querySelector('main [role=row] [role=cell], main table td')) requestAnimationFrame(() => requestAnimationFrame(() => { window.seenAt = performance.now(); })); else requestAnimationFrame(look); })()`,
  );
  await page.goto(url);
  await until(page, 'window.seenAt');
  return page.evaluate<number>('window.seenAt');
}

/** The median time from one frame to the next while the slider of the day is dragged from end to end. */
async function framesOfDragging(page: Page, url: string): Promise<number> {
  await page.goto(`${url}/?view=map&on=${day}`);
  const slider = page.locator('main input[type=range]');
  await slider.waitFor();
  await until(page, `!document.querySelector('[data-waiting], [aria-busy="true"]')`);
  const box = await slider.boundingBox();
  if (!box) throw new Error('the slider of the day has no place on the page');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 2, y);
  await page.mouse.down();
  await page.evaluate(
    `window.frames_ = []; (function frame(before) { requestAnimationFrame((now) => { window.frames_.push(now - before); frame(now); }); })(performance.now())`,
  );
  for (let step = 1; step <= 120; step += 1) await page.mouse.move(box.x + 2 + ((box.width - 4) * step) / 120, y);
  const frames = await page.evaluate<number[]>('window.frames_.slice(2)');
  await page.mouse.up();
  return percentile(
    frames.sort((a, b) => a - b),
    50,
  );
}

/** Tasks below 50 ms are not told by the browser: then the longest counts as 50 at most, told as 49. */
async function longestTaskOfScrolling(page: Page, url: string): Promise<number> {
  await page.goto(`${url}/reports/changes?since=2017-01-01T00:00:00.000Z`);
  const frame = page.locator('[role=rowgroup][tabindex="0"]').first();
  await frame.waitFor({ timeout: 60_000 });
  await page.evaluate(
    `window.longest = 49; new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration); }).observe({ type: 'longtask' })`,
  );
  await frame.hover();
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(16);
  }
  return page.evaluate<number>('window.longest');
}

/** From the press of a button that steps to the next change until the screen of that day has been painted. */
async function clockChange(page: Page, url: string): Promise<number> {
  await page.goto(`${url}/missions/france?on=${day}`);
  await until(page, settled);
  const step = page.getByRole('button', { name: 'To the next change' });
  await until(
    page,
    `[...document.querySelectorAll('button')].some((one) => one.getAttribute('aria-label') === 'To the next change' && !one.disabled)`,
  );
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    await page.evaluate(
      `window.changedAt = null; window.address = location.href; document.addEventListener('click', () => { window.pressedAt = performance.now(); (function look() { if (location.href !== window.address && !document.querySelector('[data-waiting], [aria-busy="true"]')) requestAnimationFrame(() => { window.changedAt = performance.now(); }); else requestAnimationFrame(look); })(); }, { once: true, capture: true })`,
    );
    await step.click();
    await until(page, 'window.changedAt');
    times.push(await page.evaluate<number>('window.changedAt - window.pressedAt'));
    await page.waitForTimeout(300);
  }
  return percentile(
    times.sort((a, b) => a - b),
    50,
  );
}
