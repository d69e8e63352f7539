import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/**
 * Writes what comes as it comes, at the pace of whoever reads it.
 * @param out a new file; the standard output when absent
 */
export async function writeOut(parts: AsyncIterable<string | Uint8Array>, out: string | undefined): Promise<void> {
  const target = out === undefined ? process.stdout : createWriteStream(out, { flags: 'wx' });
  if (target !== process.stdout) await once(target, 'open');
  for await (const part of parts) {
    if (part.length > 0 && !target.write(part)) await once(target, 'drain');
  }
  if (target !== process.stdout)
    await new Promise<void>((resolve, reject) => target.once('error', reject).end(() => resolve()));
}
