import { Metadata, status } from '@grpc/grpc-js';
import type { StatusObject } from '@grpc/grpc-js';

/** A call that ends in an error, as the real server words it: the client tells errors apart by the `exception` trailer. */
export function refusal(code: status, details: string, trailers: Readonly<Record<string, string>> = {}): StatusObject {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return { code, details, metadata };
}

export function streamDeleted(stream: string): StatusObject {
  const trailers = { exception: 'stream-deleted', 'stream-name': stream };
  return refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, trailers);
}

export function appendTooBig(maximum: number): StatusObject {
  const trailers = { exception: 'maximum-append-size-exceeded', 'maximum-append-size': String(maximum) };
  return refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${maximum} Exceeded.`, trailers);
}

export function notLeader(host: string, port: number): StatusObject {
  const trailers = { exception: 'not-leader', 'leader-endpoint-host': host, 'leader-endpoint-port': String(port) };
  return refusal(status.NOT_FOUND, `Leader info available: ${host}:${port}`, trailers);
}

export function wrongVersion(stream: string, expected: number, actual: number | null): StatusObject {
  const trailers = {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': String(expected),
    ...(actual === null ? {} : { 'actual-version': String(actual) }),
  };
  const details = `Operation failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}`;
  return refusal(status.FAILED_PRECONDITION, details, trailers);
}
