import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { askText } from '../../api/ask-text.js';
import { useWords } from '../../i18n/use-words.js';
import { Shown } from '../../parts/shown.js';
import { kindsIn } from './catalogue.js';
import type { EventKind } from './catalogue.js';
import { CatalogueEvent } from './catalogue-event.js';
import styles from './feed.module.css';

/** Every event that there can be: its name, version, schema and an example. */
export function CatalogueView() {
  const t = useTranslations('events');
  const { type } = useSearch({ from: '/events' });
  const contract = useQuery({
    queryKey: ['/asyncapi.json'],
    queryFn: async ({ signal }) => kindsIn(JSON.parse(await askText('/asyncapi.json', { signal }))),
    staleTime: Infinity,
  });
  return (
    <Shown of={contract} lines={30}>
      {(kinds) => {
        const chosen = kinds.filter(({ name }) => name === type);
        return (
          <>
            {chosen.map((kind) => (
              <CatalogueEvent key={kind.type} kind={kind} />
            ))}
            <h2>{t('allEvents', { count: kinds.length })}</h2>
            {[...new Set(kinds.map(({ category }) => category))].map((category) => (
              <Category key={category} category={category} kinds={kinds.filter((kind) => kind.category === category)} />
            ))}
          </>
        );
      }}
    </Shown>
  );
}

function Category({ category, kinds }: { readonly category: string; readonly kinds: readonly EventKind[] }) {
  const words = useWords();
  const { type } = useSearch({ from: '/events' });
  return (
    <section>
      <h3 className={styles['kind']}>{words.code(category)}</h3>
      <ul className={styles['names']}>
        {kinds.map(({ type: whole, name, version }) => (
          <li key={whole}>
            <Link
              to="/events"
              search={{ view: 'catalogue', type: name }}
              {...(name === type ? { 'aria-current': 'true' as const } : {})}
            >
              {words.code(name)}
            </Link>{' '}
            <code>
              {name}.v{version}
            </code>
          </li>
        ))}
      </ul>
    </section>
  );
}
