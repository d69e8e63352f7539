/** Every screen of the console on the facts of Viet Nam. */
export const screensOfVietnam = [
  '/',
  '/?view=map',
  '/?on=2023-07-20',
  '/missions/vn-japan?on=2023-07-20',
  '/officials/bui-thanh-son?on=2024-12-12',
  '/officials/pham-quang-hieu?on=2023-07-20',
  '/coverage?on=2023-07-20',
  '/batches',
  '/batches/vn-2021-2024',
  '/batches/vn-2023-2026',
  '/meetings',
  '/meetings/coc-2021-10-16',
  '/directives/d1',
  '/matters/strategy-2030',
  '/audit',
  '/audit?view=compare&mission=vn-japan',
  '/audit?view=proof',
  '/reports',
  '/reports/heads?on=2023-07-20',
  '/events',
  '/events?view=catalogue',
  '/events?view=webhooks',
  '/events?view=projections',
  '/search?q=bui%20thanh%20son',
] as const;

/** Those that a large register makes large. */
export const screensOfPocom = [
  '/?on=1970-06-01',
  '/?view=map&on=1970-06-01',
  '/missions/france?on=1970-06-01&knownAt=2016-01-01T00:00:00.000Z',
  '/officials/kissinger-henry-alfred',
  '/coverage?on=1970-06-01',
  '/audit',
  '/reports/heads?on=1970-06-01',
  '/search?q=ken',
] as const;
