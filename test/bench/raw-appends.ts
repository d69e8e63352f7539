import { openSqliteEventStore } from '@legation/event-store';
import { appendsIn, eventsIn } from './appends.js';
import { inFlight } from './in-flight.js';
import { secondsOf } from './rounds.js';

// Appends what one log holds to another, which is new, and tells how many events a second that took: `raw-appends.js FROM TO`.

const [from = '', to = ''] = process.argv.slice(2);
const source = openSqliteEventStore({ path: from, access: 'read' });
const appends = await appendsIn(source, 0n);
await source.close();
const log = openSqliteEventStore({ path: to, access: 'write' });
const seconds = await secondsOf(() =>
  inFlight(64, appends, ({ stream, events, expected }) => log.append(stream, events, expected)),
);
await log.close();
console.log(JSON.stringify(eventsIn(appends) / seconds));
