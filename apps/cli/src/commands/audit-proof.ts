import { readFileSync, writeFileSync } from 'node:fs';
import type { RegisterTree } from '@legation/platform';
import {
  bundleText,
  CheckpointSigner,
  NotFound,
  openBundle,
  openCheckpoint,
  openLogKeys,
  publishedKeys,
  rotateLogKey,
} from '@legation/read-models';
import type { BundleFault } from '@legation/read-models';
import type { Command } from 'commander';
import { verb } from '../cli.js';
import type { Cli } from '../cli.js';
import { ProofFailed, UsageError } from '../errors.js';
import { openForReading, ReadModelsBehind } from '../reading.js';
import { progressBar } from '../show/progress.js';
import { optionsUnderAudit, required } from './audit-options.js';
import { keysIn } from './keys.js';

/** The part of `audit` that proves: checkpoints of the log's tree, and what can be checked against them elsewhere. */
export function addAuditProof(audit: Command, cli: Cli): void {
  verb(
    audit,
    'checkpoint',
    'A signed word on the whole log as it is now, to be kept elsewhere',
    'audit checkpoint --out 2026-11.checkpoint',
  )
    .option('--out <file>', 'a new file; the standard output when absent')
    .action((_own: object, command: Command) => {
      const { out } = optionsUnderAudit<{ out?: string }>(command);
      return withTree(cli, async ({ signer }) => {
        const checkpoint = await signer.sign();
        give(cli, out, checkpoint, { checkpoint });
      });
    });
  verb(
    audit,
    'prove',
    'One event with the proof that the log holds it',
    'audit prove --event 6f3c... --out decision.bundle',
  )
    .requiredOption('--event <id>', 'the id of the event; `legation audit` and `events` show it')
    .option('--out <file>', 'a new file; the standard output when absent')
    .action(({ event }: { event: string }, command: Command) => {
      const { out } = optionsUnderAudit<{ out?: string }>(command);
      return withTree(cli, (asked) => prove(cli, asked, event, out));
    });
  verb(
    audit,
    'verify-bundle <file>',
    'Checks a bundle; needs no register',
    'audit verify-bundle decision.bundle --key log.pub',
  )
    .requiredOption('--key <key...>', "the register's key, or a file that holds it, or several; may be given again")
    .action((file: string, { key }: { key: readonly string[] }, command: Command) => {
      optionsUnderAudit(command);
      verifyBundle(cli, file, key);
    });
  verb(
    audit,
    'consistency',
    'Checks that the log continues an earlier checkpoint',
    'audit consistency --from 2026-11.checkpoint',
  )
    .option('--from <file>', 'the earlier checkpoint')
    .option('--key <key...>', 'the key that signed it, or a file that holds it, where the folder does not know it')
    .action((_own: object, command: Command) => {
      const { from, key = [] } = optionsUnderAudit<{ from?: string; key?: readonly string[] }>(command);
      const earlier = required('--from', from);
      return withTree(cli, (asked) => consistency(cli, asked, earlier, key));
    });
  verb(
    audit,
    'keys',
    'The keys that checkpoints of this log are and were signed with; the last one signs',
    'audit keys',
  ).action((_own: object, command: Command) => {
    optionsUnderAudit(command);
    const { dataDir, logKeyFile } = cli.config();
    const { published, signer } = openLogKeys({ dataDir, keyFile: logKeyFile });
    cli.print(
      cli.json ? JSON.stringify({ origin: signer.name, items: published }) : published.map(({ key }) => key).join('\n'),
    );
  });
  verb(audit, 'rotate-key', 'Makes a new key, which the old one vouches for', 'audit rotate-key').action(
    (_own: object, command: Command) => {
      optionsUnderAudit(command);
      const { dataDir, logKeyFile } = cli.config();
      if (logKeyFile !== null)
        throw new UsageError('LEGATION_LOG_KEY_FILE names the key; put another one there instead');
      const key = rotateLogKey(dataDir).signer.verifierKey;
      cli.print(cli.json ? JSON.stringify({ key }) : key);
    },
  );
}

interface Asked extends RegisterTree {
  readonly signer: CheckpointSigner;
}

const patienceMs = 5_000;

/** Asks the tree of the register in the folder, brought up to the log as it is now. */
async function withTree(cli: Cli, ask: (asked: Asked) => Promise<void>): Promise<void> {
  const place = cli.config();
  const { dataDir, logKeyFile } = place;
  const register = await openForReading(place);
  try {
    const opened = await register.logTree();
    const bar = progressBar('tree', Number((await register.eventStore.head())?.position ?? 0));
    const upToDate = await opened.bringUp(patienceMs, (leaves) => bar.at(leaves));
    bar.stop();
    if (!upToDate) throw new ReadModelsBehind();
    await ask({ ...opened, signer: new CheckpointSigner({ dataDir, keyFile: logKeyFile }, opened.tree) });
  } finally {
    await register.close();
  }
}

function give(cli: Cli, out: string | undefined, text: string, json: object): void {
  if (out !== undefined) writeFileSync(out, text, { flag: 'wx' });
  if (out !== undefined) cli.print(cli.json ? JSON.stringify({ file: out }) : out);
  else cli.print(cli.json ? JSON.stringify(json) : text.replace(/\n$/, ''));
}

async function prove(cli: Cli, { tree, signer }: Asked, eventId: string, out: string | undefined): Promise<void> {
  const leaf = await tree.find(eventId);
  if (!leaf) throw new NotFound('EVENT_NOT_FOUND', `the log has no event "${eventId}"`);
  const checkpoint = await signer.sign();
  const size = openCheckpoint(checkpoint, signer.keys().verifiers)?.size ?? 0;
  const hashes = await tree.inclusion(leaf.index, size);
  const bundle = bundleText(await tree.event(leaf), { index: leaf.index, hashes, checkpoint });
  give(cli, out, bundle, JSON.parse(bundle) as object);
}

const faults: Record<BundleFault, string> = {
  BUNDLE_UNREADABLE: 'it is no bundle, or not byte for byte as it was written',
  CHECKPOINT_UNSIGNED: 'no key that was given signed its checkpoint',
  EVENT_NOT_PROVEN: 'its proof does not lead from its event to its checkpoint',
};

function verifyBundle(cli: Cli, file: string, keys: readonly string[]): void {
  const found = openBundle(readFileSync(file), keysIn(keys));
  if (typeof found === 'string') throw new ProofFailed(found, `${file}: ${faults[found]}`);
  const { event, index, checkpoint } = found;
  const { origin, size, root, signedBy } = checkpoint;
  const answer = { event, index, checkpoint: { origin, size, root: root.toString('base64'), signedBy } };
  const text = `${event.type} ${event.id} of ${event.stream} is number ${index + 1} of the ${size} events of ${origin}`;
  cli.print(
    cli.json
      ? JSON.stringify(answer)
      : `${text}\n${JSON.stringify({ data: event.data, metadata: event.metadata }, null, 2)}`,
  );
}

async function consistency(cli: Cli, { tree, signer }: Asked, file: string, keys: readonly string[]): Promise<void> {
  const known = [...publishedKeys(cli.dataDir), ...keysIn(keys)];
  const before = openCheckpoint(readFileSync(file, 'utf8'), known);
  if (!before)
    throw new ProofFailed(
      'CHECKPOINT_UNSIGNED',
      `${file}: no key of this log signed it; it is another log's, or was changed`,
    );
  const checkpoint = await signer.sign();
  const size = openCheckpoint(checkpoint, signer.keys().verifiers)?.size ?? 0;
  const then = before.size <= size ? await tree.tree(before.size) : null;
  if (!then?.root.equals(before.root)) {
    const how = then ? 'it has other ones' : `it has ${size}`;
    const message = `${file} vouches for ${before.size} events, and the log does not continue them: ${how}`;
    throw new ProofFailed('CHECKPOINT_CONTRADICTED', message);
  }
  const hashes = (await tree.consistency(before.size, size)).map((hash) => hash.toString('base64'));
  const text = `the ${size} events of ${before.origin} begin with the ${before.size} of ${file}`;
  cli.print(cli.json ? JSON.stringify({ from: before.size, to: size, hashes, checkpoint }) : text);
}
