import type { Draft } from '../draft.js';
import { digest } from '../text.js';

/**
 * What was last said of each posting. A change of the record that changes nothing here (a comma in a note) is not sent: it would
 * leave no event, and so no trace that it was ever carried out, and sent again after later changes it would undo them.
 */
export class Stated {
  private readonly last = new Map<string, string>();

  isNews(draft: Draft): boolean {
    const { reason: _, ...statement } = draft.data as { readonly postingId: string; readonly reason: unknown };
    const key = `${draft.target}/${statement.postingId}`;
    const said = digest({ type: draft.type, statement });
    if (this.last.get(key) === said) return false;
    this.last.set(key, said);
    return true;
  }
}
