import type { AllStreamResolvedEvent } from '@kurrent/kurrentdb-client';
import type { LogFilter, Position } from '../event-store.port.js';
import { positionOf } from './server-position.js';
import type { FoundRecord } from './stored-form.js';
import type { StreamNames } from './stream-names.js';

/** What a shared database holds beside the register's events; counted as this process met it. */
export interface PassedOver {
  /** Links of the server's projections into streams that are called like ours. */
  links: number;
  /** What the server writes by itself, such as the mark of a deleted stream. */
  system: number;
  /** Events of other programs' streams. */
  foreign: number;
}

/** Something that was read from the whole database: its place, and the register's record where it is one. */
export interface Met {
  readonly position: Position;
  readonly found: FoundRecord | null;
}

/** Tells the register's records from everything else that a database holds. */
export class Recognition {
  readonly passedOver: PassedOver = { links: 0, system: 0, foreign: 0 };

  constructor(private readonly names: StreamNames) {}

  /** Null where the server itself has no record any more, as behind a link. */
  meet({ event: record, commitPosition }: AllStreamResolvedEvent): Met | null {
    if (!record) {
      this.passedOver.links += 1;
      return commitPosition === undefined ? null : { position: 2n * commitPosition, found: null };
    }
    const position = positionOf(record.position);
    const stream = this.names.inRegister(record.streamId);
    if (record.type === '$>') this.passedOver.links += 1;
    else if (record.type.startsWith('$')) this.passedOver.system += 1;
    else if (stream === null) this.passedOver.foreign += 1;
    else return { position, found: { record, stream, position } };
    return { position, found: null };
  }
}

/** Whether somebody who filters so wants this record. */
export function wanted({ categories, types }: LogFilter, { record, stream }: FoundRecord): boolean {
  if (types && !types.includes(record.type)) return false;
  return !categories || categories.includes(stream.slice(0, stream.indexOf('-')));
}
