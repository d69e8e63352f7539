// Makes the JSON Schemas of all events from their types. Refuses what would break subscribers.
import './require-node.mjs';
import { existsSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { breakingChanges, fileOf, schemasIn, schemasOfTypes, snapshotFile } from './event-contract.mjs';

const now = await schemasOfTypes();
const breaking = existsSync(snapshotFile) ? breakingChanges(await schemasIn(snapshotFile), now) : [];
if (breaking.length > 0) {
  for (const each of breaking) console.error(each);
  console.error(
    'Nothing was written. An event that must change gets a new version and an upcast; see CONTRIBUTING.md.',
  );
  process.exitCode = 1;
} else {
  writeFileSync(
    snapshotFile,
    await format(fileOf(now), { ...(await resolveConfig(snapshotFile)), filepath: snapshotFile }),
  );
}
