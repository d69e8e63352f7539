import { askText } from '../../api/ask-text.js';
import { checkpointOf, checkSigned } from '../../proof/checkpoint.js';
import { publishedKeys } from './published-keys.js';

/** The present checkpoint with what this browser makes of it. */
export async function presentCheckpoint(signal: AbortSignal) {
  const [text, keys] = await Promise.all([askText('/log/checkpoint', { signal }), publishedKeys(signal)]);
  const checkpoint = checkpointOf(text);
  return { text, keys, checkpoint, signature: checkpoint && (await checkSigned(checkpoint, keys)) };
}

export type Present = Awaited<ReturnType<typeof presentCheckpoint>>;
