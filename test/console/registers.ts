import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Desk, root, smallRegister } from '../e2e/cli-under-test.js';

/** A server over a register that was loaded as its user would load it. */
export interface Served {
  readonly desk: Desk;
  readonly url: string;
}

export const serveVietnam = (): Promise<Served> => serveWritten(() => [join(root, 'data/vietnam')]);

export const servePocom = (): Promise<Served> => serveWritten(() => [process.env['POCOM_DIR'] ?? '', '--history']);

/** @param write lays down what is imported, and says how */
export async function serveWritten(write: (desk: Desk) => readonly string[]): Promise<Served> {
  const desk = new Desk();
  const { code, err } = await desk.run(['import', ...write(desk)]);
  if (code !== 0) throw new Error(`the import ended with ${code}: ${err}`);
  const { url } = await desk.serve({ LEGATION_LOG_LEVEL: 'silent' });
  return { desk, url };
}

/** A mission and a person, and the history of the posting between them. */
export const serveHistory = (revisions: readonly object[]): Promise<Served> =>
  serveWritten((desk) => {
    const folder = join(desk.folder, 'register');
    mkdirSync(folder);
    desk.lines('register/a.ndjson', [smallRegister.mission('france')]);
    desk.lines('register/b.ndjson', [smallRegister.person('anna', 'Anna Lee')]);
    desk.lines('register/c.ndjson', revisions);
    return [folder, '--history'];
  });
