import type { Category } from '@legation/domain';
import type { Denial } from '@legation/platform';
import type { FastifyRequest } from 'fastify';
import { categoryOf, commandTypes, pathOf, plural } from '../commands.js';
import type { CommandType } from '../commands.js';
import { actorOf } from '../headers.js';
import type { Problem } from '../problem.js';

const routes = new Map<string, CommandType>(
  commandTypes.map((type) => [`/v1/${plural[categoryOf(type)]}/:id/${pathOf(type)}`, type]),
);

/** What the trace of refused commands says of a request; null for one that was no command, or did not fail by its sender. */
export function denialOf(request: FastifyRequest, { status, code, field, errors }: Problem): Denial | null {
  const asked = commandIn(request);
  if (!asked || status < 400 || status >= 500) return null;
  const key = request.headers['idempotency-key'];
  return {
    at: new Date().toISOString(),
    actor: nameOf(request),
    ...asked,
    commandId: typeof key === 'string' && key !== '' ? key.slice(0, 250) : null,
    code,
    field: field ?? errors?.[0]?.pointer ?? null,
  };
}

/** Which command a request sends, and for which stream; null for one that sends none. */
export function commandIn(request: FastifyRequest): Pick<Denial, 'type' | 'stream'> | null {
  const type = request.method === 'POST' ? routes.get(request.routeOptions.url ?? '') : undefined;
  if (!type) return null;
  const { id } = request.params as { readonly id: string };
  return { type, stream: `${categoryOf(type) satisfies Category}-${id}`.slice(0, 250) };
}

function nameOf({ headers }: FastifyRequest): string {
  try {
    return actorOf(headers);
  } catch {
    return 'unreadable';
  }
}
