import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../e2e/cli-under-test.js';
import { describeIf } from '../skip.js';
import { chromiumPath, noChromium } from './browser.js';
import { consoleUnderTest } from './console-under-test.js';

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
  const site = consoleUnderTest();
  beforeAll(() => void mkdirSync(folder, { recursive: true }));

  const all = Object.entries(keyScreens).flatMap(([name, path]) =>
    (['vi', 'en'] as const).flatMap((language) =>
      (['light', 'dark'] as const).map((theme) => [`${name}-${language}-${theme}`, path, language, theme] as const),
    ),
  );

  it.each(all)(
    'are taken: %s',
    async (name, path, language, theme) => {
      const { page } = await site.come(path, { language, theme });
      const file = join(folder, `${name}.png`);
      await page.screenshot({ path: file, fullPage: true });
      expect(existsSync(file) && statSync(file).size > 10_000).toBe(true);
    },
    60_000,
  );

  it('do not clip marks that stand one on another', async () => {
    const { page } = await site.come('/', { language: 'vi' });
    const room = await page.evaluate<number>(
      `document.fonts.load('16px "Inter Variable"', 'Ẫ').then(() => { const context = document.createElement('canvas').getContext('2d'); context.font = '16px "Inter Variable"'; const { actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = context.measureText('ẨẪỄỖỮẶ ẩẫễỗữặ'); return parseFloat(getComputedStyle(document.body).lineHeight) - up - down; })`,
    );
    expect(room).toBeGreaterThan(0);
  }, 60_000);
});
