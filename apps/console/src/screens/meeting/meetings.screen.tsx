import { Link, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Page } from '../../parts/page.js';
import { DirectiveList } from './directive-list.js';
import { MatterList } from './matter-list.js';
import { MeetingList } from './meeting-list.js';
import styles from './meetings.module.css';
import { NeglectedList } from './neglected-list.js';

const views = ['meetings', 'directives', 'matters', 'neglected'] as const;

/** What was said and ordered: the meetings, the directives, the matters followed through both, and what was neglected since. */
export function MeetingsScreen() {
  const shell = useTranslations('shell');
  const t = useTranslations('meeting');
  const { view } = useSearch({ from: '/meetings' });
  const shown = views.find((one) => one === view) ?? 'meetings';
  return (
    <Page title={shell('meetings')}>
      <nav aria-label={t('lists')}>
        <ul className={styles['views']}>
          {views.map((one) => (
            <li key={one}>
              <Link
                to="/meetings"
                search={one === 'meetings' ? {} : { view: one }}
                aria-current={one === shown ? 'page' : undefined}
              >
                {t(`views.${one}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {shown === 'meetings' && <MeetingList />}
      {shown === 'directives' && <DirectiveList />}
      {shown === 'matters' && <MatterList />}
      {shown === 'neglected' && <NeglectedList />}
    </Page>
  );
}
