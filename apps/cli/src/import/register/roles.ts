import { parseLine, readLines } from '../lines.js';
import { headClassOf } from './posting.js';
import type { Role } from './revision.js';

type Json = Record<string, unknown>;

/** Role titles by id, and which postings are not resident: what revisions leave out and the postings of today say. */
export interface Lookups {
  readonly roleOf: (roleId: string | null) => Role;
  readonly isNonResident: (missionId: string, postingId: string) => boolean;
}

export async function readLookups(files: { readonly roles?: string; readonly postings?: string }): Promise<Lookups> {
  const roles = new Map<string, Role>();
  const nonResident = new Set<string>();
  await each(files.roles, (role) => {
    remember(role['id'], role['title'], role);
  });
  await each(files.postings, (posting) => {
    remember(posting['roleId'], posting['roleTitle'], posting);
    if (posting['nonResident'] === true) nonResident.add(`${String(posting['missionId'])}/${String(posting['id'])}`);
  });
  return {
    roleOf: (roleId) => roles.get(roleId ?? '') ?? unlistedRole(roleId),
    isNonResident: (missionId, postingId) => nonResident.has(`${missionId}/${postingId}`),
  };

  function remember(id: unknown, title: unknown, from: Json): void {
    if (typeof id !== 'string' || typeof title !== 'string' || roles.has(id)) return;
    const headClass = headClassOf(typeof from['roleClass'] === 'string' ? from['roleClass'] : null);
    roles.set(id, { title, headClass, interim: from['interim'] === true });
  }
}

function unlistedRole(roleId: string | null): Role {
  const organisation = roleId !== null && /^representative-/.test(roleId);
  return {
    title: roleId ?? 'not stated',
    headClass: organisation ? 'representative-to-organisation' : 'other',
    interim: false,
  };
}

async function each(file: string | undefined, visit: (record: Json) => void): Promise<void> {
  if (file === undefined) return;
  for await (const line of readLines(file)) {
    try {
      visit(parseLine(line));
    } catch {
      // Told when the file itself is imported.
    }
  }
}
