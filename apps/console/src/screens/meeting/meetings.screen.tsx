import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Page } from '../../parts/page.js';
import { Views } from '../../parts/views.js';
import { DirectiveList } from './directive-list.js';
import { MatterList } from './matter-list.js';
import { MeetingList } from './meeting-list.js';
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
      <Views label={t('lists')} views={views.map((one) => [one, t(`views.${one}`)] as const)} current={shown} />
      {shown === 'meetings' && <MeetingList />}
      {shown === 'directives' && <DirectiveList />}
      {shown === 'matters' && <MatterList />}
      {shown === 'neglected' && <NeglectedList />}
    </Page>
  );
}
