import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useWords } from '../../i18n/use-words.js';
import { without } from '../../parts/address.js';
import { recordIn, recordKinds } from '../../parts/record.js';
import type { RecordRef } from '../../parts/record.js';
import { RecordChoice } from '../../parts/record-choice.js';
import styles from './audit.module.css';

/** The record that the address names, and a box to choose another one by its name. */
export function ChosenRecord() {
  const t = useTranslations('audit');
  const words = useWords();
  const navigate = useNavigate({ from: '/audit' });
  const search = useSearch({ from: '/audit' });
  const chosen = recordIn(search);
  const choose = (record: RecordRef): void =>
    void navigate({ search: (before) => ({ ...withoutRecord(before), [record.kind]: record.id }), resetScroll: false });
  return (
    <div className={styles['chosen']}>
      <RecordChoice chosen={chosen} onChoose={choose}>
        {search.posting !== undefined && `, ${words.code('posting')} ${search.posting}`}{' '}
        {search.posting !== undefined && (
          <Link to="/audit" search={({ posting: _, ...others }) => others}>
            {t('wholeRecord')}
          </Link>
        )}{' '}
        <Link to="/audit" search={(before) => withoutRecord(before)}>
          {t('noRecord')}
        </Link>
      </RecordChoice>
    </div>
  );
}

/** The address without the record, and without what was asked about it. */
function withoutRecord<Search extends object>(search: Search): Search {
  return without(search, ...recordKinds, 'posting', 'k1', 'k2');
}
