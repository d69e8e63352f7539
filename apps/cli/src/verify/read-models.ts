import { join } from 'node:path';
import { inScratchFolder } from '@legation/event-store';
import type { Register } from '@legation/platform';
import { collectionOf, openSqliteReadStore, ProjectionRunner, projections } from '@legation/read-models';
import type { Projection, ReadDocument, ReadStore } from '@legation/read-models';
import type { Problem } from './problem.js';

const pageSize = 500;
const mostNamed = 20;

/** Builds every read model anew, apart, and compares it document by document, byte by byte. */
export async function differences(register: Register, onEvents: (events: number) => void): Promise<readonly Problem[]> {
  return inScratchFolder('verify', async (folder) => {
    const scratch = openSqliteReadStore({ path: join(folder, 'read.db'), access: 'write' });
    try {
      const fresh = new ProjectionRunner(register.eventStore, scratch, projections);
      const problems: Problem[] = [];
      for (const projection of projections) {
        problems.push(...(await compare(register.readStore, scratch, fresh, projection, onEvents)));
      }
      return problems;
    } finally {
      await scratch.close();
    }
  });
}

async function compare(
  store: ReadStore,
  scratch: ReadStore,
  fresh: ProjectionRunner,
  projection: Projection,
  onEvents: (events: number) => void,
): Promise<readonly Problem[]> {
  const about = { position: null, stream: null, revision: null };
  for (let tried = 0; tried < 3; tried += 1) {
    const collection = await collectionOf(store, projection);
    const state = (await store.states()).find(
      (each) => each.projection === collection.projection && each.version === collection.version,
    );
    if (state?.stopped) {
      const { position, stream, reason } = state.stopped;
      return [
        {
          code: 'PROJECTION_STOPPED',
          position: Number(position),
          stream,
          revision: null,
          message: `${projection.name} stopped: ${reason}`,
        },
      ];
    }
    if (!state?.checkpoint)
      return [{ code: 'PROJECTION_BEHIND', ...about, message: `${projection.name} was never built` }];
    await fresh.catchUp({ until: state.checkpoint.position, onProgress: ({ events }) => onEvents(events) });
    const own = { projection: projection.name, version: projection.version };
    const found = await differingIds(documentsOf(store, collection), documentsOf(scratch, own));
    const after = await store.checkpoint(collection);
    const rebuilt = await scratch.checkpoint(own);
    // Beside a running serve both may have gone on: then the same question is asked again.
    if (after?.position !== state.checkpoint.position || rebuilt?.position !== after.position) continue;
    return found.map((id) => ({
      code: 'DOCUMENT_DIFFERS',
      ...about,
      message: `${projection.name}: ${id} is not what a rebuild gives`,
    }));
  }
  return [
    {
      code: 'PROJECTION_BEHIND',
      ...about,
      message: `${projection.name} goes on too fast to be compared; verify once nobody writes`,
    },
  ];
}

/** Ids in which two walks in the order of ids differ, the first few of them. */
async function differingIds(
  ours: AsyncGenerator<ReadDocument>,
  theirs: AsyncGenerator<ReadDocument>,
): Promise<readonly string[]> {
  const found: string[] = [];
  let [a, b] = [await ours.next(), await theirs.next()];
  while ((!a.done || !b.done) && found.length < mostNamed) {
    const onlyOurs = b.done || (!a.done && a.value.id < b.value.id);
    const onlyTheirs = !onlyOurs && (a.done || b.value.id < a.value.id);
    if (onlyOurs && !a.done) found.push(a.value.id);
    else if (onlyTheirs && !b.done) found.push(b.value.id);
    else if (!a.done && !b.done && JSON.stringify(a.value) !== JSON.stringify(b.value)) found.push(a.value.id);
    const [nextOurs, nextTheirs] = [onlyTheirs ? a : ours.next(), onlyOurs ? b : theirs.next()];
    [a, b] = [await nextOurs, await nextTheirs];
  }
  return found;
}

async function* documentsOf(
  store: ReadStore,
  collection: { readonly projection: string; readonly version: number },
): AsyncGenerator<ReadDocument> {
  let after: string | undefined;
  do {
    const page = await store.find(collection, {}, { limit: pageSize, ...(after === undefined ? {} : { after }) });
    yield* page.items;
    after = page.next ?? undefined;
  } while (after !== undefined);
}
