import { streamsNamedIn } from '@legation/domain';
import type { RecordedEvent } from '@legation/event-store';
import type { FeedFilter } from './feed-filter.js';
import type { Postings } from './postings.js';

/** Tells whether an event is one that a subscriber wants. */
export interface Matcher {
  /** True when every event matches. */
  readonly all: boolean;
  /** A promise only where it takes a look into the log to know. */
  matches(event: RecordedEvent): boolean | Promise<boolean>;
}

export function matcherOf({ categories, types, missions, officials }: FeedFilter, postings: Postings): Matcher {
  const ofCategory = categories && new Set<string>(categories);
  const ofType = types && new Set(types);
  const ofMission = missions && missions.map((id) => `mission-${id}`);
  const ofOfficial = officials && officials.map((id) => `official-${id}`);
  return {
    all: !categories && !types && !missions && !officials,
    matches(recorded) {
      const { stream, event } = recorded;
      if (ofCategory && !ofCategory.has(stream.slice(0, stream.indexOf('-')))) return false;
      if (ofType && !ofType.has(event.type)) return false;
      if (!ofMission && !ofOfficial) return true;
      const concerned = new Set([stream, ...streamsNamedIn(event.data)]);
      if (ofMission && !ofMission.some((each) => concerned.has(each))) return false;
      if (!ofOfficial || ofOfficial.some((each) => concerned.has(each))) return true;
      if (!('postingId' in event.data)) return false;
      return postings.officialsOf(recorded).then((all) => ofOfficial.some((each) => all.has(each)));
    },
  };
}
