import type { MissionEvent } from '@legation/domain';
import { missionExamples } from '../../../domain/src/mission/mission.examples.js';
import { logOf } from '../spec-log.js';
import { storeWith } from '../spec-store.js';
import { missionTimeline } from './mission-timeline.query.js';

const { events: e } = missionExamples;
const chair = 'mission-m';
const opened: MissionEvent = { ...e.MissionOpened, data: { ...e.MissionOpened.data, receivingStates: ['Indonesia'] } };
const accreditations = [
  { state: 'Indonesia', resident: true },
  { state: 'Timor Leste', resident: false },
];
const of = { postingId: 'p1', on: null };
const designated: MissionEvent = { ...e.HeadDesignated, data: { ...e.HeadDesignated.data, ...of, accreditations } };

const log = logOf(
  [chair, opened],
  [chair, designated],
  [chair, { type: 'AgrementRequested', data: { ...of, on: '2018-01', state: 'Indonesia' } }],
  [chair, { type: 'AgrementGranted', data: { ...of, on: '2018-02', state: 'Indonesia' } }],
  [chair, { type: 'NominationApproved', data: { ...of, on: '2017-12-30', by: null } }],
  [chair, { ...e.AmbassadorAppointed, data: { ...e.AmbassadorAppointed.data, ...of, accreditations } }],
  [chair, { type: 'CredentialsPresented', data: { ...of, on: '2018-06-01', state: null, to: null } }],
  [chair, { type: 'CredentialsPresented', data: { ...of, on: '2018-09', state: 'Timor Leste', to: null } }],
  [chair, { type: 'AccreditationEnded', data: { ...of, on: '2019-03-01', state: 'Timor Leste', note: null } }],
  [chair, { type: 'TermStarted', data: { postingId: 'p1', on: '2018-06-01', basis: 'credentials' } }],
);
const postingAt = async (second: number | null) => {
  const knownAt = second === null ? null : `2026-01-01T00:00:0${second}.000Z`;
  const { entries } = await missionTimeline(await storeWith(log), 'm', knownAt);
  return entries.find((entry) => entry.kind === 'posting');
};

describe('the timeline of a mission', () => {
  it('shows of each posting where it is accredited, with consent and credentials', async () => {
    expect((await postingAt(null))?.accreditations).toEqual([
      {
        state: 'Indonesia',
        resident: true,
        from: null,
        until: null,
        agrementOn: '2018-02',
        credentialsOn: '2018-06-01',
      },
      {
        state: 'Timor Leste',
        resident: false,
        from: null,
        until: '2019-03-01',
        agrementOn: null,
        credentialsOn: '2018-09',
      },
    ]);
  });

  it('shows every step that is stated, in the order of the way to the chair', async () => {
    const bare = { basis: null, cause: null, note: null };
    expect((await postingAt(null))?.steps).toEqual([
      { ...bare, step: 'designated', state: null, on: null },
      { ...bare, step: 'approved', state: null, on: '2017-12-30' },
      { ...bare, step: 'agrementRequested', state: 'Indonesia', on: '2018-01' },
      { ...bare, step: 'agrementGranted', state: 'Indonesia', on: '2018-02' },
      { ...bare, step: 'appointed', state: null, on: null },
      { ...bare, step: 'credentials', state: null, on: '2018-06-01' },
      { ...bare, step: 'credentials', state: 'Timor Leste', on: '2018-09' },
      { ...bare, step: 'started', state: null, on: '2018-06-01', basis: 'credentials' },
      { ...bare, step: 'accreditationEnded', state: 'Timor Leste', on: '2019-03-01' },
    ]);
  });

  it('tells of each step what else was stated, as it was known', async () => {
    const ended: MissionEvent = {
      type: 'TermEnded',
      data: { postingId: 'p1', on: '2021', cause: 'died', note: 'Died at post' },
    };
    const corrected: MissionEvent = {
      type: 'PostingCorrected',
      data: {
        postingId: 'p1',
        fact: 'ended',
        state: null,
        corrects: 'e',
        before: { note: 'Died at post' },
        after: { note: 'Died at post on' },
        reason: 'a slip',
      },
    };
    const store = await storeWith(logOf([chair, opened], [chair, designated], [chair, ended], [chair, corrected]));
    const endAt = async (second: number) => {
      const { entries } = await missionTimeline(store, 'm', `2026-01-01T00:00:0${second}.000Z`);
      return entries
        .flatMap((entry) => (entry.kind === 'posting' ? entry.steps : []))
        .find(({ step }) => step === 'ended');
    };
    const end = { step: 'ended', state: null, on: '2021', basis: null, cause: 'died' };
    expect(await endAt(2)).toEqual({ ...end, note: 'Died at post' });
    expect(await endAt(3)).toEqual({ ...end, note: 'Died at post on' });
  });

  it('says what comes next for whoever is not there yet, as known', async () => {
    const next = async (second: number | null) => (await postingAt(second))?.nextStep;
    expect([await next(1), await next(2), await next(3), await next(5), await next(6), await next(9)]).toEqual([
      'approved',
      'agrementGranted',
      'appointed',
      'handedOver',
      'started',
      null,
    ]);
  });
});
