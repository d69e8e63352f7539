import { problemOf, ProblemError, Unreachable } from './client.js';

interface Asked {
  readonly accept?: string;
  readonly signal?: AbortSignal;
}

/**
 * Asks for what is no JSON of the OpenAPI document: a checkpoint, a bundle, a schema. The bytes come as they were sent.
 * @throws ProblemError for what is refused; Unreachable when nothing answers
 */
export const askBytes = async (path: string, asked: Asked = {}): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await answerTo(path, asked)).arrayBuffer());

export const askText = async (path: string, asked: Asked = {}): Promise<string> => (await answerTo(path, asked)).text();

/** A page of a list, and the address of the next one; null at the end. */
export async function askPage(
  path: string,
  asked: Asked = {},
): Promise<{ readonly text: string; readonly next: string | null }> {
  const answer = await answerTo(path, asked);
  const next = /<([^>]+)>; rel="?next"?/.exec(answer.headers.get('link') ?? '')?.[1] ?? null;
  return { text: await answer.text(), next };
}

async function answerTo(path: string, { accept, signal }: Asked): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      ...(accept === undefined ? {} : { headers: { accept } }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Unreachable('no answer', { cause: error });
  }
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return response;
}
