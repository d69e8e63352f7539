// Runs commands without pause, 64 at a time, and writes each acknowledged one to the journal named on the command line; says so once the
// first one is. Ends by being killed. Used by log-kill.spec.ts.
import { fsyncSync, openSync, writeSync } from 'node:fs';
import { deciders } from '@legation/domain';
import { CommandRunner, openSqliteEventStore, registerClock } from '@legation/event-store';

const [path, journalPath, round] = process.argv.slice(2);
const store = openSqliteEventStore({ path, access: 'write' });
const runner = new CommandRunner(store, registerClock((await store.head())?.recordedAt ?? null));
const journal = openSync(journalPath, 'a');
writeSync(journal, '\n'); // the one before may have died in the middle of a line
let isAcked = false;

/** Records several events in one command, so that a torn one would show. */
const decider = {
  ...deciders.official,
  decide: ({ data }) => data.names.map((name) => ({ type: 'NameVariantAdded', data: { name, kind: 'spelling' } })),
};

async function write(worker) {
  for (let n = 0; ; n += 1) {
    const commandId = `${round}-${worker}-${n}`;
    const names = Array.from({ length: 1 + (n % 3) }, (_, at) => `${commandId}/${at}`);
    const target = worker % 2 === 0 ? 'hot' : `o${worker}`;
    const command = { type: 'AddNameVariant', data: { names } };
    writeSync(journal, `sent ${commandId} ${target} ${names.length}\n`);
    await runner.run(decider, target, command, { commandId, actor: 'crash', source: null, dating: null });
    writeSync(journal, `acked ${commandId} ${target} ${names.length}\n`);
    if (!isAcked) console.log('writing');
    isAcked = true;
  }
}

const writers = Array.from({ length: 64 }, (_, worker) => write(worker));
fsyncSync(journal);
await Promise.all(writers);
