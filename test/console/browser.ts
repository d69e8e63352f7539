import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where a Chromium is on this machine; undefined where there is none. */
export const chromiumPath = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== undefined && existsSync(path),
);

export const noChromium = 'no Chromium is at /usr/bin/chromium, and CHROMIUM_PATH does not name one';

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface Look {
  readonly language: 'vi' | 'en';
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height?: number;
}

/** A page of the console, and everything that went wrong in it. */
export interface Visit {
  readonly page: Page;
  /** Errors of scripts, refusals of the page's policy, answers of 400 and more: all of them, as texts. */
  readonly troubles: readonly string[];
  /** Waits until nothing is under way any more: no question, no screen that is still to come. */
  settled(): Promise<void>;
  /** What axe finds, of any impact, as texts. */
  barriers(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Opens an address as somebody would whose browser has this language, these colours and this size. */
export async function visit(browser: Browser, url: string, look: Look): Promise<Visit> {
  const context: BrowserContext = await browser.newContext({
    locale: look.language === 'vi' ? 'vi-VN' : 'en-GB',
    colorScheme: look.theme,
    viewport: { width: look.width, height: look.height ?? 900 },
    reducedMotion: 'reduce',
    bypassCSP: false,
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  const asked = new Set<Request>();
  page.on('request', (request) => {
    if (!isFeed(request)) asked.add(request);
  });
  const isOver = (request: Request): boolean => asked.delete(request);
  page.on('requestfinished', isOver).on('requestfailed', isOver);
  await page.goto(url);
  const settled = async (): Promise<void> => {
    await page.locator('h1').first().waitFor();
    await stays(page, async () => asked.size === 0 && (await page.evaluate<boolean>(nothingWaits)));
  };
  return {
    page,
    troubles,
    settled,
    async barriers() {
      const found = await page.evaluate<
        readonly {
          readonly id: string;
          readonly impact: string;
          readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
        }[]
      >(
        `${axe}; axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => ({ html: html.slice(0, 200), failureSummary })) })))`,
      );
      return found.map(
        ({ id, impact, nodes }) =>
          `${impact} ${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('; ')}`,
      );
    },
    close: () => context.close(),
  };
}

/** Of the page. Asked from outside: the policy of the page lets nothing evaluate texts in it. */
const nothingWaits = `!document.querySelector('[aria-busy="true"], [data-waiting]') && ![...document.querySelectorAll('[role=status]')].some((one) => /^(Loading|Đang tải)/.test(one.textContent))`;

/** The live feed is an answer without an end; and of the worker that follows it, the browser never says that it came. */
const isFeed = (request: Request): boolean => /\/v1\/events\/stream|\/live\.worker-/.test(request.url());

/** So often in a row it must be so: between two parts of a screen there are moments at which nothing waits. */
const calm = 5;

/** Waits until something is so, and stays so for a moment. */
async function stays(page: Page, isSo: () => Promise<boolean>, patienceMs = 30_000): Promise<void> {
  let seen = 0;
  for (const end = Date.now() + patienceMs; seen < calm; await page.waitForTimeout(20)) {
    seen = (await isSo()) ? seen + 1 : 0;
    if (Date.now() > end) throw new Error(`the page did not come to rest within ${patienceMs} ms`);
  }
}
