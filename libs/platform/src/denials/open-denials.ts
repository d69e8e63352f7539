import type { Stores } from '../stores.js';
import { DeniedFiles } from './denied-files.js';
import type { Denials } from './denials.port.js';
import { FileDenials } from './file-denials.js';
import { openMongoDenials } from './mongodb/mongo-denials.js';
import type { MongoDenialsOptions } from './mongodb/mongo-denials.js';

/**
 * Opens the trace of refused commands: several servers share it where they share the read models.
 * @throws ReadStoreUnavailable when the connection string is none
 */
export async function openDenials(
  { dataDir, readStore }: Pick<Stores, 'dataDir' | 'readStore'>,
  options: Pick<MongoDenialsOptions, 'access' | 'onTrouble'>,
): Promise<Denials> {
  const files = new DeniedFiles(dataDir);
  if (readStore === 'sqlite') return new FileDenials(files);
  return openMongoDenials({ ...options, files, connectionString: readStore.reveal() });
}
