import { EventStoreError } from '@legation/event-store';
import { failureOf } from './errors.js';

describe('a failure of the system', () => {
  it.each([
    [
      'EEXIST',
      "EEXIST: file already exists, open 'a'",
      "file already exists, open 'a'; name a file that is not there yet",
    ],
    [
      'EADDRINUSE',
      'listen EADDRINUSE: address already in use 127.0.0.1:7400',
      'address already in use 127.0.0.1:7400; something listens there already; stop it, or name another port with --port',
    ],
    ['EIO', 'EIO: i/o error, read', 'i/o error, read'],
  ])('%s is told once, with what to do', (code, message, told) => {
    expect(failureOf(Object.assign(new Error(message), { code }))).toEqual({ exitCode: 1, code, message: told });
  });
});

describe('a log that is none', () => {
  it('ends the program as a damaged store', () =>
    expect(failureOf(new EventStoreError('NOT_A_LOG', 'log.db is not a log')).exitCode).toBe(4));
});
