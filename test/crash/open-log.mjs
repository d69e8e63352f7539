// Opens the log named on the command line, and says how that went. Used by specs that need another process.
import { openSqliteEventStore } from '@legation/event-store';

const [path, what] = process.argv.slice(2);
try {
  const store = openSqliteEventStore({ path, access: what === 'read' ? 'read' : 'write' });
  if (what === 'read') console.log(`${(await store.readAll({ limit: 10_000 })).events.length} events`);
  else console.log('opened');
  if (what === 'stay') setInterval(() => {}, 1_000);
  else await store.close();
} catch (error) {
  console.log(`${error.code}: ${error.message}`);
}
