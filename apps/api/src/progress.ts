import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Register } from '@legation/platform';
import type { ProjectionState } from '@legation/read-models';
import { REGISTER } from './tokens.js';

/** How far one projection is, on the wire. */
export interface ProjectionBody {
  readonly projection: string;
  readonly version: number;
  readonly active: boolean;
  readonly position: number | null;
  readonly documents: number;
  readonly lagSeconds: number;
  readonly stopped: { readonly position: number; readonly stream: string; readonly reason: string } | null;
}

/** How far the read models are. */
@Injectable()
export class Progress {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  /** Every projection, by name and version. */
  async projections(): Promise<readonly ProjectionBody[]> {
    const head = await this.register.eventStore.head();
    return (await this.register.readStore.states()).map((state) => bodyOf(state, head));
  }

  /** Position that every answer has at least seen; null when nothing was read yet. */
  async position(): Promise<bigint | null> {
    let least: bigint | null = null;
    for (const { active, stopped, checkpoint } of await this.register.readStore.states()) {
      if (!active || stopped) continue;
      if (checkpoint === null) return null;
      if (least === null || checkpoint.position < least) least = checkpoint.position;
    }
    return least;
  }

  /** Waits until the read models have seen the position; false when the time is over first. */
  async reach(position: bigint, timeoutMs: number): Promise<boolean> {
    for (const end = Date.now() + timeoutMs; ; await sleep(10)) {
      const reached = await this.position();
      if (reached !== null && reached >= position) return true;
      if (Date.now() >= end) return false;
    }
  }
}

type Head = { readonly position: bigint; readonly recordedAt: string } | null;

function bodyOf(
  { projection, version, active, checkpoint, documents, stopped }: ProjectionState,
  head: Head,
): ProjectionBody {
  const behind = head !== null && checkpoint !== null && checkpoint.position < head.position;
  const lag = behind ? Date.parse(head.recordedAt) - Date.parse(checkpoint.recordedAt) : 0;
  return {
    projection,
    version,
    active,
    position: checkpoint && Number(checkpoint.position),
    documents,
    lagSeconds: Math.max(0, lag) / 1_000,
    stopped: stopped && { position: Number(stopped.position), stream: stopped.stream, reason: stopped.reason },
  };
}
