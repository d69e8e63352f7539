import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Page } from '../../parts/page.js';
import { viewIn } from '../../parts/view-in.js';
import { Views } from '../../parts/views.js';
import { CatalogueView } from './catalogue-view.js';
import styles from './feed.module.css';
import { LiveView } from './live-view.js';
import { ProjectionsView } from './projections-view.js';
import { WebhooksView } from './webhooks-view.js';

const views = {
  live: LiveView,
  catalogue: CatalogueView,
  webhooks: WebhooksView,
  projections: ProjectionsView,
} as const;
type View = keyof typeof views;

/** For who integrates: what happens, what can happen, who is told of it, and how far the read models are. */
export function EventsScreen() {
  const t = useTranslations('events');
  const view = viewIn(views, useSearch({ from: '/events' }).view, 'live');
  const Shown = views[view];
  return (
    <Page title={t('title')}>
      <Views
        label={t('views.label')}
        current={view}
        views={(Object.keys(views) as readonly View[]).map((each) => [each, t(`views.${each}`)])}
      />
      <Shown />
      <p className={styles['further']}>
        <a href="/docs">{t('apiPage')}</a>
        <a href="/docs/events">{t('eventPage')}</a>
        <a href="/asyncapi.json">asyncapi.json</a>
        <a href="/openapi.json">openapi.json</a>
      </p>
    </Page>
  );
}
