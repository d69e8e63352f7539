import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { appendFile, chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Denial, DenialsQuestion } from './denials.port.js';

/** A line of a file: one that is to be moved to where all servers see it has an id, by which it is moved once. */
export type DeniedLine = Denial & { readonly id?: string };

/** The largest file, in bytes; what is older than two such files is forgotten. */
const largestFile = 32 * 1024 * 1024;

const [current, older] = ['denied.ndjson', 'denied.1.ndjson'];
const moving = /^denied\.moving-[\da-f-]{36}\.ndjson$/;

/** Refused commands in a data folder, one JSON object a line: `denied.ndjson`, and `denied.1.ndjson` for what is older. */
export class DeniedFiles {
  constructor(
    private readonly folder: string,
    private readonly most = largestFile,
  ) {}

  async append(denials: readonly DeniedLine[]): Promise<void> {
    const lines = denials.map((denial) => `${JSON.stringify(denial)}\n`).join('');
    const file = this.path(current);
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const isNew = !existsSync(file);
    if (!isNew && statSync(file).size + lines.length > this.most) renameSync(file, this.path(older));
    await appendFile(file, lines, { mode: 0o600 });
    if (isNew) await chmod(file, 0o600); // whatever the mask of the process takes away
  }

  /** The latest that fit the question, the latest last. */
  async latest({ actor, code, from = '', to = '~', limit }: DenialsQuestion): Promise<readonly DeniedLine[]> {
    const found: DeniedLine[] = [];
    for (const name of [...this.moving(), older, current]) {
      for await (const denial of this.linesOf(name)) {
        if (denial.at < from || denial.at >= to) continue;
        if ((actor !== undefined && denial.actor !== actor) || (code !== undefined && denial.code !== code)) continue;
        found.push(denial);
        if (found.length > limit * 2) found.splice(0, limit);
      }
    }
    return found.slice(-limit);
  }

  /** Whether anything stands here. */
  hold(): boolean {
    return this.moving().length > 0 || [older, current].some((name) => existsSync(this.path(name)));
  }

  /** The files that are being moved from here, also those that a process left which died over it. */
  moving(): readonly string[] {
    return existsSync(this.folder) ? readdirSync(this.folder).filter((name) => moving.test(name)) : [];
  }

  /** From here on nothing is added to what stood here until now: it is to be moved. Each name is new, for others may be moving from the same folder. */
  beginMoving(): void {
    for (const name of [older, current]) {
      if (existsSync(this.path(name))) renameSync(this.path(name), this.path(`denied.moving-${randomUUID()}.ndjson`));
    }
  }

  /** In the order in which they were written; nothing of a file that is not there. A line that a crash cut short is passed over. */
  async *linesOf(name: string): AsyncGenerator<DeniedLine> {
    if (!existsSync(this.path(name))) return;
    const input = createReadStream(this.path(name), 'utf8');
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      const denial = parsed(line);
      if (denial) yield denial;
    }
  }

  remove(name: string): void {
    rmSync(this.path(name), { force: true });
  }

  private path(name: string): string {
    return join(this.folder, name);
  }
}

function parsed(line: string): DeniedLine | null {
  try {
    return JSON.parse(line) as DeniedLine;
  } catch {
    return null;
  }
}
