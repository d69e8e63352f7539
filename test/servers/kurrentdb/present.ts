import type {
  ReadReq,
  ReadResp as ReadResponse,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { EventLog, StreamState } from './event-log.js';
import { ReadResp, shared, textOf } from './wire.js';

type Recorded = ReadResponse.ReadEvent.RecordedEvent;

const MILLISECOND = 10_000n; // of the units of `created`

/** The message for one event in the form that this reader asked for; as it was stored, when that will do. */
export function presenter(log: EventLog, options: ReadReq.Options): (index: number, stored: Buffer) => Uint8Array {
  const structured = options.getUuidOption()?.hasStructured() ?? false;
  const resolve = options.getResolveLinks();
  if (!structured && !resolve) return (_, stored) => stored;
  return (index, stored) => {
    const isLink = resolve && log.typeOf(index) === '$>';
    if (!isLink && !structured) return stored;
    const answer = ReadResp.deserializeBinary(stored);
    const read = answer.getEvent();
    const event = read?.getEvent();
    if (!read || !event) return stored;
    if (isLink) {
      read.setLink(event);
      read.setEvent(targetOf(log, textOf(event.getData_asU8())));
    }
    if (structured) {
      restructure(read.getEvent());
      restructure(read.getLink());
    }
    return answer.serializeBinary();
  };
}

/** The largest number that there is: none. */
const NO_POSITION = '18446744073709551615';

/** The same message, without the place in the log. */
export function withoutPosition(message: Uint8Array): Uint8Array {
  const answer = ReadResp.deserializeBinary(message);
  const read = answer.getEvent();
  for (const event of [read?.getEvent(), read?.getLink()]) {
    event?.setCommitPosition(NO_POSITION);
    event?.setPreparePosition(NO_POSITION);
  }
  read?.setNoPosition(new shared.Empty());
  return answer.serializeBinary();
}

/** The event that a link such as `3@mission-japan` names, while its stream still shows it. */
function targetOf(log: EventLog, link: string): Recorded | undefined {
  const at = link.indexOf('@');
  const stream = log.stream(link.slice(at + 1));
  const revision = Number(link.slice(0, at));
  if (!stream || stream.tombstoned || revision < firstShown(log, stream) || revision >= stream.events.length) {
    return undefined;
  }
  return recorded(log, stream.events.at(revision));
}

function recorded(log: EventLog, index: number): Recorded | undefined {
  return ReadResp.deserializeBinary(log.message(index)).getEvent()?.getEvent();
}

/** The first revision that the stream's metadata leaves visible; the stream's length when it hides all. */
export function firstShown(log: EventLog, stream: StreamState): number {
  const length = stream.events.length;
  let first = Math.min(Math.max(stream.truncatedBefore, length - stream.maxCount, 0), length);
  if (stream.maxAgeMs === Infinity) return first;
  const oldest = BigInt(Date.now() - stream.maxAgeMs) * MILLISECOND;
  while (first < length) {
    const created = recorded(log, stream.events.at(first))?.getMetadataMap().get('created') ?? '0';
    if (BigInt(created) >= oldest) break;
    first += 1;
  }
  return first;
}

function restructure(event: Recorded | undefined): void {
  const id = event?.getId()?.getString().replaceAll('-', '');
  if (!event || !id) return;
  const structured = new shared.UUID.Structured();
  structured.setMostSignificantBits(String(BigInt.asIntN(64, BigInt(`0x${id.slice(0, 16)}`))));
  structured.setLeastSignificantBits(String(BigInt.asIntN(64, BigInt(`0x${id.slice(16)}`))));
  const uuid = new shared.UUID();
  uuid.setStructured(structured);
  event.setId(uuid);
}
