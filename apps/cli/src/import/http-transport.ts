import { setTimeout as wait } from 'node:timers/promises';
import type { CommandType } from '@legation/api';
import type { Draft } from './draft.js';
import { categoryOf } from './transport.js';
import type { Outcome, Transport } from './transport.js';

/** The server could not be reached, or did not say what became of a command, again and again. */
export class ServerUnavailable extends Error {
  readonly code = 'SERVER_UNAVAILABLE';

  constructor(url: string, reason: string) {
    super(`${url}: ${reason}; start it, and run the same import again: it goes on where it was`);
    this.name = 'ServerUnavailable';
  }
}

const mostTries = 8;
const longestPauseMs = 5_000;
const timeoutMs = 30_000;

/** Sends commands through a running `legation serve`. */
export async function httpTransport(url: string, actor: string): Promise<Transport> {
  const { pathOf, plural } = await import('@legation/api'); // loaded here only, as `serve` does
  return new HttpTransport(url, actor, ({ type, target }) => {
    const verb = pathOf(type as CommandType); // the server tells of one that it does not know
    return `/v1/${plural[categoryOf(type)]}/${encodeURIComponent(target)}/${verb}`;
  });
}

/** The command id is the idempotency key, so that a repeat does nothing twice. */
class HttpTransport implements Transport {
  readonly keepsOrder = false;

  constructor(
    private readonly url: string,
    private readonly actor: string,
    private readonly addressOf: (draft: Draft) => string,
  ) {}

  async send(draft: Draft): Promise<Outcome> {
    const { source, dating, override, knownFrom } = draft;
    const body = JSON.stringify({ ...draft.data, source, dating, override, knownFrom });
    let reason = 'no answer';
    for (let tried = 0; tried < mostTries; tried += 1) {
      if (tried > 0) await wait(Math.min(longestPauseMs, 100 * 2 ** tried));
      const answer = await this.post(this.addressOf(draft), draft.id, body);
      if ('unknown' in answer) {
        reason = answer.unknown;
        continue;
      }
      if (answer.status === 201 || answer.status === 200) return { kind: 'placed' };
      if (answer.status < 500 && answer.status !== 408 && answer.status !== 429) return refusal(answer.body);
      reason = `it answers ${answer.status} ${String(answer.body['detail'] ?? '')}`.trim();
    }
    throw new ServerUnavailable(this.url, reason);
  }

  private async post(path: string, key: string, body: string): Promise<Answer | { readonly unknown: string }> {
    try {
      const response = await fetch(new URL(path, this.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key, 'legation-actor': this.actor },
        body,
        signal: AbortSignal.timeout(timeoutMs),
      });
      const text = await response.text();
      return {
        status: response.status,
        body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>,
      };
    } catch (error) {
      const cause = (error as Error).cause;
      return { unknown: cause instanceof Error ? cause.message : (error as Error).message };
    }
  }
}

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

function refusal(problem: Record<string, unknown>): Outcome {
  const [first] = Array.isArray(problem['errors']) ? (problem['errors'] as Record<string, unknown>[]) : [];
  const pointer = typeof first?.['pointer'] === 'string' ? first['pointer'] : null;
  const field = problem['field'] ?? pointer?.slice(1).replaceAll('/', '.') ?? null;
  return {
    kind: 'refused',
    code: String(problem['code'] ?? 'REFUSED'),
    field: typeof field === 'string' ? field : null,
    stream: typeof problem['stream'] === 'string' ? problem['stream'] : null,
    reason: String(problem['detail'] ?? problem['title'] ?? 'refused by the server'),
  };
}
