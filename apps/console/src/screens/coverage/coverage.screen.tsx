import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useAnswer } from '../../api/use-answer.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { useWords } from '../../i18n/use-words.js';
import { stateName } from '../../parts/state-name.js';
import { Empty } from '../../parts/empty.js';
import { Page } from '../../parts/page.js';
import { Shown } from '../../parts/shown.js';
import { given, without } from '../../parts/address.js';
import { useTextInAddress } from '../../parts/use-text-in-address.js';
import { folded } from '../today/filter.js';
import { CoverageFilters } from './coverage-filters.js';
import { CoverageTable } from './coverage-table.js';
import { countsOf, linesOf, showOf, shows } from './covering.js';
import type { CoveredState, Show } from './covering.js';
import { OfficialCoverage } from './official-coverage.js';
import { StatePage } from './state-page.js';

const route = getRouteApi('/coverage');

/** Country by country, who is accredited to it and from where; one country, or all countries of one head, where the address names them. */
export function CoverageScreen() {
  const { state, official } = route.useSearch();
  if (state !== undefined) return <StatePage key={state} state={state} />;
  if (official !== undefined) return <OfficialCoverage official={official} />;
  return <AllStates />;
}

function AllStates() {
  const t = useTranslations('coverage');
  const { asOf } = useClocks();
  const answer = useAnswer('/v1/coverage/states', { query: asOf });
  return (
    <Page title={t('title')}>
      <Shown of={answer} lines={30}>
        {({ items }) => (items.length === 0 ? <Empty /> : <States of={items} />)}
      </Shown>
    </Page>
  );
}

function States({ of }: { readonly of: readonly CoveredState[] }) {
  const t = useTranslations('coverage');
  const words = useWords();
  const { day } = useClocks();
  const { show: asked, text: written } = route.useSearch();
  const navigate = route.useNavigate();
  const put = useCallback(
    (to: { readonly show?: Show } | { readonly text?: string }, ...instead: readonly ('show' | 'text')[]) =>
      void navigate({
        search: (before) => ({ ...without(before, ...instead), ...to }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const write = useCallback((words: string) => put(given({ text: words || undefined }), 'text'), [put]);
  const [text, setText] = useTextInAddress(written ?? '', write);
  const show: Show | null = shows.find((each) => each === asked) ?? null;
  const lines = useMemo(() => linesOf(of, (id) => stateName(id, words.language)), [of, words]);
  const some = useMemo(() => {
    const part = folded(text.trim());
    return lines.filter(
      (line) =>
        (show === null || showOf(line) === show) &&
        [line.name, line.state, line.by?.official.name, line.by?.title, ...line.missions.map(({ name }) => name)].some(
          (word) => folded(word ?? '').includes(part),
        ),
    );
  }, [lines, show, text]);
  const choose = (next: Show | null): void => put(given({ show: next ?? undefined }), 'show');
  return (
    <>
      <p className="figures">{t('summary', { day: words.day(day), ...countsOf(of) })}</p>
      <CoverageFilters show={show} text={text} onShow={choose} onText={setText} />
      {some.length === 0 ? <p>{t('nothing')}</p> : <CoverageTable lines={some} />}
    </>
  );
}
