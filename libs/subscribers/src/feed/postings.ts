import { streamsNamedIn } from '@legation/domain';
import type { EventStore, RecordedEvent, Revision } from '@legation/event-store';

interface Known {
  /** The next revision to read. */
  next: Revision;
  readonly officials: Map<string, Set<string>>;
}

/** Missions whose postings are kept in memory. */
const mostMissions = 500;

/** Whose postings they are: most events of a posting name the posting only, and its official stands in an earlier one. */
export class Postings {
  private readonly missions = new Map<string, Known>();

  constructor(private readonly events: EventStore) {}

  /** Streams of the officials that the event's posting was ever recorded for, up to this event; none when it is about no posting. */
  async officialsOf({ stream, revision, event }: RecordedEvent): Promise<ReadonlySet<string>> {
    const posting = postingOf(event.data);
    if (posting === null || !stream.startsWith('mission-')) return new Set();
    const known = this.take(stream);
    while (known.next <= revision) {
      const page = await this.events.readStream(stream, { from: known.next, limit: 500 });
      for (const each of page) note(known, each);
      if (page.length === 0) break;
    }
    return known.officials.get(posting) ?? new Set();
  }

  private take(stream: string): Known {
    const known = this.missions.get(stream) ?? { next: 0n, officials: new Map<string, Set<string>>() };
    this.missions.delete(stream); // to the end: the first is the one not asked for longest
    this.missions.set(stream, known);
    const [oldest] = this.missions.keys();
    if (this.missions.size > mostMissions && oldest !== undefined) this.missions.delete(oldest);
    return known;
  }
}

function note(known: Known, { revision, event }: RecordedEvent): void {
  if (revision < known.next) return; // read twice, by two who asked at once
  known.next = revision + 1n;
  const posting = postingOf(event.data);
  if (posting === null) return;
  const officials = streamsNamedIn(event.data).filter((named) => named.startsWith('official-'));
  if (officials.length === 0) return;
  const all = known.officials.get(posting) ?? new Set<string>();
  for (const each of officials) all.add(each);
  known.officials.set(posting, all);
}

const postingOf = (data: object): string | null =>
  'postingId' in data && typeof data.postingId === 'string' ? data.postingId : null;
