import type { DeniedFiles } from './denied-files.js';
import type { Denial, Denials, DenialsQuestion } from './denials.port.js';

/** Keeps the trace in the data folder of the one server that there is. */
export class FileDenials implements Denials {
  private writing: Promise<void> = Promise.resolve();
  private waiting: Denial[] = [];

  constructor(private readonly files: DeniedFiles) {}

  add(denial: Denial, onLost: (error: Error) => void = () => undefined): void {
    this.waiting.push(denial);
    if (this.waiting.length > 1) return;
    this.writing = this.writing.then(() => this.write()).catch(onLost);
  }

  async latest(question: DenialsQuestion): Promise<readonly Denial[]> {
    await this.writing;
    const found = await this.files.latest(question);
    return found.map(({ id: _, ...denial }) => denial).toReversed();
  }

  async close(): Promise<void> {
    await this.writing;
  }

  private async write(): Promise<void> {
    const denials = this.waiting;
    this.waiting = [];
    await this.files.append(denials);
  }
}
