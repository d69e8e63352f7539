import { Link } from '@tanstack/react-router';
import type { Term } from '../../chairs/chairs.js';
import styles from './today.module.css';

/** Whoever holds a chair, one a line, with the title that each holds it by where that is asked for. */
export function People({ of, withTitle = false }: { readonly of: readonly Term[]; readonly withTitle?: boolean }) {
  return (
    <ul className={styles['people']}>
      {of.map(({ postingId, officialId, officialName, title }) => (
        <li key={postingId}>
          <Link to="/officials/$officialId" params={{ officialId }} dir="auto">
            {officialName}
          </Link>
          {withTitle && (
            <div dir="auto" className={styles['note']}>
              {title}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

export function MissionLink({ of }: { readonly of: { readonly id: string; readonly name: string } }) {
  return (
    <Link to="/missions/$missionId" params={{ missionId: of.id }} dir="auto">
      {of.name}
    </Link>
  );
}
