import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of one run, all on one disk, gone when the process ends. */
export class Scratch {
  private readonly root: string;
  private count = 0;

  /** @param parent on the disk to be measured; not in memory, or a durable write costs nothing */
  constructor(parent: string) {
    this.root = mkdtempSync(join(parent, 'legation-bench-'));
    process.on('exit', () => this.remove());
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ] as const) {
      process.once(signal, () => process.exit(code));
    }
  }

  /** A path that nothing stands at. */
  fresh(name: string): string {
    this.count += 1;
    return join(this.root, `${this.count}-${name}`);
  }

  /** A folder of a row whose data are large is removed as soon as the row is done. */
  drop(path: string): void {
    rmSync(path, { recursive: true, force: true });
  }

  private remove(): void {
    rmSync(this.root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
