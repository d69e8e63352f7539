import type { Words } from '../i18n/use-words.js';
import { valueWord } from '../i18n/value-words.js';

/** What the answer that is shown calls an official; null where it does not say. */
export type NameOf = (officialId: string) => string | null;

const noName: NameOf = () => null;

/** Names of an answer that is about one official, or about none. */
export const nameOfOne =
  (official: { readonly id: string; readonly name: string } | undefined): NameOf =>
  (id) =>
    official?.id === id ? official.name : null;

interface About {
  readonly nameOf?: NameOf | undefined;
  /** The kind of record that has the field, such as `mission`. */
  readonly of?: string | null;
}

/** A value of a field of the register as text: a list one after another, and of an object what it states. */
export function valueText(field: string, value: unknown, words: Words, about: About = {}): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value))
    return value.length === 0 ? '–' : value.map((one) => valueText(field, one, words, about)).join('; ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .filter(([, part]) => part !== null && !(Array.isArray(part) && part.length === 0))
      .map(([name, part]) => valueText(name, part, words, about))
      .join(', ');
  }
  const one = value as string | number | boolean;
  const { nameOf = noName, of = null } = about;
  const name = typeof one === 'string' && /^(official|.*OfficialId)/.test(field) ? nameOf(one) : null;
  return name ?? valueWord(field, one, words, of);
}
