import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useAnswer } from '../../api/use-answer.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { Page } from '../../parts/page.js';
import { Shown } from '../../parts/shown.js';
import { Group } from './group.js';
import { groupsOf } from './groups.js';

/** Everything that has a name, found by the beginnings of its words. */
export function SearchScreen() {
  const { q = '' } = useSearch({ from: '/search' });
  const t = useTranslations('search');
  return (
    <Page title={q === '' ? t('title') : t('titleOf', { text: q })}>
      {q === '' ? <Searchable /> : <Results of={q} />}
    </Page>
  );
}

function Results({ of }: { readonly of: string }) {
  const t = useTranslations('search');
  const { known } = useClocks();
  const answer = useAnswer('/v1/search', { query: { q: of, limit: 200, ...known } });
  return (
    <Shown of={answer}>
      {({ items, more }) => (
        <>
          <p role="status">{t(more ? 'foundMore' : 'found', { count: items.length })}</p>
          {groupsOf(items).map(({ kind, items: group }) => (
            <Group key={kind} kind={kind} of={group} asked={of} />
          ))}
          {items.length === 0 && <Searchable />}
        </>
      )}
    </Shown>
  );
}

/** What can be searched for, and how. */
function Searchable() {
  const t = useTranslations('search');
  return (
    <>
      <p>{t('what')}</p>
      <ul>
        <li>{t('how.beginnings')}</li>
        <li>{t('how.marks')}</li>
        <li>{t('how.moment')}</li>
      </ul>
    </>
  );
}
