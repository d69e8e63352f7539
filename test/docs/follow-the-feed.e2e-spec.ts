import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk, root } from '../e2e/cli-under-test.js';
import { Receiver } from '../e2e/receiver.js';
import { describeIf } from '../skip.js';

const guide = readFileSync(join(root, 'docs/guides/follow-the-feed.md'), 'utf8');
const [pull, live, create, check] = [...guide.matchAll(/```sh\n([\s\S]*?)\n```/g)].map(([, block = '']) => block);
const shown = [...guide.matchAll(/```text\n([\s\S]*?)\n```/g)].map(([, block = '']) => block);

const lacking = ['curl', 'openssl', 'od', 'base64'].filter(
  (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0,
);

describeIf(lacking.length === 0, `not installed: ${lacking.join(', ')}`)('the guide to the feed', () => {
  const desk = new Desk();
  const folder = join(desk.folder, 'subscriber');
  let url = '';
  let receiver: Receiver;

  beforeAll(async () => {
    mkdirSync(folder);
    receiver = await Receiver.start();
    expect((await desk.run(['import', join(root, 'data/vietnam')])).code).toBe(0);
    ({ url } = await desk.serve({ LEGATION_WEBHOOK_PRIVATE_ADDRESSES: 'allow' }));
  }, 60_000);
  afterAll(async () => {
    await desk.clear();
    await receiver.stop();
  });

  /** What a block prints, with the addresses of this run in place of those of the page. */
  async function run(block = '', env: Record<string, string> = {}): Promise<string> {
    const here = block
      .replaceAll('http://127.0.0.1:7400', url)
      .replaceAll('https://payroll.example/hook', receiver.url);
    const shell = spawn('sh', ['-e'], { cwd: folder, env: { ...process.env, ...env } });
    let [out, err] = ['', ''];
    shell.stdout.on('data', (chunk) => (out += String(chunk)));
    shell.stderr.on('data', (chunk) => (err += String(chunk)));
    shell.stdin.end(`${here}\n`);
    const [code] = (await once(shell, 'close')) as [number];
    expect([block, code, err]).toEqual([block, 0, '']);
    return out;
  }

  const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

  it('has as many commands as are run here', () => {
    expect([...guide.matchAll(/```sh\n/g)]).toHaveLength(4);
    expect(shown).toHaveLength(1);
  });

  it('pulls a page of CloudEvents, and where to go on', async () => {
    const reached = /^legation-reached: (\d+)\r?$/im.exec(await run(pull))?.[1];
    const page = json('page.json') as readonly { readonly type: string }[];
    expect(new Set(page.map(({ type }) => type))).toEqual(new Set(['org.legation.TermStarted.v1']));
    const { head } = (await (await fetch(`${url}/v1/about`)).json()) as {
      readonly head: { readonly position: number };
    };
    expect(Number(reached)).toBe(head.position);
  });

  it('streams what comes after Last-Event-ID, as it is shown', async () => {
    const out = await run(live);
    let from = 0;
    for (const piece of (shown[0] ?? '').split('…')) {
      const at = out.indexOf(piece, from);
      expect([piece, at >= from]).toEqual([piece, true]);
      from = at + piece.length;
    }
  });

  it('makes a webhook, and checks a signature: right where it is, wrong where one byte is another', async () => {
    await run(create);
    const { secret } = json('webhook.json') as { readonly secret: string };
    await receiver.until(() => receiver.taken.length > 0);
    const [delivered] = receiver.taken;
    const { headers = {}, text = '' } = delivered ?? {};
    const env = {
      secret,
      webhook_id: String(headers['webhook-id']),
      webhook_timestamp: String(headers['webhook-timestamp']),
      webhook_signature: String(headers['webhook-signature']),
    };
    writeFileSync(join(folder, 'body.json'), text);
    expect(await run(check, env)).toBe('right\n');
    writeFileSync(join(folder, 'body.json'), text.replace('1.0', '1.1'));
    expect(await run(check, env)).toBe('wrong\n');
    await run(create);
    expect(json('webhook.json')).toMatchObject({ secret }); // a lost answer costs nothing
  });
});
