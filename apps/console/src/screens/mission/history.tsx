import { memo, useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { today } from '../../clocks/clocks.js';
import { boundsOf } from '../../timeline/days.js';
import { layoutOf } from '../../timeline/layout.js';
import { Timeline } from '../../timeline/timeline.js';
import { postingsIn } from './chair-on.js';
import type { Entry } from './chair-on.js';
import { EntryTable } from './entry-table.js';
import { entryIdOf, missionLanes } from './mission-lanes.js';
import { UnservedTable } from './unserved-table.js';
import { useMissionTexts } from './use-mission-texts.js';

interface Props {
  readonly title: string;
  readonly missionId: string;
  readonly entries: readonly Entry[];
  readonly day: string;
}

const isUnserved = (entry: Entry): boolean => entry.kind === 'posting' && entry.status === 'notTakenUp';

/** Everyone since the mission opened, as a picture and as tables that lead to one another. */
export const History = memo(function History({ title, missionId, entries, day }: Props) {
  const t = useTranslations('mission');
  const texts = useMissionTexts();
  const layout = useMemo(() => layoutOf(missionLanes(entries, texts), boundsOf(today()).earliest), [entries, texts]);
  const postings = useMemo(() => postingsIn(entries), [entries]);
  const [bar, setBar] = useState<{ readonly id: string } | null>(null);
  const [row, setRow] = useState<{ readonly key: string } | null>(null);
  const toRow = useCallback((id: string) => setRow({ key: entryIdOf(id) }), []);
  const toBar = useCallback((id: string) => setBar({ id }), []);
  const [served, unserved] = useMemo(
    () => [entries.filter((entry) => !isUnserved(entry)), entries.filter(isUnserved)],
    [entries],
  );
  return (
    <>
      <h2>{t('timeline')}</h2>
      {layout ? (
        <Timeline label={t('timelineOf', { name: title })} layout={layout} day={day} shown={bar} onChoose={toRow} />
      ) : (
        <p>{t('nothingDated')}</p>
      )}
      <h3>{t('entries')}</h3>
      <EntryTable missionId={missionId} entries={served} postings={postings} day={day} shown={row} onShow={toBar} />
      {unserved.length > 0 && (
        <>
          <h2>{t('unserved')}</h2>
          <UnservedTable entries={unserved} shown={row} onShow={toBar} />
        </>
      )}
    </>
  );
});
