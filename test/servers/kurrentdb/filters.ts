import type { ReadReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { EventLog } from './event-log.js';

/** Which events a reader of $all wants, and how many the server looks at between two checkpoints. */
export interface EventFilter {
  readonly wants: (index: number) => boolean;
  readonly checkpointEach: number;
}

const DEFAULT_WINDOW = 32;

export function filterOf(log: EventLog, options: ReadReq.Options): EventFilter | null {
  const asked = options.getFilter();
  if (!asked) return null;
  const byStream = asked.getStreamIdentifier();
  const expression = byStream ?? asked.getEventType();
  const prefixes = expression?.getPrefixList() ?? [];
  const pattern = new RegExp(expression?.getRegex() ?? '', 'u');
  const known = new Map<string, boolean>(); // names repeat: each is matched once
  const fits = (name: string): boolean => {
    let answer = known.get(name);
    if (answer === undefined) {
      answer = prefixes.length > 0 ? prefixes.some((prefix) => name.startsWith(prefix)) : pattern.test(name);
      if (known.size > 100_000) known.clear();
      known.set(name, answer);
    }
    return answer;
  };
  return {
    wants: (index) => fits(byStream ? log.streamNameOf(index) : log.typeOf(index)),
    checkpointEach: (asked.hasMax() ? asked.getMax() : DEFAULT_WINDOW) * asked.getCheckpointintervalmultiplier(),
  };
}
