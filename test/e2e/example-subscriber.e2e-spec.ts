import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk, root } from './cli-under-test.js';

const folder = join(root, 'examples/subscriber');
const mission = { on: '2000', kind: 'embassy', receivingStates: ['X'] };

describe('the example of a subscriber', () => {
  const desk = new Desk();
  const running: ChildProcess[] = [];
  let said: string[] = [];
  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    await desk.clear();
  });

  const follow = (url: string, table = 'table.json'): ChildProcess => {
    const child = spawn(process.execPath, [join(folder, 'subscriber.mjs'), url, table], { cwd: desk.folder });
    running.push(child);
    child.stdout.on('data', (chunk: Buffer) => said.push(...String(chunk).trim().split('\n')));
    return child;
  };
  const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
    const over = once(child, 'exit');
    child.kill(signal);
    await over;
  };
  const says = async (table: object): Promise<void> => {
    const end = performance.now() + 30_000;
    while (said.at(-1) !== JSON.stringify(table)) {
      if (performance.now() > end) throw new Error(`it said ${said.at(-1)}, and not ${JSON.stringify(table)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('stands in its page in full, in fewer than 60 lines', () => {
    const program = readFileSync(join(folder, 'subscriber.mjs'), 'utf8');
    expect(program.split('\n').length).toBeLessThan(60);
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(`\`\`\`js\n${program}\`\`\``);
  });

  it('keeps its table over restarts of both sides', async () => {
    let { url, child: register } = await desk.serve();
    const { port } = new URL(url);
    let keys = 0;
    const post = async (path: string, body: object): Promise<void> => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': `k-${(keys += 1)}` };
      const answer = await fetch(`${url}/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (answer.status !== 201) throw new Error(await answer.text());
    };
    const appoint = async (where: string, postingId: string, officialId: string, on: string): Promise<void> => {
      await post(`missions/${where}/appoint-ambassador`, {
        postingId,
        officialId,
        title: 'Đại sứ',
        on,
        accreditations: [],
      });
      await post(`missions/${where}/start-term`, { postingId, on, basis: 'arrival' });
    };
    await post('officials/lan/register-official', { name: 'Lan' });
    await post('officials/minh/register-official', { name: 'Minh' });
    for (const where of ['m', 'n']) await post(`missions/${where}/open-mission`, { ...mission, name: where });
    await appoint('m', 'p-1', 'lan', '2001');
    const subscriber = follow(url);
    await says([['mission-m', 'Lan']]);

    await end(register, 'SIGKILL');
    ({ url, child: register } = await desk.serve({}, Number(port)));
    await appoint('n', 'p-2', 'minh', '2002');
    await says([
      ['mission-m', 'Lan'],
      ['mission-n', 'Minh'],
    ]);

    await end(subscriber, 'SIGKILL');
    await post('missions/m/end-term', { postingId: 'p-1', on: '2004', cause: 'recalled' });
    await end(register, 'SIGTERM');
    said = [];
    follow(url);
    await desk.serve({}, Number(port));
    await says([['mission-n', 'Minh']]);
    expect(said).toHaveLength(1); // nothing of the past was taken twice
  }, 120_000);

  it('says after every kind of change what the register itself says', async () => {
    const dataDir = join(desk.folder, 'changed');
    const { url } = await desk.serve({}, 0, dataDir);
    let [keys, written] = [0, 0];
    const post = async (path: string, body: object): Promise<void> => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': `c-${(keys += 1)}` };
      const answer = await fetch(`${url}/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (answer.status !== 201) throw new Error(await answer.text());
      ({ position: written } = (await answer.json()) as { position: number });
    };
    const registerSays = async (): Promise<string[]> => {
      const asked = `${url}/v1/postings/current?class=ambassador&atLeast=${written}`;
      const { items } = (await (await fetch(asked)).json()) as {
        items: { mission: { id: string }; officialName: string }[];
      };
      return items.map(({ mission: { id }, officialName }) => `mission-${id} ${officialName}`).sort();
    };
    const subscriberSays = (): string[] =>
      (JSON.parse(said.at(-1) ?? '[]') as [string, string][]).map((row) => row.join(' ')).sort();
    const agree = async (expected: string[]): Promise<void> => {
      for (const end = performance.now() + 30_000; ;) {
        const [register, subscriber] = [await registerSays(), subscriberSays()];
        const settled = [register, subscriber].every((each) => each.join() === expected.join());
        if (settled) return;
        if (performance.now() > end)
          expect({ register, subscriber }).toEqual({ register: expected, subscriber: expected });
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const about = (postingId: string, officialId: string, on: string) => ({
      ...{ postingId, officialId, on, title: 'Head', accreditations: [] },
    });
    const correct = (postingId: string, fact: string, set: object) =>
      post('missions/m/correct-posting', { postingId, fact, set, reason: 'read again' });
    const retract = (postingId: string, fact: string | null) =>
      post('missions/m/retract-posting', { postingId, fact, reason: 'read again' });

    for (const official of ['lan', 'minh', 'hoa'])
      await post(`officials/${official}/register-official`, { name: official });
    for (const where of ['m', 'n']) await post(`missions/${where}/open-mission`, { ...mission, name: where });
    said = [];
    follow(url, 'changes.json');

    await post('missions/n/appoint-consul-general', about('c-1', 'hoa', '2001'));
    await post('missions/n/start-term', { postingId: 'c-1', on: '2001', basis: 'arrival' });
    await post('missions/m/designate-head', { ...about('a-1', 'lan', '2001'), headClass: 'ambassador' });
    await agree([]); // a consul general is no ambassador, and one who is only designated holds nothing
    await post('missions/m/appoint-ambassador', about('a-1', 'lan', '2001-02'));
    await post('missions/m/start-term', { postingId: 'a-1', on: '2001-03', basis: 'arrival' });
    await agree(['mission-m lan']);

    await post('missions/m/arrive-at-post', { postingId: 'a-1', on: '2001-03' });
    await retract('a-1', 'arrived');
    await agree(['mission-m lan']); // one fact was taken back, and not the posting
    await correct('a-1', 'started', { basis: 'assumption' });
    await agree(['mission-m lan']); // a correction that says nothing of the day
    await correct('a-1', 'particulars', { headClass: 'consul-general' });
    await agree([]);
    await correct('a-1', 'particulars', { headClass: 'ambassador', officialId: 'hoa' });
    await agree(['mission-m hoa']);
    await correct('a-1', 'started', { on: '9000' });
    await agree([]); // not yet
    await correct('a-1', 'started', { on: '2001-04' });
    await agree(['mission-m hoa']);

    await post('missions/m/end-term', { postingId: 'a-1', on: '2004', cause: 'recalled' });
    await agree([]);
    await retract('a-1', 'ended');
    await agree(['mission-m hoa']); // open again
    await post('missions/m/end-term', { postingId: 'a-1', on: '9000', cause: 'recalled' });
    await agree(['mission-m hoa']); // an end that is still to come
    await retract('a-1', 'ended');

    await post('missions/m/appoint-ambassador', about('a-2', 'minh', '2005'));
    await post('missions/m/start-term', { postingId: 'a-2', on: '2005', basis: 'arrival', supersede: true });
    await agree(['mission-m minh']); // the successor's start ended the term before
    const override = { reason: 'the end was read into it' };
    await post('missions/m/retract-posting', { postingId: 'a-1', fact: 'ended', reason: 'not stated', override });
    await agree(['mission-m minh']); // left open, and over all the same
    await retract('a-2', null);
    await agree(['mission-m hoa']); // the whole posting
    await post('missions/m/appoint-ambassador', about('a-2', 'minh', '2006'));
    await post('missions/m/start-term', { postingId: 'a-2', on: '2006', basis: 'arrival', supersede: true });
    await agree(['mission-m minh']); // recorded anew under the same id

    await post('missions/n/correct-posting', {
      ...{ postingId: 'c-1', fact: 'particulars', reason: 'misread' },
      set: { headClass: 'ambassador' },
    });
    await agree(['mission-m minh', 'mission-n hoa']);
    await post('missions/n/end-term', { postingId: 'c-1', on: '2007', cause: 'mission-closed' });
    await post('missions/n/close-mission', { on: '2007' });
    await agree(['mission-m minh']);
  }, 120_000);
});
