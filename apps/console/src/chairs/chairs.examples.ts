import type { Mission, Term } from './chairs.js';

/** A mission of which nothing but its opening is known. */
export const anEmbassy: Mission = {
  id: 'vn-japan',
  name: 'Đại sứ quán Việt Nam tại Nhật Bản',
  nameEn: null,
  kind: 'embassy',
  seat: null,
  region: null,
  receivingStates: ['japan'],
  status: 'open',
  steps: [{ type: 'MissionOpened', on: null, note: null, knownFrom: '2020-01-01T00:00:00.000Z', source: null }],
};

/** A head from 20 July 2023 on. */
export const aTerm: Term = {
  missionId: anEmbassy.id,
  postingId: 'p1',
  officialId: 'o1',
  officialName: 'Nguyễn Văn Anh',
  title: 'Đại sứ',
  class: 'ambassador',
  interim: false,
  start: { on: '2023-07-20', earliest: '2023-07-20', latest: '2023-07-20', basis: 'arrival' },
  end: null,
  plannedEnd: null,
  staleFrom: null,
  states: [],
};

/** The days that a partial date leaves open. */
export const bounds = (on: string) => ({
  on,
  earliest: `${on}-01-01`.slice(0, 10),
  latest: `${on}-12-31`.slice(0, 10),
});

export const begun = (on: string): Term['start'] => ({ ...bounds(on), basis: 'arrival' });
export const ended = (on: string): Term['end'] => ({ ...bounds(on), cause: null });
