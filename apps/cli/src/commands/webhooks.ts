import { openSubscriberStore } from '@legation/platform';
import { Sender, Webhooks } from '@legation/subscribers';
import type { HeldBody, WebhookBody, WebhookWithSecret } from '@legation/subscribers';
import type { Command } from 'commander';
import { verb, wholeNumber } from '../cli.js';
import type { Cli, Show } from '../cli.js';
import { UsageError } from '../errors.js';
import { openForReading } from '../reading.js';
import type { Words } from '../show/labels.js';
import { page, tableOr } from '../show/parts.js';

interface Filter {
  readonly type?: string;
  readonly category?: string;
  readonly mission?: string;
  readonly official?: string;
}

/** Minds the webhooks of the register in a folder, beside a running `serve` or without one: whoever delivers sees it within a second. */
export function addWebhooks(program: Command, cli: Cli): void {
  const group = verb(program, 'webhooks', 'Events pushed to other services; `serve` delivers them', 'webhooks list');
  const tell = <Answer>(answer: Answer, show: Show<Answer>): void => {
    const { words } = cli;
    cli.print(cli.json ? JSON.stringify(answer) : show(answer, words));
  };
  const one = (usage: string, purpose: string, act: (webhooks: Webhooks, id: string) => Promise<WebhookBody>): void => {
    verb(group, `${usage} <id>`, purpose, `webhooks ${usage} wh-2f6b0c1d9e8a7f6b5c`).action(async (id: string) =>
      tell(await minding(cli, (webhooks) => act(webhooks, id)), showOne),
    );
  };

  verb(
    group,
    'create <url>',
    'Has events pushed to a URL',
    'webhooks create https://example.org/hook --type AmbassadorAppointed',
  )
    .option('--type <types>', 'event types, separated by commas')
    .option('--category <categories>', 'stream categories, separated by commas')
    .option('--mission <ids>', 'missions, separated by commas')
    .option('--official <ids>', 'officials, separated by commas')
    .option('--description <text>', 'what it is for')
    .option('--after <position>', 'deliver what comes after this position; 0 is everything', 'head')
    .action(
      async (url: string, { after, ...asked }: Filter & { readonly after: string; readonly description?: string }) =>
        tell(await minding(cli, (webhooks) => webhooks.create({ url, ...asked, after: startOf(after) })), showSecret),
    );
  verb(group, 'list', 'All webhooks, and how far each is', 'webhooks list').action(async () =>
    tell(
      { items: await minding(cli, (webhooks) => webhooks.list()) },
      ({ items }, words) => items.map((item) => showOne(item, words)).join('\n\n') || words.label('nothing'),
    ),
  );
  one('show', 'One webhook, and how far it is', (webhooks, id) => webhooks.show(id));
  one('pause', 'Stops delivering', (webhooks, id) => webhooks.pause(id));
  one('resume', 'Delivers again from where it stopped', (webhooks, id) => webhooks.resume(id));
  verb(group, 'delete <id>', 'Ends a webhook', 'webhooks delete wh-2f6b0c1d9e8a7f6b5c').action(async (id: string) => {
    const url = await minding(cli, async (webhooks) => {
      const last = await webhooks.show(id);
      await webhooks.delete(id);
      return last.url;
    });
    tell({ id, url, deleted: true }, (_ended, words) => `${id}  ${words.code('deleted')}  ${url}`);
  });
  verb(
    group,
    'test <id>',
    'Sends one signed event that is none of the log',
    'webhooks test wh-2f6b0c1d9e8a7f6b5c',
  ).action(async (id: string) => {
    const answer = await minding(cli, (webhooks) => webhooks.test(id));
    tell(answer, ({ taken, status, reason }, words) =>
      taken ? `${words.label('taken')}: ${status}` : `${words.label('notTaken')}: ${reason}`,
    );
    if (!answer.taken) process.exitCode = 1;
  });
  verb(group, 'rotate <id>', 'Gives a new secret', 'webhooks rotate wh-2f6b0c1d9e8a7f6b5c --overlap-hours 24')
    .option('--overlap-hours <n>', 'for how long the secret before signs too', '24')
    .action(async (id: string, { overlapHours }: { readonly overlapHours: string }) => {
      const hours = wholeNumber('--overlap-hours', overlapHours, 0, 720);
      tell(await minding(cli, (webhooks) => webhooks.rotate(id, hours * 3_600_000)), showSecret);
    });
  verb(group, 'move <id>', 'Delivers again after a position', 'webhooks move wh-2f6b0c1d9e8a7f6b5c --after 1200')
    .requiredOption('--after <position>', 'a position, 0 for everything, or head')
    .action(async (id: string, { after }: { readonly after: string }) =>
      tell(await minding(cli, (webhooks) => webhooks.move(id, startOf(after))), showOne),
    );
  verb(group, 'held <id>', 'Streams that wait: tried again, or parked', 'webhooks held wh-2f6b0c1d9e8a7f6b5c').action(
    async (id: string) =>
      tell({ items: await minding(cli, (webhooks) => webhooks.held(id)) }, ({ items }, words) =>
        showHeld(items, words),
      ),
  );
  verb(
    group,
    'retry <id>',
    'Tries parked streams again',
    'webhooks retry wh-2f6b0c1d9e8a7f6b5c --stream mission-vn-japan',
  )
    .option('--stream <stream>', 'this stream only')
    .action(async (id: string, { stream }: { readonly stream?: string }) =>
      tell(await minding(cli, (webhooks) => webhooks.retry(id, stream ?? null)), showOne),
    );
  verb(
    group,
    'skip <id>',
    'Passes over the event that a parked stream waits for',
    'webhooks skip wh-2f6b0c1d9e8a7f6b5c --stream mission-vn-japan',
  )
    .requiredOption('--stream <stream>', 'the parked stream')
    .action(async (id: string, { stream }: { readonly stream: string }) =>
      tell(await minding(cli, (webhooks) => webhooks.skip(id, stream)), showOne),
    );
}

async function minding<Answer>(cli: Cli, act: (webhooks: Webhooks) => Promise<Answer>): Promise<Answer> {
  const config = cli.config();
  const { webhookTimeoutMs, webhookPrivateAddresses } = config;
  const register = await openForReading(config);
  const store = await openSubscriberStore(config);
  const sender = new Sender({ timeoutMs: webhookTimeoutMs, privateAddresses: webhookPrivateAddresses });
  try {
    return await act(new Webhooks({ events: register.eventStore, store, sender }));
  } finally {
    sender.close();
    await store.close();
    await register.close();
  }
}

/** @throws UsageError */
function startOf(after: string): bigint | 'head' {
  if (after === 'head') return 'head';
  if (/^\d{1,15}$/.test(after)) return BigInt(after);
  throw new UsageError(`--after is "${after}"; it may be a position or head`);
}

function showOne(webhook: WebhookBody, words: Words): string {
  const { id, url, description, filter, state, pausedBecause, position, retrying, parked } = webhook;
  const wanted = Object.entries(filter).map(([kind, values]) => `${words.code(kind)} ${values}`);
  const why = pausedBecause === null ? '' : ` (${pausedBecause})`;
  const waiting = `${retrying} ${words.code('retrying')}, ${parked} ${words.code('parked')}`;
  const parts = [
    wanted.join('; ') || words.label('everyEvent'),
    position === null ? words.label('readNothing') : `${words.label('readUpTo')} ${position}`,
    ...(retrying + parked === 0 ? [] : [`${words.label('streamsBehind')}: ${waiting}`]),
  ];
  return [
    `${id}  ${words.code(state)}${why}  ${url}`,
    ...(description === null ? [] : [`  ${description}`]),
    `  ${parts.join('; ')}`,
  ].join('\n');
}

const showSecret = (made: WebhookWithSecret, words: Words): string =>
  `${showOne(made, words)}\n  ${words.label('secret')} ${made.secret}\n  ${words.label('shownOnce')}`;

function showHeld(items: readonly HeldBody[], words: Words): string {
  const rows = items.map(({ stream, state, type, position, attempts, reason }) => ({
    cells: [stream, words.code(state), type, String(position), String(attempts), reason],
    notes: [],
  }));
  const headings = ['stream', 'status', 'event', 'position', 'attempts', 'reason'] as const;
  const heads = headings.map((label) => words.label(label));
  return page(tableOr(words.label('nothingWaits'), heads, rows), null);
}
