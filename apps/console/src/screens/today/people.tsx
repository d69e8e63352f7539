import { Link } from '@tanstack/react-router';
import type { Term } from '../../chairs/chairs.js';
import styles from './today.module.css';

/** Whoever holds a chair, one a line. */
export function People({ of }: { readonly of: readonly Term[] }) {
  return (
    <ul className={styles['people']}>
      {of.map(({ postingId, officialId, officialName }) => (
        <li key={postingId}>
          <Link to="/officials/$officialId" params={{ officialId }} dir="auto">
            {officialName}
          </Link>
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
