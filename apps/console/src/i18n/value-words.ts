import { stateName } from '../parts/state-name.js';
import type { Words } from './use-words.js';

/** Fields whose values are codes of the register; names, titles and quotes are never translated. */
const ofCodes = new Set(
  'kind status class headClass step nextStep startBasis endCause notTakenUp basis cause branch role type strength actingFor dayPart overridden rules fact'.split(
    ' ',
  ),
);

const ofStates = new Set(['state', 'states', 'receivingStates']);

/** What yes and no mean of a field, where its name alone would not say it. */
const yesAndNo: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  resident: ['resident', 'not-resident'],
  interim: ['interim', 'not-interim'],
};

const isoDay = /^\d{4}(-\d{2}){1,2}$/;
const isoInstant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/**
 * One value of a field in the words of the page; a name, a title or a quote as it stands.
 * @param of the kind of record that has the field, such as `mission`
 */
export function valueWord(
  field: string,
  value: string | number | boolean,
  words: Words,
  of: string | null = null,
): string {
  if (typeof value === 'boolean') {
    const [yes, no] = yesAndNo[field] ?? ['true', 'false'];
    return words.code(value ? yes : no);
  }
  if (typeof value === 'number') return String(value);
  if (ofCodes.has(field)) return words.codeOf(of, value);
  if (ofStates.has(field)) return stateName(value, words.language);
  if (isoInstant.test(value)) return words.moment(value);
  return isoDay.test(value) ? words.day(value) : value;
}
