import { Link } from '@tanstack/react-router';
import type { Chair } from '../chairs/chairs.js';
import { StateSign } from '../chairs/state-sign.js';
import styles from './map.module.css';

/** Some missions with their state and whoever holds them. */
export function ChairList({ title, chairs }: { readonly title: string; readonly chairs: readonly Chair[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles['chairs']}>
        {chairs.map(({ mission, state, holders }) => (
          <li key={mission.id}>
            <Link to="/missions/$missionId" params={{ missionId: mission.id }} dir="auto">
              {mission.name}
            </Link>
            <StateSign of={state} />
            {holders.map(({ postingId, officialId, officialName }) => (
              <Link key={postingId} to="/officials/$officialId" params={{ officialId }} dir="auto">
                {officialName}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
