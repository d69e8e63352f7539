import { once } from 'node:events';
import type { Browser, Page } from 'playwright-core';
import { Desk } from '../e2e/cli-under-test.js';
import { describeIf } from '../skip.js';
import { chromiumPath, noChromium, openBrowser, visit } from './browser.js';

const look = { language: 'en', theme: 'light', width: 1_280 } as const;

async function tell(url: string, path: string, body: unknown): Promise<void> {
  const answer = await fetch(`${url}/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': path },
    body: JSON.stringify(body),
  });
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

const openMission = (url: string, id: string): Promise<void> =>
  tell(url, `missions/${id}/open-mission`, {
    on: null,
    kind: 'embassy',
    name: `Đại sứ quán ${id}`,
    nameEn: `Embassy ${id}`,
    receivingStates: ['laos'],
  });

/** The foot of every page says whether it moves by itself. */
const isLive = (page: Page): Promise<void> =>
  page.getByRole('contentinfo').getByText('Live', { exact: true }).waitFor();

describeIf(chromiumPath !== undefined, noChromium)('a page that is open while the register is written to', () => {
  let browser: Browser;
  let desk: Desk;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());
  beforeEach(() => {
    desk = new Desk();
  });
  afterEach(() => desk.clear());

  it('shows what is recorded without being asked, on every tab over one connection, and goes on after the server was away', async () => {
    const { url, child } = await desk.serve({ LEGATION_LOG_LEVEL: 'silent' });
    const { page, settled, close } = await visit(browser, url, look);
    await settled();
    await isLive(page);
    await openMission(url, 'vn-laos');
    await page.getByText('vn-laos').first().waitFor();

    const other = await page.context().newPage();
    await other.goto(`${url}/events`);
    await isLive(other);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(/^legation_sse_clients (\d+)/m.exec(metrics)?.[1]).toBe('1');

    const over = once(child, 'exit');
    child.kill('SIGKILL');
    await over;
    await page.getByText('The live feed is interrupted').waitFor();
    await desk.serve({ LEGATION_LOG_LEVEL: 'silent' }, Number(new URL(url).port));
    await openMission(url, 'vn-thailand');
    await page.getByText('vn-thailand').first().waitFor({ timeout: 30_000 });
    await isLive(page);
    await close();
  }, 120_000);

  it('adds to a feed of one mission what comes of it, and of no other', async () => {
    const { url } = await desk.serve({ LEGATION_LOG_LEVEL: 'silent' });
    await openMission(url, 'vn-laos');
    await openMission(url, 'vn-china');
    const { page, settled, close } = await visit(browser, `${url}/events?mission=vn-laos`, look);
    await settled();
    const events = page.getByRole('list', { name: 'Live' }).getByRole('listitem');
    await page.getByRole('main').getByRole('link', { name: 'Đại sứ quán vn-laos' }).waitFor();
    await events.nth(0).waitFor();
    await isLive(page);
    await tell(url, 'missions/vn-china/suspend-mission', { on: '2020-01-01', reason: 'Bão' });
    await tell(url, 'missions/vn-laos/suspend-mission', { on: '2020-01-01', reason: 'Bão' });
    await events.nth(1).waitFor();
    expect(await events.count()).toBe(2);
    expect(await page.getByRole('main').getByText('vn-china').count()).toBe(0);
    await close();
  }, 60_000);

  it('keeps what stands around a screen that does not come since the server is away, and shows the screen once it is back', async () => {
    const { url, child } = await desk.serve({ LEGATION_LOG_LEVEL: 'silent' });
    const { page, settled, close } = await visit(browser, url, look);
    await settled();
    await isLive(page);
    const over = once(child, 'exit');
    child.kill('SIGKILL');
    await over;
    await page.getByText('The live feed is interrupted').waitFor();
    await page.getByRole('link', { name: 'Reports' }).click();
    await page.getByRole('heading', { level: 1, name: 'This page cannot be shown now' }).waitFor();
    await page.getByRole('main').getByText('The server does not answer.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    for (const around of ['banner', 'navigation', 'contentinfo'] as const)
      expect(await page.getByRole(around).count()).toBe(1);
    expect(await page.getByLabel('True on').count()).toBe(1);
    await desk.serve({ LEGATION_LOG_LEVEL: 'silent' }, Number(new URL(url).port));
    await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/reports');
    await close();
  }, 60_000);

  it('loads itself again once for a part that does not come, and then when it is asked to', async () => {
    const { url } = await desk.serve({ LEGATION_LOG_LEVEL: 'silent' });
    const { page, settled, close } = await visit(browser, url, look);
    await settled();
    await isLive(page);
    let loads = 0;
    page.on('load', () => (loads += 1));
    await page.route(/\/assets\/reports\.screen/, (route) => route.abort());
    await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: 'Reports' }).click()]);
    await page.getByRole('heading', { level: 1, name: 'This page cannot be shown now' }).waitFor();
    await isLive(page);
    await page.unroute(/\/assets\/reports\.screen/);
    expect(loads).toBe(1);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor();
    await close();
  }, 60_000);

  it('says that nothing answers also where the browser thinks that there is no network', async () => {
    const { url } = await desk.serve({ LEGATION_LOG_LEVEL: 'silent' });
    const { page, settled, close } = await visit(browser, `${url}/reports`, look);
    await settled();
    await Promise.all([
      page.waitForResponse(/\/assets\/batches\.screen/),
      page.getByRole('link', { name: 'Batches' }).hover(),
    ]);
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Batches' }).click();
    await page.getByRole('main').getByText('The server does not answer.', { exact: true }).waitFor();
    await close();
  }, 60_000);
});
