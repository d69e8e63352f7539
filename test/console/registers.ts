import { join } from 'node:path';
import { Desk, root } from '../e2e/cli-under-test.js';

/** A server over a register that was loaded as its user would load it. */
export interface Served {
  readonly desk: Desk;
  readonly url: string;
}

export const serveVietnam = (): Promise<Served> => serveImported(join(root, 'data/vietnam'));

export const servePocom = (): Promise<Served> => serveImported(process.env['POCOM_DIR'] ?? '', '--history');

async function serveImported(...what: readonly string[]): Promise<Served> {
  const desk = new Desk();
  const { code, err } = await desk.run(['import', ...what]);
  if (code !== 0) throw new Error(`the import ended with ${code}: ${err}`);
  const { url } = await desk.serve({ LEGATION_LOG_LEVEL: 'silent' });
  return { desk, url };
}
