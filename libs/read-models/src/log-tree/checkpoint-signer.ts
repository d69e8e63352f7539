import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { signCheckpoint, unverifiedCheckpoint } from './checkpoint.js';
import type { TreeCheckpoint } from './checkpoint.js';
import { LogForked } from './errors.js';
import { openLogKeys, writeWhole } from './log-keys.js';
import type { LogKeys, LogKeysOptions } from './log-keys.js';
import type { Tree } from './merkle.js';
import type { LogTree } from './tree-reader.js';

/** The last checkpoint that was signed in a folder, as a note. */
export const lastSignedFile = (dataDir: string): string => join(dataDir, 'log.checkpoint');

/** The note; null when nothing was signed yet. */
export function lastSigned(dataDir: string): string | null {
  const path = lastSignedFile(dataDir);
  return statSync(path, { throwIfNoEntry: false }) ? readFileSync(path, 'utf8') : null;
}

/**
 * Signs what the tree has, and never two that contradict each other: each continues the one before, which is kept in a file
 * beside the key. A log that was changed underneath is refused.
 */
export class CheckpointSigner {
  private signed: { readonly note: string; readonly size: number; readonly key: string } | null = null;

  constructor(
    private readonly options: LogKeysOptions,
    private readonly tree: LogTree,
  ) {}

  /** Read anew each time: a key may be rotated beside a running server. @throws InvalidLogKey */
  keys(): LogKeys {
    return openLogKeys(this.options);
  }

  /** The checkpoint of the tree as it is now. @throws InvalidLogKey LogForked ReadStoreUnavailable */
  async sign(): Promise<string> {
    const { signer } = this.keys();
    const { dataDir } = this.options;
    const before = lastSigned(dataDir); // before the size is asked for: another process may sign meanwhile
    const size = await this.tree.size();
    if (this.signed?.size === size && this.signed.key === signer.verifierKey) return this.signed.note;
    const last = before === null ? null : unverifiedCheckpoint(before);
    // a tree that is being made again has not come there yet: the last word stands until it has
    if (before !== null && last && size < last.size && !(await this.tree.isAtHead())) return before;
    const now = await this.tree.tree(size);
    if (last) await this.requireContinued(last, now);
    const note = signCheckpoint(now, signer);
    writeWhole(lastSignedFile(dataDir), note);
    this.signed = { note, size, key: signer.verifierKey };
    return note;
  }

  /** True while the tree is being made again and has not come to what was signed last. */
  async isAheadOfTree(): Promise<boolean> {
    const before = lastSigned(this.options.dataDir);
    const last = before === null ? null : unverifiedCheckpoint(before);
    return last !== null && (await this.tree.size()) < last.size && !(await this.tree.isAtHead());
  }

  private async requireContinued(before: TreeCheckpoint, now: Tree): Promise<void> {
    const then = before.size <= now.size ? await this.tree.tree(before.size) : null;
    if (then?.root.equals(before.root)) return;
    const how = then ? 'other events stand in it' : `${now.size} are left`;
    throw new LogForked(
      `a checkpoint of ${before.size} events was signed, and ${how}: the log was changed, cut or exchanged; see \`legation verify\``,
    );
  }
}
