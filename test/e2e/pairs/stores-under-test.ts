import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Which pair of stores the specs of this Jest project run on; see jest.config.mjs. */
const { storePair = 'sqlite+sqlite' } = globalThis as { readonly storePair?: string };
const [log, readModels] = storePair.split('+');

/** True where the whole register is files in its data folder: what specs need that look into them. */
export const isOfFiles = storePair === 'sqlite+sqlite';

/** Why a spec that looks into the folder of a register is skipped on this pair; undefined on files. */
export const needsFiles = isOfFiles ? undefined : `it is about a register in files, and ${storePair} has servers`;
/** The same for what the log alone is asked. */
export const needsLogFile = log === 'sqlite' ? undefined : `it is about a log in a file, and ${storePair} has none`;

/** FerretDB takes a minute for what others do in a few seconds. */
export const bearsThousands = readModels !== 'mongodb' || (process.env['MONGODB_URL'] ?? '') !== '';

interface Servers {
  readonly folder: string;
  readonly stores: readonly { readonly kurrentdb: string; readonly mongodb: string | null }[];
}

/** What configures the stores of one register; nothing where they are files in its folder. */
export type StoreVariables = Partial<Record<'LEGATION_EVENT_STORE' | 'LEGATION_READ_STORE', string>>;

const taken = new Map<string, StoreVariables>();

/** The stores of the register in this folder: the same whenever they are asked for, and empty the first time. */
export function storesOf(dataDir: string): StoreVariables {
  if (isOfFiles) return {};
  let stores = taken.get(dataDir);
  if (!stores) taken.set(dataDir, (stores = takeStores()));
  return stores;
}

/** Specs run in several processes: who can make the folder has the stores of that number. */
function takeStores(): StoreVariables {
  const { folder, stores } = JSON.parse(process.env['PAIR_STORES'] ?? '') as Servers;
  for (const [n, { kurrentdb, mongodb }] of stores.entries()) {
    try {
      mkdirSync(join(folder, `taken-${n}`));
    } catch {
      continue;
    }
    return {
      ...(log === 'kurrentdb' ? { LEGATION_EVENT_STORE: kurrentdb } : {}),
      ...(readModels === 'mongodb' && mongodb !== null ? { LEGATION_READ_STORE: mongodb } : {}),
    };
  }
  throw new Error(`all ${stores.length} stores are taken: give test/e2e/pairs/servers.ts a larger number`);
}
