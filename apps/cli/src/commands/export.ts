import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { eventBody, logPages } from '@legation/event-store';
import type { EventStore } from '@legation/event-store';
import type { Command } from 'commander';
import { verb } from '../cli.js';
import type { Cli } from '../cli.js';
import { openForReading } from '../reading.js';

export function addExport(program: Command, cli: Cli): void {
  verb(program, 'export', 'Writes the whole log as NDJSON, one event a line', 'export --out log.ndjson')
    .option('--out <file>', 'a new file; the standard output when absent')
    .action(async ({ out }: { out?: string }) => {
      const register = await openForReading(cli.config());
      try {
        const target = out === undefined ? process.stdout : createWriteStream(out, { flags: 'wx' });
        if (target !== process.stdout) await once(target, 'open');
        const events = await writeLog(register.eventStore, target);
        if (target !== process.stdout) await new Promise<void>((resolve) => target.end(() => resolve()));
        if (out !== undefined) cli.print(cli.json ? JSON.stringify({ events, file: out }) : `${events} → ${out}`);
      } finally {
        await register.close();
      }
    });
}

async function writeLog(store: EventStore, target: Writable): Promise<number> {
  let written = 0;
  for await (const events of logPages((asked) => store.readAll(asked), { after: null, limit: 1_000 })) {
    written += events.length;
    const text = events.map((event) => `${JSON.stringify(eventBody(event))}\n`).join('');
    if (text !== '' && !target.write(text)) await once(target, 'drain');
  }
  return written;
}
