import { ask } from './client.js';
import type { AnswerOf, Asked, Question } from './client.js';

interface Paged {
  readonly items: readonly unknown[];
  readonly next: string | null;
}

/** Questions whose answer comes page by page. */
export type PagedQuestion = {
  [Path in Question]: AnswerOf<Path> extends Paged ? Path : never;
}[Question];

type ItemsOf<Path extends PagedQuestion> = AnswerOf<Path> extends { readonly items: infer Items } ? Items : never;

/** Asks page after page until the end. */
export async function everyPage<Path extends PagedQuestion>(
  path: Path,
  query: object,
  signal?: AbortSignal,
): Promise<ItemsOf<Path>> {
  const items: unknown[] = [];
  let next: string | null = null;
  do {
    const asked = { query: { ...query, ...(next === null ? {} : { after: next }) } } as unknown as Asked<Path>;
    const page = (await ask(path, asked, signal)) as Paged;
    for (const item of page.items) items.push(item);
    next = page.next;
  } while (next !== null);
  return items as ItemsOf<Path>;
}
