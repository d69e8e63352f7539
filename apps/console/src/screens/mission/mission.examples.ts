import type { Entry, Posting } from './chair-on.js';

/** A posting of which nothing is known but what is given. */
export const posting = (postingId: string, given: Partial<Posting>): Posting => ({
  kind: 'posting',
  postingId,
  missionId: 'vn-japan',
  officialId: `official-${postingId}`,
  officialName: `Official ${postingId}`,
  title: 'Đại sứ',
  class: 'ambassador',
  interim: false,
  status: 'ended',
  termLabel: null,
  on: given.startOn ?? given.appointedOn ?? given.designatedOn ?? null,
  designatedOn: null,
  appointedOn: null,
  departedOn: null,
  arrivedOn: null,
  credentialsOn: null,
  startOn: null,
  startBasis: null,
  plannedEnd: null,
  endOn: null,
  endCause: null,
  notTakenUp: null,
  months: null,
  actingFor: null,
  accreditations: [],
  steps: [],
  nextStep: null,
  overridden: [],
  sources: [],
  ...given,
});

export const step = (type: string, on: string | null): Entry => ({
  kind: 'mission',
  type,
  on,
  note: null,
  sources: [],
});
