import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Found } from './groups.js';
import { piecesOf } from './marks.js';
import styles from './search.module.css';

interface Props {
  readonly kind: Found['kind'];
  readonly of: readonly Found[];
  readonly asked: string;
}

/** All that was found of one kind; names with the very marks come first. */
export function Group({ kind, of, asked }: Props) {
  const t = useTranslations('search');
  return (
    <section>
      <h2>
        {t(`kinds.${kind}`)} <span className={styles['count']}>{of.length}</span>
      </h2>
      <ul className={styles['found']}>
        {of.map((one) => (
          <li key={one.id}>
            <Result of={one} asked={asked} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Result({ of, asked }: { readonly of: Found; readonly asked: string }) {
  const t = useTranslations('search');
  const { kind, id, name, nameEn, alsoKnownAs, mergedInto, exact } = of;
  const marks = (text: string): ReactNode => <Marked text={text} asked={asked} isExact={exact} />;
  return (
    <>
      <RecordLink kind={kind} id={id}>
        {marks(name)}
      </RecordLink>
      {nameEn !== null && (
        <span lang="en" className={styles['also']}>
          {marks(nameEn)}
        </span>
      )}
      {alsoKnownAs.length > 0 && (
        <span className={styles['also']}>
          {t(kind === 'official' ? 'alsoKnownAs' : 'with')}{' '}
          {alsoKnownAs.map((one, at) => (
            <bdi key={one}>
              {at > 0 && ', '}
              {marks(one)}
            </bdi>
          ))}
        </span>
      )}
      {mergedInto !== null && (
        <span className={styles['also']}>
          {t('mergedInto')}{' '}
          <RecordLink kind={kind} id={mergedInto}>
            {mergedInto}
          </RecordLink>
        </span>
      )}
    </>
  );
}

function Marked({
  text,
  asked,
  isExact,
}: {
  readonly text: string;
  readonly asked: string;
  readonly isExact: boolean;
}) {
  return (
    <bdi>
      {piecesOf(text, asked, isExact).map(({ text: piece, isMarked }, at) =>
        isMarked ? <mark key={at}>{piece}</mark> : piece,
      )}
    </bdi>
  );
}

interface RecordLinkProps {
  readonly kind: Found['kind'];
  readonly id: string;
  readonly children: ReactNode;
}

/** To the screen of the record; the clocks stay. */
function RecordLink({ kind, id, children }: RecordLinkProps) {
  switch (kind) {
    case 'official':
      return (
        <Link to="/officials/$officialId" params={{ officialId: id }}>
          {children}
        </Link>
      );
    case 'mission':
      return (
        <Link to="/missions/$missionId" params={{ missionId: id }}>
          {children}
        </Link>
      );
    case 'directive':
      return (
        <Link to="/directives/$directiveId" params={{ directiveId: id }}>
          {children}
        </Link>
      );
    case 'meeting':
      return (
        <Link to="/meetings/$meetingId" params={{ meetingId: id }}>
          {children}
        </Link>
      );
    case 'batch':
      return (
        <Link to="/batches/$batchId" params={{ batchId: id }}>
          {children}
        </Link>
      );
  }
}
