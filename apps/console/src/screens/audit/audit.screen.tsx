import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Page } from '../../parts/page.js';
import { viewIn } from '../../parts/view-in.js';
import { Views } from '../../parts/views.js';
import { CompareView } from './compare-view.js';
import { ProofView } from './proof-view.js';
import { RefusedView } from './refused-view.js';
import { SourcesView } from './sources-view.js';
import { TrailView } from './trail-view.js';

const views = {
  trail: TrailView,
  refused: RefusedView,
  compare: CompareView,
  proof: ProofView,
  sources: SourcesView,
} as const;
type View = keyof typeof views;

/** What was changed by whom, what a record was at two moments, and the proof that nothing of it was altered. */
export function AuditScreen() {
  const t = useTranslations('audit');
  const view = viewIn(views, useSearch({ from: '/audit' }).view, 'trail');
  const Shown = views[view];
  return (
    <Page title={t('title')}>
      <Views
        label={t('views.label')}
        current={view}
        views={(Object.keys(views) as readonly View[]).map((each) => [each, t(`views.${each}`)])}
      />
      <Shown />
    </Page>
  );
}
