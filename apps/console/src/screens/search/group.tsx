import { useTranslations } from 'use-intl';
import type { Found } from './groups.js';
import { ItemResult } from './item-result.js';
import { NameResult } from './name-result.js';
import { QuoteResult } from './quote-result.js';
import styles from './search.module.css';

interface Props {
  readonly kind: Found['kind'];
  readonly of: readonly Found[];
  readonly asked: string;
}

/** All that was found of one kind; those with the very marks come first. */
export function Group({ kind, of, asked }: Props) {
  const t = useTranslations('search');
  return (
    <section>
      <h2>
        {t(`kinds.${kind}`)} <span className={styles['count']}>{of.length}</span>
      </h2>
      <ul className={styles['found']}>
        {of.map((one) => (
          <li key={keyOf(one)}>
            <Result of={one} asked={asked} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Result({ of, asked }: { readonly of: Found; readonly asked: string }) {
  if (of.kind === 'item') return <ItemResult of={of} asked={asked} />;
  if (of.kind === 'quote') return <QuoteResult of={of} asked={asked} />;
  return <NameResult of={of} asked={asked} />;
}

function keyOf(one: Found): string {
  if (one.kind === 'item') return `${one.directiveId} ${one.no}`;
  return one.kind === 'quote' ? `${one.sourceId} ${one.quote}` : one.id;
}
