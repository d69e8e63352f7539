import { Link } from '@tanstack/react-router';
import { memo, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../parts/button.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { Day } from '../../parts/day.js';
import { Why } from '../../why/why.js';
import type { Entry, Posting } from './chair-on.js';
import { idOf } from './mission-lanes.js';
import styles from './mission.module.css';
import { Path } from './path.js';
import { statusOn } from './status-on.js';
import { useMissionTexts } from './use-mission-texts.js';

interface Props {
  readonly missionId: string;
  readonly entries: readonly Entry[];
  /** All of the mission, the status of one hangs on the others. */
  readonly postings: readonly Posting[];
  readonly day: string;
  readonly shown: { readonly key: string } | null;
  onShow(id: string): void;
}

/** The picture as a table: every entry with all its days. */
export const EntryTable = memo(function EntryTable({ missionId, entries, postings, day, shown, onShow }: Props) {
  const t = useTranslations('mission');
  const words = useWords();
  const texts = useMissionTexts();
  const columns = useMemo<readonly Column<Entry>[]>(
    () => [
      {
        id: 'who',
        heading: t('who'),
        share: 2,
        value: (entry) => (entry.kind === 'posting' ? entry.officialName : texts.label(entry)),
        show: (entry) => <Who entry={entry} />,
      },
      {
        id: 'path',
        heading: t('path'),
        share: 1.5,
        value: (entry) => (entry.kind === 'posting' ? (entry.designatedOn ?? entry.appointedOn) : null),
        show: (entry) => entry.kind === 'posting' && <Path posting={entry} />,
      },
      {
        id: 'start',
        heading: t('start'),
        share: 0.8,
        value: (entry) => (entry.kind === 'posting' ? entry.startOn : entry.on),
        show: (entry) => <Start entry={entry} />,
      },
      {
        id: 'end',
        heading: t('end'),
        share: 0.8,
        value: (entry) =>
          entry.kind === 'posting' ? (entry.endOn ?? entry.plannedEnd) : entry.kind === 'mission' ? null : entry.until,
        show: (entry) => <End entry={entry} />,
      },
      {
        id: 'status',
        heading: t('statusHeading'),
        share: 0.8,
        value: (entry) => words.code(entry.kind === 'posting' ? statusOn(entry, postings, day) : entry.kind),
        show: (entry) => (
          <>
            <Status entry={entry} on={entry.kind === 'posting' ? statusOn(entry, postings, day) : entry.kind} />
            {'sources' in entry && (
              <span className={styles['aside']}>{t('sourcesOf', { count: entry.sources.length })}</span>
            )}
          </>
        ),
      },
      {
        id: 'ask',
        heading: t('ask'),
        isOnScreenOnly: true,
        share: 0.8,
        show: (entry) => (
          <span className={styles['ask']}>
            {(entry.kind === 'posting' || entry.kind === 'mission') && (
              <Why
                what={texts.said(entry)}
                subject={
                  entry.kind === 'posting' ? { mission: missionId, posting: entry.postingId } : { mission: missionId }
                }
                {...(entry.kind === 'mission' ? { concerns: (line) => line.type === entry.type } : {})}
              />
            )}
            <Button
              look="quiet"
              aria-label={t('showNamed', { what: texts.said(entry) })}
              onPress={() => onShow(idOf(entry))}
            >
              {t('show')}
            </Button>
          </span>
        ),
      },
    ],
    [t, words, texts, missionId, postings, day, onShow],
  );
  return <DataTable caption={t('entries')} columns={columns} items={entries} keyOf={idOf} shown={shown} />;
});

function Who({ entry }: { readonly entry: Entry }) {
  const texts = useMissionTexts();
  if (entry.kind !== 'posting') return <span>{texts.said(entry)}</span>;
  return (
    <>
      <Link to="/officials/$officialId" params={{ officialId: entry.officialId }} dir="auto">
        {entry.officialName}
      </Link>
      <span className={styles['aside']} dir="auto">
        {entry.title}
      </span>
    </>
  );
}

function Start({ entry }: { readonly entry: Entry }) {
  const words = useWords();
  if (entry.kind !== 'posting') return <Day on={entry.on} />;
  if (entry.startOn === null) return '–';
  return (
    <>
      <Day on={entry.startOn} />
      {entry.startBasis && <span className={styles['aside']}>{words.code(entry.startBasis)}</span>}
    </>
  );
}

function End({ entry }: { readonly entry: Entry }) {
  const t = useTranslations('mission');
  const words = useWords();
  if (entry.kind === 'mission') return '–';
  if (entry.kind !== 'posting') return entry.until === null ? t('goesOn') : <Day on={entry.until} />;
  if (entry.endOn === null) {
    if (entry.plannedEnd === null) return '–';
    return (
      <>
        <Day on={entry.plannedEnd} />
        <span className={styles['aside']}>{t('planned')}</span>
      </>
    );
  }
  return (
    <>
      <Day on={entry.endOn} />
      {entry.endCause && <span className={styles['aside']}>{words.code(entry.endCause)}</span>}
    </>
  );
}

function Status({ entry, on }: { readonly entry: Entry; readonly on: string }) {
  const t = useTranslations('mission');
  const words = useWords();
  if (entry.kind !== 'posting') return words.code(on);
  return (
    <>
      {words.code(on)}
      {entry.interim && <span className={styles['aside']}>{words.code('charge-ad-interim')}</span>}
      {entry.termLabel && <span className={styles['aside']}>{t('term', { label: entry.termLabel })}</span>}
      {entry.overridden.length > 0 && (
        <span className={styles['aside']}>
          {t('rulePassed', { rules: [...new Set(entry.overridden)].map(words.code).join('; ') })}
        </span>
      )}
    </>
  );
}
