import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Link,
  retainSearchParams,
} from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { brought } from './api/brought.js';
import { clockSearch } from './clocks/clocks.js';
import type { ClockSearch } from './clocks/clocks.js';
import { parseSearch, stringifySearch } from './parts/address.js';
import { Page } from './parts/page.js';
import { TodayScreen } from './screens/today/today.screen.js';
import { FailedScreen } from './shell/failed-screen.js';
import { Shell } from './shell/shell.js';

const root = createRootRoute({
  component: Shell,
  // Named though undefined: what is not named comes from the address as it is written.
  validateSearch: (search: Record<string, unknown>): ClockSearch =>
    ({ on: undefined, knownAt: undefined, ...clockSearch(search) }) as ClockSearch,
  search: { middlewares: [retainSearchParams(['on', 'knownAt'])] },
  notFoundComponent: NotFound,
});

/** Keeps the named parameters of an address; one that is empty is none. */
const texts =
  <const Name extends string>(...names: readonly Name[]) =>
  (search: Record<string, unknown>): { readonly [Key in Name]?: string } =>
    Object.fromEntries(names.flatMap((name) => (search[name] ? [[name, search[name]]] : []))) as {
      readonly [Key in Name]?: string;
    };

// The first screen comes with the page, each other with its first visit.
const today = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: texts('view', 'region', 'state', 'text', 'city'),
  component: TodayScreen,
});
const mission = createRoute({
  getParentRoute: () => root,
  path: '/missions/$missionId',
  component: lazyRouteComponent(
    brought(() => import('./screens/mission/mission.screen.js')),
    'MissionScreen',
  ),
});
const official = createRoute({
  getParentRoute: () => root,
  path: '/officials/$officialId',
  component: lazyRouteComponent(
    brought(() => import('./screens/official/official.screen.js')),
    'OfficialScreen',
  ),
});
const coverage = createRoute({
  getParentRoute: () => root,
  path: '/coverage',
  validateSearch: texts('state', 'official', 'show', 'text'),
  component: lazyRouteComponent(
    brought(() => import('./screens/coverage/coverage.screen.js')),
    'CoverageScreen',
  ),
});
const batches = createRoute({
  getParentRoute: () => root,
  path: '/batches',
  component: lazyRouteComponent(
    brought(() => import('./screens/batch/batches.screen.js')),
    'BatchesScreen',
  ),
});
const batch = createRoute({
  getParentRoute: () => root,
  path: '/batches/$batchId',
  component: lazyRouteComponent(
    brought(() => import('./screens/batch/batch.screen.js')),
    'BatchScreen',
  ),
});
const meetings = createRoute({
  getParentRoute: () => root,
  path: '/meetings',
  validateSearch: texts('view', 'official', 'chair', 'issuer', 'addressee', 'cites', 'later'),
  component: lazyRouteComponent(
    brought(() => import('./screens/meeting/meetings.screen.js')),
    'MeetingsScreen',
  ),
});
const meeting = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$meetingId',
  component: lazyRouteComponent(
    brought(() => import('./screens/meeting/meeting.screen.js')),
    'MeetingScreen',
  ),
});
const directive = createRoute({
  getParentRoute: () => root,
  path: '/directives/$directiveId',
  component: lazyRouteComponent(
    brought(() => import('./screens/directive/directive.screen.js')),
    'DirectiveScreen',
  ),
});
const matter = createRoute({
  getParentRoute: () => root,
  path: '/matters/$matterId',
  component: lazyRouteComponent(
    brought(() => import('./screens/matter/matter.screen.js')),
    'MatterScreen',
  ),
});
const source = createRoute({
  getParentRoute: () => root,
  path: '/sources/$sourceId',
  component: lazyRouteComponent(
    brought(() => import('./screens/source/source.screen.js')),
    'SourceScreen',
  ),
});
const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: texts(
    'mission',
    'posting',
    'official',
    'batch',
    'meeting',
    'directive',
    'source',
    'actor',
    'citing',
    'type',
    'from',
    'to',
    'view',
    'code',
    'event',
    'k1',
    'k2',
    'fields',
  ),
  component: lazyRouteComponent(
    brought(() => import('./screens/audit/audit.screen.js')),
    'AuditScreen',
  ),
});
const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  component: lazyRouteComponent(
    brought(() => import('./screens/report/reports.screen.js')),
    'ReportsScreen',
  ),
});
const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$reportName',
  validateSearch: texts('id', 'from', 'until', 'since', 'months'),
  component: lazyRouteComponent(
    brought(() => import('./screens/report/report.screen.js')),
    'ReportScreen',
  ),
});
const events = createRoute({
  getParentRoute: () => root,
  path: '/events',
  validateSearch: texts('view', 'type', 'category', 'mission', 'official', 'after'),
  component: lazyRouteComponent(
    brought(() => import('./screens/feed/events.screen.js')),
    'EventsScreen',
  ),
});
const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: texts('q'),
  component: lazyRouteComponent(
    brought(() => import('./screens/search/search.screen.js')),
    'SearchScreen',
  ),
});

export const router = createRouter({
  routeTree: root.addChildren([
    today,
    mission,
    official,
    coverage,
    batches,
    batch,
    meetings,
    meeting,
    directive,
    matter,
    source,
    audit,
    reports,
    report,
    events,
    search,
  ]),
  parseSearch,
  stringifySearch,
  defaultErrorComponent: FailedScreen,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

function NotFound() {
  const t = useTranslations('shell');
  return (
    <Page title={t('notFound')}>
      <Link to="/">{t('home')}</Link>
    </Page>
  );
}
