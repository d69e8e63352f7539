import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Register } from '@legation/platform';
import { checkTree, lastSigned, openCheckpoint, publishedKeys, unverifiedCheckpoint } from '@legation/read-models';
import type { Verifier } from '@legation/read-models';
import { keysIn } from '../commands/keys.js';
import { progressBar } from '../show/progress.js';
import type { Problem } from './problem.js';

/** What was kept apart from the register: checkpoints as signed notes, and keys beside those that its folder knows. */
export interface Kept {
  readonly checkpoints: readonly { readonly name: string; readonly note: string }[];
  readonly keys: readonly Verifier[];
}

/** @throws the system's error, or InvalidLogKey */
export function keptIn(checkpoints: readonly string[], keys: readonly string[]): Kept {
  return {
    checkpoints: checkpoints.map((file) => ({ name: basename(file), note: readFileSync(file, 'utf8') })),
    keys: keysIn(keys),
  };
}

/** Makes the tree of the log anew, and holds it against what is stored, what was signed last, and every checkpoint given. */
export async function treeProblems(
  register: Register,
  { dataDir, checkpoints, keys }: Kept & { readonly dataDir: string },
  events: number,
): Promise<readonly Problem[]> {
  const { store } = await register.logTree();
  const known = [...publishedKeys(dataDir), ...keys];
  const signed = lastSigned(dataDir);
  const notes = signed === null ? checkpoints : [...checkpoints, { name: 'the last one signed here', note: signed }];
  const bar = progressBar('tree', events);
  const sizes = notes.map(({ note }) => unverifiedCheckpoint(note)?.size ?? 0);
  const { tree, roots, differences } = await checkTree(register.eventStore, store, sizes, (leaves) => bar.at(leaves));
  bar.stop();
  const about = { stream: null, revision: null };
  return [
    ...differences.map(({ position, message }) => ({
      code: 'TREE_DIFFERS' as const,
      position: position === null ? null : Number(position),
      ...about,
      message,
    })),
    ...notes.flatMap(({ name, note }) => contradiction(name, note, known, { size: tree.size, roots })),
  ];
}

function contradiction(
  name: string,
  note: string,
  known: readonly Verifier[],
  log: { readonly size: number; readonly roots: ReadonlyMap<number, Buffer> },
): readonly Problem[] {
  const nowhere = { position: null, stream: null, revision: null };
  const checkpoint = openCheckpoint(note, known);
  if (!checkpoint) {
    const message = `${name}: no key of this log signed it; it is another log's, or was changed`;
    return [{ code: 'CHECKPOINT_UNSIGNED', ...nowhere, message }];
  }
  const { size, root } = checkpoint;
  if (log.roots.get(size)?.equals(root)) return [];
  const how = size > log.size ? `the log has ${log.size}` : 'the log has other ones';
  return [
    { code: 'CHECKPOINT_CONTRADICTED', ...nowhere, message: `${name}: it vouches for ${size} events, and ${how}` },
  ];
}
