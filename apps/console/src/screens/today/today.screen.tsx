import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { brought } from '../../api/brought.js';
import { chairStates } from '../../chairs/chairs.js';
import type { Chair, Chairs } from '../../chairs/chairs.js';
import { useChairsOfDay } from '../../chairs/use-chairs.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { useWords } from '../../i18n/use-words.js';
import { Afterwards } from '../../parts/afterwards.js';
import { Button } from '../../parts/button.js';
import { Empty } from '../../parts/empty.js';
import { Page } from '../../parts/page.js';
import { Shown } from '../../parts/shown.js';
import { useTextInAddress } from '../../parts/use-text-in-address.js';
import { Changes } from './changes.js';
import { Endings } from './endings.js';
import { filtered, regionsIn } from './filter.js';
import type { Filter } from './filter.js';
import { Filters } from './filters.js';
import { MissionTable } from './mission-table.js';
import { Vacancies } from './vacancies.js';
import { ViewSwitch } from './view-switch.js';

const bringMap = brought(() => import('../../map/mission-map.js'));
const MissionMap = lazy(async () => ({ default: (await bringMap()).MissionMap }));
const route = getRouteApi('/');

/** Who heads what on the day of the page, as known at its moment. */
export function TodayScreen() {
  const t = useTranslations('today');
  const { view } = route.useSearch();
  const { ofDay, all } = useChairsOfDay(view === 'map');
  return (
    <Page title={t('title')}>
      <Shown of={ofDay} lines={30}>
        {(chairs) => (chairs.missions.length === 0 ? <Empty /> : <Register chairs={chairs} />)}
      </Shown>
      {all.data && all.data.missions.length > 0 && (
        <Afterwards>
          <Changes chairs={all.data} />
        </Afterwards>
      )}
    </Page>
  );
}

function Register({ chairs }: { readonly chairs: Chairs }) {
  const t = useTranslations('today');
  const { day } = useClocks();
  const { view, ...inAddress } = route.useSearch();
  const navigate = route.useNavigate();
  const write = useCallback(
    (words: string) =>
      void navigate({
        search: ({ text: _text, ...before }: ReturnType<typeof route.useSearch>) => ({
          ...before,
          ...(words === '' ? {} : { text: words }),
        }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const [text, setText] = useTextInAddress(inAddress.text ?? '', write);
  const all = useMemo(() => chairs.on(day), [chairs, day]);
  const filter: Filter = {
    state: chairStates.find((state) => state === inAddress.state) ?? null,
    region: inAddress.region ?? null,
    text,
  };
  const { state, region } = filter;
  const some = useMemo(() => filtered(all, { state, region, text }), [all, state, region, text]);
  const among = useMemo(
    () => new Set(filtered(all, { state: null, region, text }).map(({ mission }) => mission.id)),
    [all, region, text],
  );
  const narrow = (to: Partial<Filter>): void => {
    if (to.text !== undefined) setText(to.text);
    const { state: nextState, region: nextRegion } = { ...filter, ...to };
    void navigate({
      search: ({ state: _state, region: _region, ...before }: ReturnType<typeof route.useSearch>) => ({
        ...before,
        ...(nextState === null ? {} : { state: nextState }),
        ...(nextRegion === null ? {} : { region: nextRegion }),
      }),
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <>
      <Summary of={all} />
      <h2>{t('missions')}</h2>
      <ViewSwitch view={view === 'map' ? 'map' : 'table'} />
      <Filters filter={filter} regions={regionsIn(all)} onChange={narrow} />
      {(view === 'map' ? among.size : some.length) === 0 ? (
        <p>
          {t('nothing')}{' '}
          <Button look="quiet" onPress={() => narrow({ state: null, region: null, text: '' })}>
            {t('reset')}
          </Button>
        </p>
      ) : view === 'map' ? (
        <Suspense fallback={<div style={{ aspectRatio: '9 / 5' }} aria-busy="true" />}>
          <MissionMap chairs={chairs} onDay={all} among={among} state={state} />
        </Suspense>
      ) : (
        <MissionTable chairs={some} />
      )}
      <Afterwards>
        <Vacancies of={all} />
        <Endings of={all} />
      </Afterwards>
    </>
  );
}

function Summary({ of }: { readonly of: readonly Chair[] }) {
  const t = useTranslations('today');
  const words = useWords();
  const { day } = useClocks();
  const count = Object.fromEntries(
    chairStates.map((state) => [state, of.filter((chair) => chair.state === state).length]),
  ) as Record<Chair['state'], number>;
  return <p className="figures">{t('summary', { day: words.day(day), all: of.length, ...count })}</p>;
}
