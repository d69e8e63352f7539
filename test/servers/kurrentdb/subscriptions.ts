import { randomUUID } from 'node:crypto';
import type { ReadReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { streamDeleted } from './answers.js';
import type { Likeness } from './call.js';
import type { EventLog } from './event-log.js';
import { filterOf } from './filters.js';
import type { EventFilter } from './filters.js';
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
  live = false;

  constructor(private readonly reader: Reader) {
    reader.onFallBehind = () => this.lost();
  }

  async reached(): Promise<void> {
    if (this.live) return;
    this.live = true;
    const { context, fault } = this.reader;
    if (fault?.does !== 'no-caught-up' && context.like !== '21.10') await this.reader.message(caughtUp());
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

/** The checkpoints of a filtered subscription. While it catches up they stay behind: at the beginning of the page, or at its last event. */
class Checkpoints {
  private looked = 0;
  private pageFrom = 0;
  private given: number | null = null;

  constructor(
    private readonly reader: Reader,
    private readonly filter: EventFilter,
  ) {}

  /** After each record, in order. */
  async passed(index: number, wanted: boolean, live: boolean): Promise<void> {
    const { log } = this.reader.context;
    const at = log.positionOf(index);
    if (wanted) this.given = at;
    this.looked += 1;
    if (this.looked % this.filter.checkpointEach !== 0) return;
    await this.reader.message(live ? checkpoint(at, at) : this.ofPage());
    this.pageFrom = log.positionOf(index + 1);
    this.given = null;
  }

  /** When it has read to the end. */
  async atEnd(): Promise<void> {
    const { like, log } = this.reader.context;
    if (like === '21.10') await this.reader.message(checkpoint(log.end, 0));
    if (like === '26.1') await this.reader.message(this.ofPage());
  }

  private ofPage(): Uint8Array {
    return this.given === null ? checkpoint(this.pageFrom, 0) : checkpoint(this.given, this.given);
  }
}

/** The record that a subscription from this place begins with. */
function firstAfter(log: EventLog, like: Likeness, { commit, prepare }: { commit: number; prepare: number }): number {
  const index = log.firstAt(commit);
  if (like !== '26.1') return Math.min(index + 1, log.size);
  return log.positionOf(index) === commit && prepare === commit ? index + 1 : index;
}

/** $all after a position, the position itself not included; with a filter also checkpoints, matched or not. */
export async function subscribeAll(reader: Reader, options: ReadReq.Options): Promise<void> {
  const { log, like } = reader.context;
  const from = positionAsked(log, options);
  if (!from) {
    reader.fail(invalidPosition(like));
    return;
  }
  const filter = filterOf(log, options);
  const checkpoints = filter && new Checkpoints(reader, filter);
  const present = presenter(log, options);
  const level = new Level(reader);
  await reader.message(confirmation());
  let index = options.getAll()?.hasEnd() ? log.size : options.getAll()?.hasPosition() ? firstAfter(log, like, from) : 0;
  while (!reader.gone) {
    while (index < log.size && !reader.gone) {
      await level.behind(log.size - index);
      for (const message of log.messages(index, 512)) {
        const at = log.positionOf(index);
        if (at < from.commit) {
          index += 1; // it came from another log, that was longer: nothing before its position is given
          continue;
        }
        const wanted = !filter || filter.wants(index);
        if (wanted && level.live && reader.fault?.does === 'early-checkpoint') await reader.message(checkpoint(at, at));
        if (wanted && !(await reader.event(present(index, message)))) return;
        await checkpoints?.passed(index, wanted, level.live);
        index += 1;
      }
    }
    if (!level.live) await checkpoints?.atEnd();
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
