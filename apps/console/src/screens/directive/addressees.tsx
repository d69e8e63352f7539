import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import styles from './directive.module.css';

type Addressee = Schemas['Addressee'];

/** To whom it is addressed: an official or a batch with a record, or the words of the source. */
export function Addressees({ of }: { readonly of: readonly Addressee[] }) {
  const t = useTranslations('directive');
  if (of.length === 0) return <>{t('noAddressee')}</>;
  return (
    <ul className={styles['plain']}>
      {of.map((one) => (
        <li key={`${one.kind} ${one.name}`}>
          <AddresseeName of={one} /> ({t(`addressee.${one.kind}`)})
        </li>
      ))}
    </ul>
  );
}

function AddresseeName({ of: { kind, id, name } }: { readonly of: Addressee }) {
  if (id !== null && kind === 'official')
    return (
      <Link to="/officials/$officialId" params={{ officialId: id }}>
        <bdi>{name}</bdi>
      </Link>
    );
  if (id !== null && kind === 'cohort')
    return (
      <Link to="/batches/$batchId" params={{ batchId: id }}>
        <bdi>{name}</bdi>
      </Link>
    );
  return <bdi>{name}</bdi>;
}
