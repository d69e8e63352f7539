import { problemOf, ProblemError, Unreachable } from './client.js';

/**
 * Asks for what is no JSON of the OpenAPI document: a checkpoint, a bundle, a schema. The bytes come as they were sent.
 * @throws ProblemError for what is refused; Unreachable when nothing answers
 */
export async function askBytes(
  path: string,
  { accept, signal }: { readonly accept?: string; readonly signal?: AbortSignal } = {},
): Promise<Uint8Array<ArrayBuffer>> {
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
  return new Uint8Array(await response.arrayBuffer());
}

export const askText = async (...asked: Parameters<typeof askBytes>): Promise<string> =>
  new TextDecoder().decode(await askBytes(...asked));
