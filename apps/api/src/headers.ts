import type { ExpectedRevision } from '@legation/event-store';
import type { IncomingHttpHeaders } from 'node:http';
import { commandIdFault } from './order.js';
import { EdgeError } from './problem.js';
import { textFault } from './text.js';

/** The command id that a POST carries. @throws EdgeError when it is missing or no printable text */
export function idempotencyKey(headers: IncomingHttpHeaders): string {
  const key = headers['idempotency-key'];
  if (key === undefined || key === '') {
    throw new EdgeError(
      'MISSING_IDEMPOTENCY_KEY',
      'send an Idempotency-Key: a new one for each command, the same one to repeat it',
    );
  }
  const fault = commandIdFault(key);
  if (fault) throw new EdgeError('INVALID_IDEMPOTENCY_KEY', `Idempotency-Key ${fault.detail}`);
  return String(key);
}

/** Who sends the command, for the audit trail. @throws EdgeError */
export function actorOf(headers: IncomingHttpHeaders): string {
  const written = headers['legation-actor'];
  if (written === undefined || written === '') return 'anonymous';
  const actor = Buffer.from(String(written), 'latin1').toString('utf8').normalize('NFC'); // Node reads headers as latin1
  const fault = textFault(actor, 200);
  if (fault) throw new EdgeError('INVALID_HEADER', `Legation-Actor ${fault.detail}`);
  return actor;
}

const hint =
  'send If-Match with the ETag of the answer that you saw, or "<revision>", or If-None-Match: * for what must not exist yet';

/** A revision alone, or the tag of an answer about one stream: the revision, and what tells answers apart. */
const seenRevision = /^(?:"(?<alone>\d{1,15})"|(?:W\/)?"(?<tagged>\d{1,15})-[\w-]{27}")$/;

/** The revision that the stream must have; undefined when the sender does not care. @throws EdgeError */
export function expectedRevision(headers: IncomingHttpHeaders): ExpectedRevision | undefined {
  const match = headers['if-match'];
  const noneMatch = headers['if-none-match'];
  if (match === undefined && noneMatch === undefined) return undefined;
  if (match !== undefined && noneMatch !== undefined) {
    throw new EdgeError('INVALID_PRECONDITION', `If-Match and If-None-Match cannot both hold; ${hint}`);
  }
  if (noneMatch === '*') return 'noStream';
  const { alone, tagged } = seenRevision.exec(match ?? '')?.groups ?? {};
  const revision = alone ?? tagged;
  if (revision === undefined) throw new EdgeError('INVALID_PRECONDITION', hint);
  return BigInt(revision);
}
