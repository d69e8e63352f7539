import { Link } from '@tanstack/react-router';
import styles from './views.module.css';

interface Props {
  readonly label: string;
  readonly views: readonly (readonly [view: string, name: string])[];
  readonly current: string;
}

/** The views of one screen. Each has its own address; what else stands in the address stays. */
export function Views({ label, views, current }: Props) {
  return (
    <nav aria-label={label} className={styles['views']}>
      <ul>
        {views.map(([view, name]) => (
          <li key={view}>
            <Link
              to="."
              search={(before: object) => ({ ...before, view })}
              activeProps={{}}
              {...(view === current ? { 'aria-current': 'true' as const } : {})}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
