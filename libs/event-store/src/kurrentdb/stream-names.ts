import { eventFamilies } from '@legation/domain';
import { categoryOf } from '../codec.js';
import { EventStoreError } from '../errors.js';

/** Which of the database's streams are the register's, and how they are called there. */
export class StreamNames {
  /** Each stream of the register begins with one of these, and hardly another stream does. */
  readonly prefixes: readonly string[];

  /** @param prefix stands before every stream's name in the database; empty where the register is alone there */
  constructor(private readonly prefix: string) {
    this.prefixes = Object.keys(eventFamilies).map((category) => `${prefix}${category}-`);
  }

  /** @throws EventStoreError INVALID_STREAM_NAME */
  inDatabase(stream: string): string {
    if (categoryOf(stream) === null || !streamName.test(stream)) {
      throw new EventStoreError(
        'INVALID_STREAM_NAME',
        `${JSON.stringify(stream)} is not the name of a stream: <category>-<id>`,
      );
    }
    return this.prefix + stream;
  }

  /** Null for a stream that is none of the register's. */
  inRegister(stream: string): string | null {
    if (!stream.startsWith(this.prefix)) return null;
    const name = stream.slice(this.prefix.length);
    return categoryOf(name) === null ? null : name;
  }
}

/** No control characters and no lone surrogates, at most 250 characters in all. */
const streamName = /^[^\p{Cc}\p{Cs}]{1,250}$/u;
