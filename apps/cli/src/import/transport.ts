import { commandCategories, streamsNamedIn } from '@legation/domain';
import type { Category } from '@legation/domain';
import type { Draft } from './draft.js';

/** What became of one command. */
export type Outcome =
  | { readonly kind: 'placed' }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly field: string | null;
      readonly reason: string;
      readonly stream: string | null;
    };

/** Where the commands of an import go. */
export interface Transport {
  /** True when commands are carried out in the order in which they are sent, without awaiting one before the next. */
  readonly keepsOrder: boolean;
  /** @throws what makes going on useless: a full disk, a server that is gone, a damaged log */
  send(draft: Draft): Promise<Outcome>;
}

export function categoryOf(type: string): Category {
  return commandCategories[type as keyof typeof commandCategories];
}

/** The stream that a command writes. */
export function streamOf(draft: Draft): string {
  return `${categoryOf(draft.type)}-${draft.target}`;
}

/** The streams that must be there before it. */
export function streamsRead(draft: Draft): readonly string[] {
  return streamsNamedIn(draft.data);
}
