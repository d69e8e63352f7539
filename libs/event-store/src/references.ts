import { DomainError } from '@legation/domain';
import type { Message } from '@legation/domain';
import type { EventStore } from './event-store.port.js';

/** Says whether the streams that a command refers to exist. What exists is remembered, for it stays so. */
export class References {
  private readonly known = new Set<string>();

  constructor(
    private readonly store: EventStore,
    private readonly mostKnown = 100_000,
  ) {}

  isKnown(stream: string): boolean {
    return this.known.has(stream);
  }

  remember(stream: string): void {
    this.known.add(stream);
    if (this.known.size <= this.mostKnown) return;
    for (const oldest of this.known) {
      this.known.delete(oldest);
      return;
    }
  }

  /** Null when the stream exists; else the refusal, which names it and the command's field. */
  async missing(stream: string, command: Message): Promise<DomainError | null> {
    if (this.known.has(stream)) return null;
    const [first] = await this.store.readStream(stream, { limit: 1 });
    if (first) {
      this.remember(stream);
      return null;
    }
    const id = stream.slice(stream.indexOf('-') + 1);
    const field = pathOf(id, command.data);
    return new DomainError(
      'REFERENCE_NOT_FOUND',
      `${field ?? command.type}: there is no ${stream} in the register; record it first.`,
      {
        field,
        fact: { stream },
      },
    );
  }
}

/** The path of the first field that holds the value, such as `attendees.2.officialId`. */
function pathOf(value: string, within: unknown, path: readonly string[] = []): string | null {
  if (within === value) return path.join('.');
  if (typeof within !== 'object' || within === null) return null;
  for (const [key, inner] of Object.entries(within)) {
    const found = pathOf(value, inner, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}
