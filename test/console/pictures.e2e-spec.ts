import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { root } from '../e2e/cli-under-test.js';
import { describeIf } from '../skip.js';
import { chromiumPath, noChromium, openBrowser, visit } from './browser.js';
import { serveVietnam } from './registers.js';
import type { Served } from './registers.js';

/** For people to look at: the specs only see to it that they are there. */
const folder = join(root, 'pictures');

const keyScreens = {
  today: '/?on=2023-07-20',
  map: '/?view=map&on=2023-07-20',
  mission: '/missions/vn-japan?on=2023-07-20',
  official: '/officials/bui-thanh-son?on=2024-12-12',
  batch: '/batches/vn-2021-2024',
  directive: '/directives/d1',
  proof: '/audit?view=proof',
  report: '/reports/heads?on=2023-07-20',
} as const;

describeIf(chromiumPath !== undefined, noChromium)('pictures of the key screens', () => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    [browser, served] = await Promise.all([openBrowser(), serveVietnam()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await served?.desk.clear();
  });

  const all = Object.entries(keyScreens).flatMap(([name, path]) =>
    (['vi', 'en'] as const).flatMap((language) =>
      (['light', 'dark'] as const).map((theme) => [`${name}-${language}-${theme}`, path, language, theme] as const),
    ),
  );

  it.each(all)(
    'are taken: %s',
    async (name, path, language, theme) => {
      const { page, settled, close } = await visit(browser, served.url + path, { language, theme, width: 1_280 });
      await settled();
      const file = join(folder, `${name}.png`);
      await page.screenshot({ path: file, fullPage: true });
      await close();
      expect(existsSync(file) && statSync(file).size > 10_000).toBe(true);
    },
    60_000,
  );

  it('do not clip marks that stand one on another', async () => {
    const { page, close } = await visit(browser, served.url, { language: 'vi', theme: 'light', width: 1_280 });
    await page.locator('h1').waitFor();
    const room = await page.evaluate<number>(
      `document.fonts.load('16px "Inter Variable"', 'Ẫ').then(() => { const context = document.createElement('canvas').getContext('2d'); context.font = '16px "Inter Variable"'; const { actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = context.measureText('ẨẪỄỖỮẶ ẩẫễỗữặ'); return parseFloat(getComputedStyle(document.body).lineHeight) - up - down; })`,
    );
    expect(room).toBeGreaterThan(0);
    await close();
  }, 60_000);
});
