import { ask } from '../../api/client.js';
import { keyOf } from '../../proof/note.js';
import type { VerifierKey } from '../../proof/note.js';

/** The keys of the log, as it publishes them; a line that is no key, or whose id is not its own, is left out. */
export async function publishedKeys(signal: AbortSignal): Promise<readonly VerifierKey[]> {
  const { items } = await ask('/log/keys', {}, signal);
  const keys = await Promise.all(items.map(({ key }) => keyOf(key)));
  return keys.filter((key) => key !== null);
}
