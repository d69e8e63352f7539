import { lookup } from 'node:dns';
import { Agent as PlainAgent, request as plainRequest } from 'node:http';
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { Agent as TlsAgent, request as tlsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { LookupFunction, Socket } from 'node:net';
import { isPrivateAddress } from './private-address.js';

export interface SenderOptions {
  readonly timeoutMs: number;
  /** Whether private and loopback addresses, and plain http, may be sent to. */
  readonly privateAddresses: 'refuse' | 'allow';
  /** Resolves names; for specs. */
  readonly resolve?: typeof lookup;
}

/** What became of one attempt. */
export interface Attempt {
  readonly taken: boolean;
  /** The status of the answer; null where there was none. */
  readonly status: number | null;
  /** Why it was not taken, in one sentence; never words of the receiver. */
  readonly reason: string;
  /** How long the receiver asks to be left alone. */
  readonly retryAfterMs: number;
}

/** Bytes of an answer that are read. */
const mostBytes = 65_536;
const longestRetryAfterMs = 3_600_000;

/** What was asked for is not where a webhook may go. */
export class AddressRefused extends Error {
  readonly code = 'ADDRESS_REFUSED';

  constructor(what: string) {
    super(what);
    this.name = 'AddressRefused';
  }
}

/** Refused unless the configuration says otherwise. */
const refusedUnlessAllowed = (what: string): AddressRefused =>
  new AddressRefused(`${what}; LEGATION_WEBHOOK_PRIVATE_ADDRESSES=allow would let it`);

interface Target {
  readonly isTls: boolean;
  readonly options: RequestOptions;
}

const mostTargets = 1_000;

/** Posts to receivers that nobody trusts: bounded in time and bytes, without redirects, and only to the addresses that are allowed. */
export class Sender {
  private readonly plain: PlainAgent;
  private readonly tls: TlsAgent;
  private readonly safeLookup: LookupFunction;
  private readonly targets = new Map<string, Target>();
  private readonly requests = new WeakMap<AbortSignal, Set<ClientRequest>>();

  constructor(private readonly options: SenderOptions) {
    const shared = { keepAlive: true, maxSockets: 16, maxTotalSockets: 1_024, keepAliveMsecs: 10_000, timeout: 60_000 };
    this.plain = new PlainAgent(shared);
    this.tls = new TlsAgent(shared);
    this.safeLookup = lookupThat(options);
  }

  /** @throws AddressRefused for a URL that is never sent to, whatever its name resolves to */
  check(url: string): void {
    checkUrl(url, this.options);
  }

  post(url: string, headers: Readonly<Record<string, string>>, body: string, signal: AbortSignal): Promise<Attempt> {
    return new Promise((resolve) => {
      const failed = (error: Error): void =>
        resolve({ taken: false, status: null, reason: reasonOf(error), retryAfterMs: 0 });
      if (signal.aborted) return failed(new Error('stopped'));
      let request: ClientRequest;
      try {
        request = this.request(url, { ...headers, 'content-length': String(Buffer.byteLength(body)) });
      } catch (error) {
        return failed(error instanceof Error ? error : new Error(String(error)));
      }
      const { timeoutMs } = this.options;
      const late = setTimeout(
        () => request.destroy(new Error(`no answer within ${timeoutMs / 1_000} seconds`)),
        timeoutMs,
      );
      const underWay = this.underWay(signal).add(request);
      let answer: IncomingMessage | null = null;
      const settle = (error: Error | null): void => {
        clearTimeout(late);
        underWay.delete(request);
        if (answer)
          resolve(attemptOf(answer)); // the status counts, also where the body had no end
        else if (error) failed(error);
      };
      request.on('error', settle);
      request.on('response', (response) => {
        answer = response;
        drain(response, () => settle(null));
      });
      request.end(body);
    });
  }

  close(): void {
    this.plain.destroy();
    this.tls.destroy();
  }

  /** Requests that are cut off with a signal: one listener for all of them, as there are thousands a second. */
  private underWay(signal: AbortSignal): Set<ClientRequest> {
    const known = this.requests.get(signal);
    if (known) return known;
    const requests = new Set<ClientRequest>();
    this.requests.set(signal, requests);
    signal.addEventListener('abort', () => {
      for (const request of requests) request.destroy(new Error('stopped'));
    });
    return requests;
  }

  /** @throws AddressRefused */
  private request(url: string, headers: Readonly<Record<string, string>>): ClientRequest {
    const target = this.targetOf(url);
    const request = target.isTls
      ? tlsRequest({ ...target.options, agent: this.tls, headers })
      : plainRequest({ ...target.options, agent: this.plain, headers });
    if (this.options.privateAddresses === 'refuse') {
      request.on('socket', (socket) => this.watch(socket, (error) => request.destroy(error)));
    }
    return request;
  }

  /** What a URL says, read once; whether its name may be sent to is asked for every connection. */
  private targetOf(url: string): Target {
    const known = this.targets.get(url);
    if (known) return known;
    const { protocol, hostname, port, pathname, search } = checkUrl(url, this.options);
    const options = {
      method: 'POST',
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port,
      path: pathname + search,
      lookup: this.safeLookup,
      maxHeaderSize: 16_384,
    };
    const target = { isTls: protocol === 'https:', options };
    if (this.targets.size >= mostTargets) this.targets.clear();
    this.targets.set(url, target);
    return target;
  }

  // The name was resolved for this very connection; this holds even if a lookup were passed by, as it is for an address in numbers.
  private watch(socket: Socket, refuse: (error: Error) => void): void {
    const check = (): void => {
      const { remoteAddress } = socket;
      if (remoteAddress !== undefined && isPrivateAddress(remoteAddress))
        refuse(refusedUnlessAllowed(`${remoteAddress} is a private address`));
    };
    if (socket.connecting) socket.once('connect', check);
    else check();
  }
}

function checkUrl(url: string, { privateAddresses }: SenderOptions): URL {
  let target: URL;
  try {
    target = new URL(url);
  } catch {
    throw new AddressRefused('this is no URL; write it like https://example.org/hook');
  }
  const { protocol, username, password } = target;
  const host = target.hostname.replace(/^\[|\]$/g, '');
  if (protocol !== 'https:' && protocol !== 'http:')
    throw new AddressRefused(`${protocol} is neither https nor http; a webhook is sent by https`);
  if (username !== '' || password !== '')
    throw new AddressRefused('a URL with a name or password in it is not kept; leave it out');
  if (privateAddresses === 'allow') return target;
  if (protocol === 'http:') throw refusedUnlessAllowed('plain http can be read on the way; use https');
  if (isIP(host) !== 0 && isPrivateAddress(host)) throw refusedUnlessAllowed(`${host} is a private address`);
  return target;
}

function lookupThat({ privateAddresses, resolve = lookup }: SenderOptions): LookupFunction {
  return (name, options, answer) => {
    resolve(name, { ...options, all: true }, (error, addresses) => {
      if (error) return answer(error, '', 0);
      const refused = privateAddresses === 'refuse' && addresses.find(({ address }) => isPrivateAddress(address));
      if (refused) return answer(refusedUnlessAllowed(`${name} is at ${refused.address}, a private address`), '', 0);
      const [first] = addresses;
      if (!first) return answer(new Error(`${name} has no address`), '', 0);
      if (options.all) (answer as unknown as (error: null, all: typeof addresses) => void)(null, addresses);
      else answer(null, first.address, first.family);
    });
  };
}

/** Reads what comes up to a bound; what is behind it is never read, and its connection never used again. */
function drain(response: IncomingMessage, done: () => void): void {
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > mostBytes) response.destroy();
  });
  response
    .once('end', done)
    .once('close', done)
    .on('error', () => undefined);
}

const accepted: Omit<Attempt, 'status'> = { taken: true, reason: '', retryAfterMs: 0 };

function attemptOf(response: IncomingMessage): Attempt {
  const { statusCode: status = 0 } = response;
  if (status >= 200 && status < 300) return { ...accepted, status }; // without a look at the headers, which would be put in order for it
  const redirects = status >= 300 && status < 400;
  const wait = Number(response.headers['retry-after']);
  return {
    taken: false,
    status,
    reason: `answered ${status}${redirects ? '; redirects are not followed' : ''}`,
    retryAfterMs: Number.isFinite(wait) && wait > 0 ? Math.min(wait * 1_000, longestRetryAfterMs) : 0,
  };
}

function reasonOf(error: Error & { readonly code?: string }): string {
  return (error.message || error.code || 'the connection broke').slice(0, 300);
}
