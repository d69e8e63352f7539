// Compares the events of today with the committed contract, and names each change that breaks a subscriber.
// With --before FILE and --after FILE, compares two files of schemas instead.
import './require-node.mjs';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { breakingChanges, schemasIn, schemasOfTypes, snapshotFile } from './event-contract.mjs';

const { values: given } = parseArgs({ options: { before: { type: 'string' }, after: { type: 'string' } } });
const before = await schemasIn(given.before ?? snapshotFile);
const after = given.after ? await schemasIn(given.after) : await schemasOfTypes();
const breaking = breakingChanges(before, after);
for (const each of breaking) console.error(each);
if (breaking.length > 0) {
  console.error(
    `${breaking.length} breaking: an event that must change gets a new version and an upcast; the old one stays.`,
  );
  process.exitCode = 1;
} else if (!isDeepStrictEqual(before, after)) {
  console.error(
    'The events have changed, and nothing of it breaks a subscriber; run npm run events:schemas to take it into the contract.',
  );
  process.exitCode = 1;
} else console.log(`${Object.keys(after).length} events are as the contract says`);
