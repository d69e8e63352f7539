import { createReadStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { appendFile, chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A command that was refused: who asked for what, and why it was not done. Never what it said. */
export interface Denial {
  /** When, in UTC. */
  readonly at: string;
  readonly actor: string;
  /** Name of the command, such as `StartTerm`. */
  readonly type: string;
  readonly stream: string;
  /** Null when it came without one. */
  readonly commandId: string | null;
  readonly code: string;
  /** The field that was at fault, where one was. */
  readonly field: string | null;
}

export interface DenialsQuestion {
  readonly actor?: string | undefined;
  readonly code?: string | undefined;
  /** Denied at this instant or later. */
  readonly from?: string | undefined;
  /** Denied before this instant. */
  readonly to?: string | undefined;
  /** At most this many, the latest. */
  readonly limit: number;
}

/** The largest file, in bytes; what is older than two such files is forgotten, so that refusals cannot fill a disk. */
const largestFile = 32 * 1024 * 1024;

/**
 * Keeps the trace of refused commands in the data folder, apart from the log of facts: `denied.ndjson`, and `denied.1.ndjson`
 * for what is older. Each server has its own.
 */
export class Denials {
  private readonly file: string;
  private readonly older: string;
  private writing: Promise<void> = Promise.resolve();
  private waiting: Denial[] = [];

  constructor(
    private readonly folder: string,
    private readonly most = largestFile,
  ) {
    this.file = join(folder, 'denied.ndjson');
    this.older = join(folder, 'denied.1.ndjson');
  }

  /**
   * Returns at once; the line is written soon. What waits when the disk takes nothing is lost, and the answer to the sender is not.
   * @param onLost is told why a line could not be written
   */
  add(denial: Denial, onLost: (error: Error) => void = () => undefined): void {
    this.waiting.push(denial);
    if (this.waiting.length > 1) return;
    this.writing = this.writing.then(() => this.write()).catch(onLost);
  }

  /** The latest that fit the question, latest first. A line that was cut short by a crash is passed over. */
  async latest({ actor, code, from = '', to = '~', limit }: DenialsQuestion): Promise<readonly Denial[]> {
    await this.writing;
    const found: Denial[] = [];
    for (const file of [this.older, this.file].filter((each) => existsSync(each))) {
      for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
        const denial = parsed(line);
        if (!denial || denial.at < from || denial.at >= to) continue;
        if ((actor !== undefined && denial.actor !== actor) || (code !== undefined && denial.code !== code)) continue;
        found.push(denial);
        if (found.length > limit * 2) found.splice(0, limit);
      }
    }
    return found.slice(-limit).toReversed();
  }

  /** Waits until everything that was added is written or lost. */
  async close(): Promise<void> {
    await this.writing;
  }

  private async write(): Promise<void> {
    const lines = this.waiting.map((denial) => `${JSON.stringify(denial)}\n`).join('');
    this.waiting = [];
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const isNew = !existsSync(this.file);
    if (!isNew && statSync(this.file).size + lines.length > this.most) renameSync(this.file, this.older);
    await appendFile(this.file, lines, { mode: 0o600 });
    if (isNew) await chmod(this.file, 0o600); // whatever the mask of the process takes away
  }
}

function parsed(line: string): Denial | null {
  try {
    return JSON.parse(line) as Denial;
  } catch {
    return null;
  }
}
