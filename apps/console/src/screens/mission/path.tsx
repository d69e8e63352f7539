import { useWords } from '../../i18n/use-words.js';
import { Day } from '../../parts/day.js';
import { stateName } from '../../parts/state-name.js';
import type { Posting } from './chair-on.js';
import styles from './mission.module.css';

const steps = [
  ['designated', 'designatedOn'],
  ['appointed', 'appointedOn'],
  ['departed', 'departedOn'],
  ['arrived', 'arrivedOn'],
  ['credentials', 'credentialsOn'],
] as const;

/** The steps to the chair that have a day. */
export function Path({ posting }: { readonly posting: Posting }) {
  const words = useWords();
  return (
    <ul className={styles['path']}>
      {steps.map(
        ([step, day]) =>
          posting[day] !== null && (
            <li key={step}>
              {words.code(step)} <Day on={posting[day]} />
            </li>
          ),
      )}
      {posting.accreditations.length > 1 &&
        posting.accreditations.map(({ state, credentialsOn }) => (
          <li key={state}>
            {stateName(state, words.language)}
            {credentialsOn !== null && (
              <>
                : {words.code('credentials')} <Day on={credentialsOn} />
              </>
            )}
          </li>
        ))}
    </ul>
  );
}
