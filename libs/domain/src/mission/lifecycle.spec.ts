import { lifecycleOf, nextStep } from './lifecycle.js';
import type { OfMission } from './lifecycle.js';
import type { MissionKind } from './mission-life.events.js';
import { missionExamples } from './mission.examples.js';
import { evolvePosting } from './posting.js';
import type { EventOfPosting, Posting } from './posting.js';

const { events: e } = missionExamples;
const { postingId } = e.HeadDesignated.data;
const [state = ''] = e.MissionOpened.data.receivingStates;
const of = (kind: MissionKind): OfMission => ({ kind, receivingStates: [state] });

function folded(...events: readonly EventOfPosting[]): Posting {
  const posting = events.reduce<Posting | undefined>(
    (before, event, at) => evolvePosting(before, { ...event, id: `e${at}` }),
    undefined,
  );
  if (!posting) throw new Error('nothing introduces the posting');
  return posting;
}
const bare = <Event extends { readonly data: object }>(event: Event): Event => ({
  ...event,
  data: { ...event.data, postingId, accreditations: [] },
});
const designated = bare(e.HeadDesignated);
const step = (type: string, more: object = {}) => ({ type, data: { postingId, on: null, ...more } }) as EventOfPosting;

describe('the way to a chair', () => {
  it.each([
    ['embassy', 'approved'],
    ['legation', 'approved'],
    ['consulate-general', 'appointed'],
    ['consulate', 'appointed'],
    ['permanent-mission', 'appointed'],
  ] as const)('of a %s goes on from the designation with %s', (kind, next) => {
    expect(nextStep(folded(designated), of(kind))).toBe(next);
  });

  it('of an embassy leads over approval and agrement to credentials', () => {
    const taken: readonly (readonly [EventOfPosting, string])[] = [
      [designated, 'approved'],
      [step('NominationApproved', { by: null }), 'agrementRequested'],
      [step('AgrementRequested', { state }), 'agrementGranted'],
      [step('AgrementGranted', { state }), 'appointed'],
      [bare(e.AmbassadorAppointed), 'handedOver'],
      [step('DecisionHandedOver', { by: null }), 'trained'],
      [step('TrainingCompleted'), 'departed'],
      [step('DepartedForPost'), 'arrived'],
      [step('ArrivedAtPost'), 'credentials'],
      [step('CredentialsPresented', { state: null, to: null }), 'started'],
    ];
    taken.forEach(([, next], at) =>
      expect(nextStep(folded(...taken.slice(0, at + 1).map(([event]) => event)), of('embassy'))).toBe(next),
    );
  });

  it('of a consular post leads over commission and exequatur', () => {
    const appointed = { ...bare(e.ConsulGeneralAppointed) };
    const trained = step('TrainingCompleted');
    const commissioned = step('ConsularCommissionIssued', { district: null });
    const arrived = step('ArrivedAtPost');
    const kind = of('consulate-general');
    expect(nextStep(folded(appointed, trained), kind)).toBe('commission');
    expect(nextStep(folded(appointed, commissioned), kind)).toBe('departed');
    expect(nextStep(folded(appointed, arrived), kind)).toBe('exequatur');
    expect(nextStep(folded(appointed, arrived, step('ExequaturGranted')), kind)).toBe('started');
  });

  it('has no agrement at an organisation, but credentials', () => {
    expect(lifecycleOf('permanent-mission')).not.toContain('agrementRequested');
    expect(nextStep(folded(designated, step('ArrivedAtPost')), of('permanent-mission'))).toBe('credentials');
  });

  it('does not wait for what was passed over', () => {
    expect(nextStep(folded(bare(e.AmbassadorAppointed)), of('embassy'))).toBe('handedOver');
    expect(nextStep(folded(designated, step('DepartedForPost')), of('embassy'))).toBe('arrived');
  });

  it('counts the agrement of the principal state only', () => {
    const named = { ...designated, data: { ...designated.data, accreditations: [{ state: 'Fiji', resident: true }] } };
    expect(nextStep(folded(named, step('AgrementGranted', { state })), of('embassy'))).toBe('approved');
    expect(nextStep(folded(named, step('AgrementGranted', { state: 'Fiji' })), of('embassy'))).toBe('appointed');
  });

  it('ends at a refusal, until the consent is given after all', () => {
    const refused = step('AgrementRefused', { state, note: null });
    expect(nextStep(folded(designated, refused), of('embassy'))).toBeNull();
    expect(nextStep(folded(designated, refused, step('AgrementGranted', { state })), of('embassy'))).toBe('appointed');
  });

  it('is over for whoever sits in the chair, never came to it, or only acts', () => {
    const appointed = bare(e.AmbassadorAppointed);
    expect(
      nextStep(folded(appointed, step('TermStarted', { on: '2023', basis: 'arrival' })), of('embassy')),
    ).toBeNull();
    expect(nextStep(folded(appointed, step('AppointmentDeclined', { note: null })), of('embassy'))).toBeNull();
    const charge = { ...e.ChargeAdInterimDesignated, data: { ...e.ChargeAdInterimDesignated.data, on: null } };
    expect(nextStep(folded(charge), of('embassy'))).toBeNull();
  });
});
