import { eventBody, logPages } from '@legation/event-store';
import type { EventStore } from '@legation/event-store';
import type { Command } from 'commander';
import { verb } from '../cli.js';
import type { Cli } from '../cli.js';
import { writeOut } from '../output.js';
import { openForReading } from '../reading.js';

export function addExport(program: Command, cli: Cli): void {
  verb(program, 'export', 'Writes the whole log as NDJSON, one event a line', 'export --out log.ndjson')
    .option('--out <file>', 'a new file; the standard output when absent')
    .action(async ({ out }: { out?: string }) => {
      const register = await openForReading(cli.config());
      try {
        let events = 0;
        await writeOut(
          linesOf(register.eventStore, (count) => (events += count)),
          out,
        );
        if (out !== undefined) cli.print(cli.json ? JSON.stringify({ events, file: out }) : `${events} → ${out}`);
      } finally {
        await register.close();
      }
    });
}

async function* linesOf(store: EventStore, onRead: (events: number) => void): AsyncGenerator<string> {
  for await (const events of logPages((asked) => store.readAll(asked), { after: null, limit: 1_000 })) {
    onRead(events.length);
    yield events.map((event) => `${JSON.stringify(eventBody(event))}\n`).join('');
  }
}
