import { useTranslations } from 'use-intl';
import { useWords } from '../i18n/use-words.js';
import { recordOf } from '../parts/record.js';
import type { AuditLine } from './subject.js';
import styles from './change-table.module.css';
import { valueText } from './value-text.js';
import type { NameOf } from './value-text.js';

interface Props {
  readonly changes: AuditLine['changes'];
  /** The stream of the event, which says of what kind of record the fields are. */
  readonly stream: string;
  /** The type of the event, where it stands over the table: it is not said again at each field. */
  readonly type?: string;
  /** Whose names are known where the table stands. */
  readonly nameOf?: NameOf;
}

/** What an event changed, field by field, before and after. */
export function ChangeTable({ changes, stream, type, nameOf }: Props) {
  const t = useTranslations('why');
  const words = useWords();
  const about = { nameOf, of: recordOf(stream)?.kind ?? null };
  if (changes.length === 0) return null;
  return (
    <table className={styles['changes']}>
      <caption className="hidden-text">{t('replaced')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ of, field, before, after }) => (
          <tr key={`${of} ${field}`}>
            <th scope="row">
              {of !== type && `${words.code(of)}: `}
              {words.code(field)}
            </th>
            <td dir="auto">{valueText(field, before, words, about)}</td>
            <td dir="auto">{valueText(field, after, words, about)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
