import { Link } from '@tanstack/react-router';
import { memo, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../parts/button.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { Why } from '../../why/why.js';
import { postingsIn } from './chair-on.js';
import type { Entry, Posting } from './chair-on.js';
import styles from './mission.module.css';
import { Path } from './path.js';

interface Props {
  readonly entries: readonly Entry[];
  readonly shown: { readonly key: string } | null;
  onShow(id: string): void;
}

/** Those who were named and never served, with the cause. */
export const UnservedTable = memo(function UnservedTable({ entries, shown, onShow }: Props) {
  const t = useTranslations('mission');
  const words = useWords();
  const columns = useMemo<readonly Column<Posting>[]>(
    () => [
      {
        id: 'who',
        heading: t('who'),
        share: 2,
        value: ({ officialName }) => officialName,
        show: ({ officialId, officialName, title }) => (
          <>
            <Link to="/officials/$officialId" params={{ officialId }} dir="auto">
              {officialName}
            </Link>
            <span className={styles['aside']} dir="auto">
              {title}
            </span>
          </>
        ),
      },
      {
        id: 'path',
        heading: t('path'),
        share: 1.5,
        value: ({ on }) => on,
        show: (posting) => <Path posting={posting} />,
      },
      {
        id: 'cause',
        heading: t('cause'),
        share: 1.5,
        value: ({ notTakenUp }) => (notTakenUp === null ? null : words.code(notTakenUp)),
      },
      { id: 'sources', heading: t('sources'), share: 0.5, figures: true, value: ({ sources }) => sources.length },
      {
        id: 'ask',
        heading: t('ask'),
        isOnScreenOnly: true,
        show: ({ postingId, missionId, officialName }) => (
          <span className={styles['ask']}>
            <Why what={t('whyUnserved', { name: officialName })} subject={{ mission: missionId, posting: postingId }} />
            <Button look="quiet" aria-label={t('showNamed', { what: officialName })} onPress={() => onShow(postingId)}>
              {t('show')}
            </Button>
          </span>
        ),
      },
    ],
    [t, words, onShow],
  );
  return (
    <DataTable
      caption={t('unserved')}
      columns={columns}
      items={postingsIn(entries)}
      keyOf={({ postingId }) => postingId}
      shown={shown}
    />
  );
});
