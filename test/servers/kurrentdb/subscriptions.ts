import { randomUUID } from 'node:crypto';
import type { ReadReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { streamDeleted } from './answers.js';
import type { EventLog } from './event-log.js';
import { filterOf } from './filters.js';
import { firstShown, presenter } from './present.js';
import { invalidPosition, positionAsked } from './positions.js';
import type { Reader } from './reader.js';
import { ReadResp } from './wire.js';

/** How far a live subscriber may fall back before it is told so, and read to from the log again. */
const LIVE_BUFFER = 32;

function confirmation(): Uint8Array {
  const confirmed = new ReadResp.SubscriptionConfirmation();
  confirmed.setSubscriptionId(randomUUID());
  const answer = new ReadResp();
  answer.setConfirmation(confirmed);
  return answer.serializeBinary();
}

const caughtUp = (): Uint8Array => {
  const answer = new ReadResp();
  answer.setCaughtUp(new ReadResp.CaughtUp());
  return answer.serializeBinary();
};

const fellBehind = (): Uint8Array => {
  const answer = new ReadResp();
  answer.setFellBehind(new ReadResp.FellBehind());
  return answer.serializeBinary();
};

function checkpoint(commit: number, prepare: number): Uint8Array {
  const reached = new ReadResp.Checkpoint();
  reached.setCommitPosition(String(commit));
  reached.setPreparePosition(String(prepare));
  const answer = new ReadResp();
  answer.setCheckpoint(reached);
  return answer.serializeBinary();
}

/** Says when a subscriber is level with the log, and when it no longer is. */
class Level {
  private live = false;

  constructor(private readonly reader: Reader) {
    reader.onFallBehind = () => this.lost();
  }

  async reached(): Promise<void> {
    if (this.live) return;
    this.live = true;
    if (this.reader.fault?.does !== 'no-caught-up') await this.reader.message(caughtUp());
  }

  async behind(events: number): Promise<void> {
    if (this.live && events > LIVE_BUFFER) await this.lost();
  }

  private async lost(): Promise<void> {
    this.live = false;
    await this.reader.message(fellBehind());
  }
}

/** Waits until something is written or the subscriber is gone. */
async function news(log: EventLog, reader: Reader): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => {
      off();
      reader.call.off('cancelled', done).off('close', done).off('error', done);
      resolve();
    };
    const off = log.onNews(done);
    reader.call.once('cancelled', done).once('close', done).once('error', done);
    if (reader.gone) done();
  });
}

/** $all after a position, the position itself not included; with a filter also checkpoints, matched or not. */
export async function subscribeAll(reader: Reader, options: ReadReq.Options): Promise<void> {
  const { log } = reader.context;
  const from = positionAsked(log, options);
  if (!from) {
    reader.fail(invalidPosition());
    return;
  }
  const filter = filterOf(log, options);
  const present = presenter(log, options);
  const level = new Level(reader);
  await reader.message(confirmation());
  let index = options.getAll()?.hasEnd() ? log.size : log.firstAt(from.commit);
  if (options.getAll()?.hasPosition() && log.positionOf(index) === from.commit && from.prepare === from.commit)
    index += 1;
  let looked = 0;
  while (!reader.gone) {
    while (index < log.size && !reader.gone) {
      await level.behind(log.size - index);
      for (const message of log.messages(index, 512)) {
        if (log.positionOf(index) < from.commit) {
          index += 1; // it came from another log, that was longer: nothing before its position is given
          continue;
        }
        const wanted = !filter || filter.wants(index);
        if (wanted && !(await reader.event(present(index, message)))) return;
        index += 1;
        looked += 1;
        if (filter && looked % filter.checkpointEach === 0) {
          // After an event that was given, its own position; else the place of the next record, with no prepare.
          const at = log.positionOf(wanted ? index - 1 : index);
          await reader.message(checkpoint(at, wanted ? at : 0));
        }
      }
    }
    await level.reached();
    await news(log, reader);
  }
}

/** One stream after a revision. */
export async function subscribeStream(reader: Reader, options: ReadReq.Options, name: string): Promise<void> {
  const { log } = reader.context;
  const asked = options.getStream();
  const present = presenter(log, options);
  const level = new Level(reader);
  let next = asked?.hasRevision() ? Number(asked.getRevision()) + 1 : 0;
  if (asked?.hasEnd()) next = log.stream(name)?.events.length ?? 0;
  await reader.message(confirmation());
  while (!reader.gone) {
    const stream = log.stream(name);
    if (stream?.tombstoned) {
      reader.fail(streamDeleted(name));
      return;
    }
    if (stream) next = Math.max(next, firstShown(log, stream));
    while (stream && next < stream.events.length && !reader.gone) {
      const index = stream.events.at(next);
      if (!(await reader.event(present(index, log.message(index))))) return;
      next += 1;
    }
    await level.reached();
    await news(log, reader);
  }
}
