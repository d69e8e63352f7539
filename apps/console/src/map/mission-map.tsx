import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Chair, Chairs, ChairState } from '../chairs/chairs.js';
import { today } from '../clocks/clocks.js';
import { useClocks } from '../clocks/use-clocks.js';
import { without } from '../parts/address.js';
import { Shown } from '../parts/shown.js';
import { ChairList } from './chair-list.js';
import { DaySlider } from './day-slider.js';
import { layoutOf, worldIn } from './layout.js';
import { Legend } from './legend.js';
import { LiveDay } from './live-day.js';
import styles from './map.module.css';
import { useLand } from './use-land.js';
import type { LandLayer } from './use-land.js';
import { useWidth } from './use-width.js';
import { World } from './world.js';

interface Props {
  readonly chairs: Chairs;
  /** How each chair stands on the day of the page. */
  readonly onDay: readonly Chair[];
  /** Ids of the missions that are asked for. */
  readonly among: ReadonlySet<string>;
  readonly state: ChairState | null;
}

/** The missions as points on the map, on a day that can be dragged over all that is recorded. */
export function MissionMap({ chairs, onDay, among, state }: Props) {
  const t = useTranslations('map');
  const { day, move } = useClocks();
  const land = useLand();
  const [live] = useState(() => new LiveDay(day));
  const city = useSearch({ from: '/' }).city ?? null;
  const navigate = useNavigate({ from: '/' });
  const setCity = useCallback(
    (chosen: string | null) =>
      void navigate({
        search: (before) => ({ ...without(before, 'city'), ...(chosen === null ? {} : { city: chosen }) }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const [aim, setAim] = useState<{ readonly city: string } | null>(null);
  const answer = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<{ readonly city: string } | null>(null);
  useEffect(() => {
    // Chosen on the map, the answer may stand below what is in sight.
    if (asked && asked.city === city) answer.current?.scrollIntoView({ block: 'nearest' });
  }, [asked, city]);
  const onCity = useCallback(
    (chosen: string) => {
      setCity(chosen);
      setAsked({ city: chosen });
    },
    [setCity],
  );
  const [frame, width] = useWidth();
  const layout = useMemo(() => layoutOf(chairs.missions, worldIn(width).projection), [chairs, width]);
  const isShown = useCallback(
    (mission: number, of: ChairState) =>
      (state === null || of === state) && among.has(chairs.missions[mission]?.id ?? ''),
    [chairs, among, state],
  );
  useEffect(() => live.show(day), [live, day]);

  const days = useMemo(() => [...chairs.changes, day, today()].toSorted(), [chairs, day]);
  const chairsAt = (places: readonly number[]): readonly Chair[] => places.flatMap((at) => onDay[at] ?? []);
  const cities = [...layout.cities.keys()].toSorted();
  return (
    <section aria-label={t('title')}>
      <DaySlider
        live={live}
        changes={chairs.changes}
        first={days[0] ?? day}
        last={days.at(-1) ?? day}
        onChoose={(chosen) => move({ on: chosen === today() ? null : chosen })}
      />
      <Legend chairs={chairs} live={live} />
      <div ref={frame}>
        <Shown of={land} lines={18}>
          {(layer) => (
            <>
              {width > 0 && (
                <World
                  chairs={chairs}
                  layout={layout}
                  width={width}
                  land={layer.shapes}
                  live={live}
                  isShown={isShown}
                  aim={aim}
                  chosen={city}
                  onCity={onCity}
                />
              )}
              <LandSource of={layer} />
            </>
          )}
        </Shown>
      </div>
      <label className={styles['city']}>
        <span>{t('city')}</span>
        <select
          value={city ?? ''}
          onChange={({ target: { value } }) => {
            setCity(value === '' ? null : value);
            setAim(value === '' ? null : { city: value });
          }}
        >
          <option value="">{t('noCity')}</option>
          {cities.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <div ref={answer} aria-live="polite" className={styles['answer']}>
        {city !== null && <ChairList title={city} chairs={chairsAt(layout.cities.get(city) ?? [])} />}
      </div>
      {layout.unplaced.length > 0 && (
        <ChairList title={t('unplaced', { count: layout.unplaced.length })} chairs={chairsAt(layout.unplaced)} />
      )}
    </section>
  );
}

/** Whose land layer is drawn, and whose view of the world that is. */
function LandSource({ of: { kind, source } }: { readonly of: LandLayer }) {
  const t = useTranslations('map');
  return (
    <p className={styles['hint']}>
      {kind === 'off' ? t('noLand') : kind === 'built-in' ? t('builtInLand') : t('otherLand', { source: source ?? '' })}{' '}
      {t('borders')}
    </p>
  );
}
