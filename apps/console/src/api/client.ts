import createClient from 'openapi-fetch';
import type { components, paths } from './schema.js';

export type Schemas = components['schemas'];
export type Problem = Schemas['Problem'];

/** The API's refusal, in its own words. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** Nothing answered. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** How far the register is known to be: an answer that is older than this says so with its wait. */
let seen = 0;

/** Lets every later answer wait until it has seen this position of the log. */
export function seenPosition(position: number): void {
  if (position > seen) seen = position;
}

const client = createClient<paths>({ baseUrl: window.location.origin });

client.use({
  onRequest({ request }) {
    const url = new URL(request.url);
    if (seen === 0 || url.searchParams.has('knownAt') || !url.pathname.startsWith('/v1/')) return undefined;
    url.searchParams.set('atLeast', String(seen));
    return new Request(url, request);
  },
  async onResponse({ response }) {
    if (response.ok || response.status === 304) return undefined;
    throw new ProblemError(await problemOf(response));
  },
  onError({ error }) {
    return error instanceof ProblemError ? error : new Unreachable('no answer', { cause: error });
  },
});

/** What a refusal says; of one that is no problem document, its status. */
export async function problemOf(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    const { status, statusText } = response;
    return { type: 'about:blank', title: statusText, status, code: `HTTP_${status}`, detail: statusText } as Problem;
  }
}

/** Paths that are asked with GET and answer JSON. */
export type Question = {
  [Path in keyof paths]: paths[Path] extends {
    readonly get: { responses: { 200: { content: { 'application/json': unknown } } } };
  }
    ? Path
    : never;
}[keyof paths];

type Operation<Path extends Question> = paths[Path] extends { readonly get: infer Get } ? Get : never;

/** What a question answers. */
export type AnswerOf<Path extends Question> =
  Operation<Path> extends { responses: { 200: { content: { 'application/json': infer Body } } } } ? Body : never;

/** What a question takes: `path` and `query`. */
export type Asked<Path extends Question> =
  Operation<Path> extends { parameters: infer Parameters }
    ? { [Key in keyof Parameters as Parameters[Key] extends undefined ? never : Key]: Parameters[Key] }
    : never;

/** Asks the API. @throws ProblemError for what it refuses; Unreachable when nothing answers */
export async function ask<Path extends Question>(
  path: Path,
  asked: Asked<Path>,
  signal?: AbortSignal,
): Promise<AnswerOf<Path>> {
  const get = client.GET as unknown as (
    path: string,
    init: { readonly params: unknown; readonly signal?: AbortSignal | undefined },
  ) => Promise<{ readonly data?: unknown }>;
  const { data } = await get(path, { params: asked, signal });
  return data as AnswerOf<Path>;
}
