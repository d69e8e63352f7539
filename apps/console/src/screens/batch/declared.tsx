import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { Day } from '../../parts/day.js';
import { Later } from '../../parts/later.js';
import { Sources } from '../../parts/sources.js';
import { useWords } from '../../i18n/use-words.js';
import styles from './batch.module.css';

type Declaration = Schemas['BatchDeclaration'];

/** A declared size as the sum that the source gives, such as `28 = 22 + 6`; says where the parts do not add up. */
export function Sum({ of }: { readonly of: Declaration | null }) {
  const t = useTranslations('batch');
  if (of === null) return <>{t('undeclared')}</>;
  const parts = of.byClass.map(({ count }) => count).join(' + ');
  if (of.sum === null) return <span className="figures">{of.total}</span>;
  return (
    <span className="figures">
      {of.total} {of.sum.agrees ? '=' : '≠'} {parts}
      {!of.sum.agrees && <span className={styles['odd']}> ({t('odd', { sum: of.sum.addsUpTo })})</span>}
    </span>
  );
}

/** A number of states and territories; a lower bound is shown as one. */
export function Areas({ of }: { readonly of: Schemas['DeclaredAreas'] | null }) {
  const t = useTranslations('batch');
  if (of === null) return <>{t('undeclared')}</>;
  return <span className="figures">{of.atLeast ? t('atLeast', { count: of.count }) : of.count}</span>;
}

/** One declaration with the words that it rests on. */
export function Declared({ of }: { readonly of: Declaration }) {
  const t = useTranslations('batch');
  return (
    <div className={styles['declaration']}>
      <p>
        <Sum of={of} />
        {of.areas && (
          <>
            {' · '}
            {t('areas')}: <Areas of={of.areas} />
          </>
        )}
        {' · '}
        {t('declaredOn')} <Day on={of.on} />
        <Later on={of.on} />
      </p>
      <Sources of={of.sources} />
    </div>
  );
}

interface Counted {
  readonly class: string;
  readonly declared: number | null;
  readonly named: number;
  readonly missing: number | null;
}

/** Declared against named, by class and in all. */
export function AgainstNamed({
  byClass,
  total,
}: {
  readonly byClass: readonly Counted[];
  readonly total: Omit<Counted, 'class'>;
}) {
  const t = useTranslations('batch');
  const words = useWords();
  const line = (key: string, name: string, { declared, named, missing }: Omit<Counted, 'class'>) => (
    <tr key={key}>
      <th scope="row">{name}</th>
      <td>{declared ?? t('undeclared')}</td>
      <td>{named}</td>
      <td>{missing ?? '–'}</td>
    </tr>
  );
  return (
    <table className={styles['counts']}>
      <caption className="hidden-text">{t('against')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('class')}</th>
          <th scope="col">{t('declared')}</th>
          <th scope="col">{t('named')}</th>
          <th scope="col">{t('missing')}</th>
        </tr>
      </thead>
      <tbody>{byClass.map((one) => line(one.class, words.code(one.class), one))}</tbody>
      <tfoot>{line('all', t('all'), total)}</tfoot>
    </table>
  );
}
