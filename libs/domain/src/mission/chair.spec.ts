import type { OverridableRule } from '../errors.js';
import { given } from '../given.js';
import type { StartBasis } from './chair.events.js';
import { mission } from './mission.js';
import { missionExamples } from './mission.examples.js';

const { events: e, commands: c } = missionExamples;
const opened = e.MissionOpened;
const first = e.AmbassadorAppointed;
const { postingId } = first.data;
const second = {
  ...first,
  data: { ...first.data, postingId: 'vn-japan-2026', officialId: 'nguyen-van-a', on: '2023-05' },
};
const override = { reason: 'The source says so.' };
const passing = (...rules: OverridableRule[]) => ({ overridden: { rules, reason: override.reason } });

const start = (id: string, on: string, supersede = false) =>
  ({ type: 'StartTerm', data: { postingId: id, on, basis: 'assumption', supersede } }) as const;
const started = (id: string, on: string, basis: StartBasis = 'assumption') =>
  ({ type: 'TermStarted', data: { postingId: id, on, basis } }) as const;
const ended = (id: string, on: string) =>
  ({ type: 'TermEnded', data: { postingId: id, on, cause: null, note: null } }) as const;
const end = (id: string, on: string) =>
  ({ type: 'EndTerm', data: { postingId: id, on, cause: null, note: null } }) as const;
const A = postingId;
const B = second.data.postingId;

describe('a term', () => {
  it('starts once, with its basis', () => {
    given(mission, opened, first).when(start(A, '2023-05-15')).then(started(A, '2023-05-15'));
    given(mission, opened, first, started(A, '2023-05-15')).when(start(A, '2023-05-15')).thenNothing();
    for (const basis of ['arrival', 'assumption'] as const)
      given(mission, opened, first, started(A, '2023-05-16', basis))
        .when({ ...start(A, '2023-05-15') })
        .thenRefuses('TERM_ALREADY_STARTED', { field: 'on', fact: { startOn: '2023-05-16' } });
    given(mission, opened, first, started(A, '2023-05-15', 'arrival'))
      .when(start(A, '2023-05-15'))
      .thenRefuses('TERM_ALREADY_STARTED');
  });

  it('has to start before anything else happens to it', () => {
    for (const command of [c.ExtendTerm, c.ShortenTerm, c.RecallHead, c.EndTerm, c.ReturnFromPost])
      given(mission, opened, first).when(command).thenRefuses('TERM_NOT_STARTED', { field: 'postingId' });
  });

  it('ends, is recalled and returned from once', () => {
    const inPost = [opened, first, e.TermStarted] as const;
    const pairs = [
      [c.EndTerm, e.TermEnded],
      [c.RecallHead, e.HeadRecalled],
      [c.ReturnFromPost, e.ReturnedFromPost],
    ] as const;
    for (const [command, event] of pairs) {
      given(mission, ...inPost)
        .when(command)
        .then(event);
      given(mission, ...inPost, event)
        .when(command)
        .thenNothing();
      given(mission, ...inPost, event)
        .when({ ...command, data: { ...command.data, on: '2026-12' } } as typeof command)
        .thenRefuses('ALREADY_RECORDED', { fact: { recordedOn: event.data.on } });
    }
    given(mission, ...inPost, e.TermEnded)
      .when({ ...c.EndTerm, data: { ...c.EndTerm.data, cause: 'recalled' } })
      .thenRefuses('ALREADY_RECORDED');
  });

  it('is not recalled, or returned from, before it starts, unless overridden', () => {
    const inPost = [opened, first, e.TermStarted] as const;
    const pairs = [
      [c.RecallHead, e.HeadRecalled],
      [c.ReturnFromPost, e.ReturnedFromPost],
    ] as const;
    for (const [command, event] of pairs) {
      const early = { ...command, data: { ...command.data, on: '2023-05-14' } } as typeof command;
      given(mission, ...inPost)
        .when(early)
        .thenRefuses('OUT_OF_ORDER', { fact: { startOn: '2023-05-15' } });
      const happened = { ...event, data: { ...event.data, on: '2023-05-14' } } as typeof event;
      given(mission, ...inPost)
        .when({ ...early, override })
        .then({ ...happened, ...passing('OUT_OF_ORDER') });
      given(mission, ...inPost, happened)
        .when(early)
        .thenNothing();
    }
  });

  it('is returned from on a day not known', () => {
    const data = { postingId, on: null };
    given(mission, opened, first, e.TermStarted)
      .when({ type: 'ReturnFromPost', data })
      .then({ type: 'ReturnedFromPost', data });
  });
});

describe('rule 2: a term does not end before it starts', () => {
  const inPost = [opened, first, started(A, '2023-05-15')] as const;

  it('unless overridden', () => {
    given(mission, ...inPost)
      .when(end(A, '2023-05-14'))
      .thenRefuses('END_BEFORE_START', { fact: { startOn: '2023-05-15', endOn: '2023-05-14' } });
    given(mission, ...inPost)
      .when({ ...end(A, '2023-05-14'), override })
      .then({ ...ended(A, '2023-05-14'), ...passing('END_BEFORE_START') });
  });

  it('but may be of zero days, or end on a day that some reading allows', () => {
    for (const on of ['2023-05-15', '2023-05', '2023'])
      given(mission, ...inPost)
        .when(end(A, on))
        .then(ended(A, on));
  });

  it('also when the start is stated anew after the end', () => {
    const withdrawn = { postingId, fact: 'started', state: null, retracts: 'e2', reason: 'x' } as const;
    given(mission, ...inPost, ended(A, '2026-09-30'), { type: 'PostingRetracted', data: withdrawn })
      .when(start(A, '2026-10-01'))
      .thenRefuses('END_BEFORE_START');
  });
});

describe('the planned end of a term', () => {
  const inPost = [opened, first, e.TermStarted] as const; // 36 months from 2023-05-15

  it('moves out by an extension and in by a shortening, and a repeat changes nothing', () => {
    given(mission, ...inPost)
      .when(c.ExtendTerm)
      .then(e.TermExtended);
    given(mission, ...inPost, e.TermExtended)
      .when(c.ExtendTerm)
      .thenNothing();
    given(mission, ...inPost, e.TermExtended)
      .when(c.ShortenTerm)
      .then(e.TermShortened);
  });

  it('does not move the other way', () => {
    given(mission, ...inPost)
      .when({ ...c.ExtendTerm, data: { ...c.ExtendTerm.data, until: '2026-05-14' } })
      .thenRefuses('INVALID_VALUE', { field: 'until', fact: { plannedEnd: '2026-05-15' } });
    given(mission, ...inPost)
      .when(c.ShortenTerm)
      .thenRefuses('INVALID_VALUE', { field: 'until' });
  });

  it('is a real day, not before the start, of a term that runs', () => {
    const until = (day: string) => ({ ...c.ShortenTerm, data: { ...c.ShortenTerm.data, until: day } });
    given(mission, ...inPost)
      .when(until('2026-02-29'))
      .thenRefuses('INVALID_DATE', { field: 'until' });
    given(mission, ...inPost)
      .when(until('2023-05-14'))
      .thenRefuses('END_BEFORE_START', { field: 'until', fact: { startOn: '2023-05-15' } });
    given(mission, ...inPost, e.TermEnded)
      .when(c.ExtendTerm)
      .thenRefuses('TERM_ENDED', { fact: { endOn: '2026-09-30' } });
  });
});

describe('rule 1: one head at a time', () => {
  const inPost = [opened, first, second, started(A, '2023-05-15')] as const;

  it('refuses a second head while the first holds the chair, unless overridden', () => {
    given(mission, ...inPost)
      .when(start(B, '2026-09-01'))
      .thenRefuses('CHAIR_OCCUPIED', { fact: { postingId: A, startOn: '2023-05-15', endOn: null } });
    given(mission, ...inPost)
      .when({ ...start(B, '2026-09-01'), override })
      .then({ ...started(B, '2026-09-01'), ...passing('CHAIR_OCCUPIED') });
  });

  it('refuses a term inside another, unless overridden', () => {
    given(mission, ...inPost, ended(A, '2026-09-30'))
      .when(start(B, '2026-09-29'))
      .thenRefuses('TERM_OVERLAPS', { fact: { postingId: A, startOn: '2023-05-15', endOn: '2026-09-30' } });
    given(mission, ...inPost, ended(A, '2026-09-30'))
      .when({ ...start(B, '2026-09-29'), override })
      .then({ ...started(B, '2026-09-29'), ...passing('TERM_OVERLAPS') });
  });

  it('refuses an open term before one that stands', () => {
    given(mission, ...inPost)
      .when(start(B, '2023-05-01'))
      .thenRefuses('TERM_OVERLAPS', { fact: { postingId: A } });
  });

  it('says which of two on one day was there first: the one recorded', () => {
    given(mission, ...inPost)
      .when(start(B, '2023-05-15'))
      .thenRefuses('CHAIR_OCCUPIED', { fact: { postingId: A } });
    given(mission, ...inPost)
      .when(start(B, '2023'))
      .thenRefuses('TERM_OVERLAPS');
    given(mission, opened, first, second, started(A, '2023-05'))
      .when(start(B, '2023-05-01'))
      .thenRefuses('CHAIR_OCCUPIED');
  });

  it('gives the day of the handover to the successor', () => {
    given(mission, ...inPost, ended(A, '2026-09-30'))
      .when(start(B, '2026-09-30'))
      .then(started(B, '2026-09-30'));
  });

  it('does not ask again about a term that an end makes shorter', () => {
    given(mission, ...inPost, started(B, '2026-09-01'))
      .when(end(A, '2026-09-30'))
      .then(ended(A, '2026-09-30'));
  });

  it('lets one person follow himself in the same chair', () => {
    const again = { ...first, data: { ...first.data, postingId: B } };
    given(mission, opened, first, again, started(A, '2023-05-15')).when(start(B, '2024')).then(started(B, '2024'));
  });

  it('forgets a retracted posting', () => {
    const gone = { postingId: A, fact: null, state: null, retracts: 'e1', reason: 'Wrong mission' };
    given(mission, ...inPost, { type: 'PostingRetracted', data: gone })
      .when(start(B, '2024'))
      .then(started(B, '2024'));
  });
});

describe('rule 4: no term before the appointment', () => {
  it('without one, or surely before it, unless overridden', () => {
    const rule = 'TERM_BEFORE_APPOINTMENT';
    given(mission, opened, e.HeadDesignated)
      .when(start(A, '2023-05-15'))
      .thenRefuses(rule, { field: 'on', fact: { appointedOn: null } });
    given(mission, opened, first)
      .when(start(A, '2023-04-30'))
      .thenRefuses(rule, { field: 'on', fact: { appointedOn: '2023-05' } });
    given(mission, opened, first)
      .when({ ...start(A, '2023-04-30'), override })
      .then({ ...started(A, '2023-04-30'), ...passing(rule) });
    given(mission, opened, first).when(start(A, '2023-05')).then(started(A, '2023-05'));
  });
});

describe('rule 12: only what is certainly wrong is refused', () => {
  const inPost = [opened, first, second, started(A, '2023-05-15')] as const;

  it('so terms that overlap by some readings only may stand side by side', () => {
    given(mission, ...inPost, ended(A, '2026-09'))
      .when(start(B, '2026'))
      .then(started(B, '2026'));
    given(mission, ...inPost, ended(A, '2026'))
      .when(start(B, '2026-02'))
      .then(started(B, '2026-02'));
    // on the last day of 2025 both are in the chair, however the two years are read
    given(mission, ...inPost, ended(A, '2026'))
      .when(start(B, '2025'))
      .thenRefuses('TERM_OVERLAPS');
  });
});

describe('rule 13: a term without end is over once another began', () => {
  const third = { ...second, data: { ...second.data, postingId: 'vn-japan-2029', officialId: 'tran-thi-b' } };
  const C = third.data.postingId;
  const crowded = [opened, first, second, third, started(A, '2023-05-15'), started(B, '2026-09-01')] as const;

  it('so the one after that is not asked about it', () => {
    given(mission, ...crowded, ended(B, '2029'))
      .when(start(C, '2029'))
      .then(started(C, '2029'));
    given(mission, ...crowded)
      .when(start(C, '2029'))
      .thenRefuses('CHAIR_OCCUPIED', { fact: { postingId: B } });
  });

  it('but one that began on the same day as either of the two does not count', () => {
    given(mission, opened, first, second, third, started(A, '2023-05-15'), started(B, '2023-05-15'), ended(B, '2024'))
      .when(start(C, '2029'))
      .thenRefuses('CHAIR_OCCUPIED', { fact: { postingId: A } });
    given(mission, opened, first, second, third, started(A, '2023-05'), started(B, '2023-05-31'), ended(B, '2024'))
      .when(start(C, '2029'))
      .thenRefuses('CHAIR_OCCUPIED', { fact: { postingId: A } });
    for (const on of ['2029-12-31', '2029'])
      given(mission, opened, first, second, third, started(A, '2023-05-15'), started(B, on), ended(B, on))
        .when(start(C, '2029-12-31'))
        .thenRefuses('CHAIR_OCCUPIED', { fact: { postingId: A } });
    given(mission, opened, first, second, third, started(A, '2023-05-15'), started(B, '2029-06'), ended(B, '2029-07'))
      .when(start(C, '2029'))
      .then(started(C, '2029'));
  });

  it('but one with an end is not', () => {
    given(mission, ...crowded, ended(A, '2030'), ended(B, '2028'))
      .when(start(C, '2029'))
      .thenRefuses('TERM_OVERLAPS', { fact: { postingId: A } });
  });

  it('but a charge for an absent head does not clear his chair', () => {
    const charge = e.ChargeAdInterimDesignated;
    const away = { ...charge, data: { ...charge.data, on: '2024-01-01', reason: 'absence' } } as const;
    const back = { ...e.ChargeAdInterimEnded, data: { ...e.ChargeAdInterimEnded.data, on: '2024-02-01' } };
    given(mission, opened, first, second, started(A, '2023-05-15'), away, back)
      .when(start(B, '2026-09-01'))
      .thenRefuses('CHAIR_OCCUPIED', { fact: { postingId: A } });
  });

  it('and no start clears its own way by being corrected', () => {
    const set = { on: '2027' };
    given(mission, ...crowded)
      .when({ type: 'CorrectPosting', data: { postingId: B, fact: 'started', state: null, set, reason: 'x' } })
      .thenRefuses('CHAIR_OCCUPIED', { fact: { postingId: A } });
  });
});

describe('rule 13: the successor closes the term that nobody ended', () => {
  const inPost = [opened, first, second, started(A, '2023-05-15')] as const;
  const superseded = (on: string) =>
    ({ type: 'TermEnded', data: { postingId: A, on, cause: 'superseded', note: null } }) as const;

  it('on the same day, with that cause', () => {
    given(mission, ...inPost)
      .when(start(B, '2026-09-01', true))
      .then(superseded('2026-09-01'), started(B, '2026-09-01'));
  });

  it('but not one that had an end, nor one that begins later', () => {
    given(mission, ...inPost, ended(A, '2026-09-30'))
      .when(start(B, '2026-10-01', true))
      .then(started(B, '2026-10-01'));
    given(mission, ...inPost)
      .when(start(B, '2023-05-01', true))
      .thenRefuses('TERM_OVERLAPS');
  });

  it('but not one that was over already, as another had begun since', () => {
    const third = { ...second, data: { ...second.data, postingId: 'vn-japan-2029', officialId: 'tran-thi-b' } };
    const C = third.data.postingId;
    const between = [started(B, '2026-09-01'), ended(B, '2029-01-31')] as const;
    given(mission, ...inPost, third, ...between)
      .when(start(C, '2029-02-01', true))
      .then(started(C, '2029-02-01'));
    const charge = { ...e.ChargeAdInterimDesignated.data, on: '2024-01-01' };
    given(mission, opened, second, third, { ...e.ChargeAdInterimDesignated, data: charge }, ...between)
      .when(start(C, '2029-02-01'))
      .then(started(C, '2029-02-01'));
    const elsewhere = { ...first, data: { ...first.data, accreditations: [{ state: 'Ryukyu', resident: true }] } };
    const here = { ...second, data: { ...second.data, accreditations: [{ state: 'Japan', resident: true }] } };
    given(mission, opened, elsewhere, here, third, started(A, '2023-05-15'), ...between)
      .when(start(C, '2029-02-01', true))
      .then(superseded('2029-02-01'), started(C, '2029-02-01'));
  });

  it('and an override stands with the start', () => {
    given(mission, ...inPost, e.MissionClosed)
      .when({ ...start(B, '2026-09-01', true), override })
      .then(superseded('2026-09-01'), { ...started(B, '2026-09-01'), ...passing('MISSION_NOT_OPEN') });
  });
});

describe('a term that is recorded before its end, where others came later', () => {
  const later = [opened, first, second, started(B, '2026-09-01'), ended(B, '2027-09-01')] as const;

  it('is refused with the advice to record it together with its end', () => {
    given(mission, ...later)
      .when(start(A, '2023-05-15'))
      .thenRefuses('TERM_OVERLAPS', {
        message: expect.stringMatching(/2027-09-01; where it ended before that, record/),
      });
    const otherChairs = [{ missionId: 'laos', postingId: 'x', start: '2025', end: null }];
    given(mission, opened, first)
      .when({ ...start(A, '2023-05-15'), otherChairs })
      .thenRefuses('SECOND_RESIDENT_CHAIR', {
        message: expect.stringMatching(/from 2025; where it ended before that/),
      });
  });

  it('but not where it begins among them', () =>
    given(mission, ...later)
      .when(start(A, '2026-12'))
      .thenRefuses('TERM_OVERLAPS', { message: expect.stringMatching(/2027-09-01\. If/) }));
});

describe('an end that a start brought about', () => {
  const reason = 'The gazette erred';
  const charge = e.ChargeAdInterimDesignated;
  const C = charge.data.postingId;
  const acting = { ...charge, data: { ...charge.data, on: '2026-09-01' } } as const;
  const relieved = {
    ...e.ChargeAdInterimEnded,
    data: { postingId: C, on: '2026-10-01', cause: 'head-took-up', note: null },
  } as const;
  const superseded = (note: string | null = null) =>
    ({ type: 'TermEnded', data: { postingId: A, on: '2026-10-01', cause: 'superseded', note } }) as const;
  const begun = [opened, first, second, started(A, '2023-05-15'), superseded(), started(B, '2026-10-01')] as const; // e0 to e5
  const change = (on: string) =>
    ({ type: 'CorrectPosting', data: { postingId: B, fact: 'started', state: null, set: { on }, reason } }) as const;
  const changed = (postingId: string, fact: 'started' | 'ended', corrects: string, on: string) =>
    ({
      type: 'PostingCorrected',
      data: { postingId, fact, state: null, corrects, before: { on: '2026-10-01' }, after: { on }, reason },
    }) as const;
  const take = (fact: 'started' | null) =>
    ({ type: 'RetractPosting', data: { postingId: B, fact, state: null, reason } }) as const;
  const taken = (postingId: string, fact: 'started' | 'ended' | null, retracts: string) =>
    ({ type: 'PostingRetracted', data: { postingId, fact, state: null, retracts, reason } }) as const;

  it.each(['2026-09-15', '2026-12-01'])('moves along with it: %s', (on) =>
    given(mission, ...begun)
      .when(change(on))
      .then(changed(B, 'started', 'e5', on), changed(A, 'ended', 'e4', on)),
  );

  it('is taken back with it, or with the whole posting', () => {
    given(mission, ...begun)
      .when(take('started'))
      .then(taken(B, 'started', 'e5'), taken(A, 'ended', 'e4'));
    given(mission, ...begun)
      .when(take(null))
      .then(taken(B, null, 'e2'), taken(A, 'ended', 'e4'));
  });

  it('is that of a charge, too', () => {
    const story = [opened, first, second, acting, relieved, started(B, '2026-10-01')] as const;
    given(mission, ...story)
      .when(change('2026-11-01'))
      .then(changed(B, 'started', 'e5', '2026-11-01'), changed(C, 'ended', 'e4', '2026-11-01'));
    given(mission, ...story)
      .when(take('started'))
      .then(taken(B, 'started', 'e5'), taken(C, 'ended', 'e4'));
  });

  it('stays where another reason was given for it, or a source says it in its own words, or its day is another', () => {
    const story = [opened, first, second, started(A, '2023-05-15')] as const;
    for (const end of [ended(A, '2026-10-01'), superseded('Superseded'), ended(A, '2026-09-01')])
      given(mission, ...story, end, started(B, '2026-10-01'))
        .when(take('started'))
        .then(taken(B, 'started', 'e5'));
  });

  it('stays where another term began on the same day', () => {
    const third = { ...second, data: { ...second.data, postingId: 'third', officialId: 'le-van-c' } } as const;
    given(mission, ...begun, third, started('third', '2026-10-01'))
      .when(take('started'))
      .then(taken(B, 'started', 'e5'));
  });

  it('does not move before its own start', () => {
    given(mission, ...begun)
      .when(change('2023-05-01'))
      .thenRefuses('END_BEFORE_START');
  });
});

describe('rule 5: a charge ad interim only while there is no head or he is away', () => {
  const charge = e.ChargeAdInterimDesignated;
  const C = charge.data.postingId;
  const designate = (on: string, reason: 'vacancy' | 'absence' = 'vacancy') => ({
    ...c.DesignateChargeAdInterim,
    data: { ...c.DesignateChargeAdInterim.data, on, reason },
  });
  const designated = (on: string, reason: 'vacancy' | 'absence' = 'vacancy') => ({
    ...charge,
    data: { ...charge.data, on, reason },
  });
  const inPost = [opened, first, started(A, '2023-05-15')] as const;

  it('is designated into an empty chair, once', () => {
    given(mission, opened).when(c.DesignateChargeAdInterim).then(charge);
    given(mission, opened, charge).when(c.DesignateChargeAdInterim).thenNothing();
    given(mission, opened, charge, e.ChargeAdInterimEnded).when(c.DesignateChargeAdInterim).thenNothing();
    given(mission, opened, charge)
      .when(designate('2026-10-01'))
      .thenRefuses('POSTING_EXISTS', { fact: { postingId: C } });
    given(mission, opened, charge).when(designate('2026-09-30', 'absence')).thenRefuses('POSTING_EXISTS');
    given(mission, opened, first)
      .when({ ...c.DesignateChargeAdInterim, data: { ...c.DesignateChargeAdInterim.data, postingId: A } })
      .thenRefuses('POSTING_EXISTS', { fact: { postingId: A } });
  });

  it('is not kept out by a head whose term was over, as another had begun since', () => {
    given(mission, ...inPost, second, started(B, '2024-01-01'), ended(B, '2025-01-01'))
      .when(designate('2026-01-01'))
      .then(designated('2026-01-01'));
  });

  it('is refused while a head is present, unless he is away or it is overridden', () => {
    const rule = 'CHARGE_WHILE_HEAD_PRESENT';
    given(mission, ...inPost)
      .when(designate('2024-01-01'))
      .thenRefuses(rule, { field: 'reason', fact: { postingId: A } });
    given(mission, ...inPost)
      .when(designate('2024-01-01', 'absence'))
      .then(designated('2024-01-01', 'absence'));
    given(mission, ...inPost)
      .when({ ...designate('2024-01-01'), override })
      .then({ ...designated('2024-01-01'), ...passing(rule) });
  });

  it('may be designated on a day by which some reading of it finds the chair empty', () => {
    given(mission, ...inPost, ended(A, '2026-09-30'))
      .when(designate('2026'))
      .then(designated('2026'));
    given(mission, ...inPost, ended(A, '2026-09-30'))
      .when(designate('2026-09'))
      .then(designated('2026-09'));
    given(mission, ...inPost)
      .when(designate('2023-05'))
      .then(designated('2023-05'));
    given(mission, ...inPost, ended(A, '2026-09-30'))
      .when(designate('2026-08'))
      .thenRefuses('CHARGE_WHILE_HEAD_PRESENT');
  });

  it('ends when a head takes up the chair', () => {
    given(mission, opened, first, designated('2023-01'))
      .when(start(A, '2023-05-15'))
      .then(
        { type: 'ChargeAdInterimEnded', data: { postingId: C, on: '2023-05-15', cause: 'head-took-up', note: null } },
        started(A, '2023-05-15'),
      );
  });

  it('and a head who starts inside his time is refused, unless overridden', () => {
    const acted = [
      designated('2023-01'),
      { ...e.ChargeAdInterimEnded, data: { ...e.ChargeAdInterimEnded.data, on: '2023-06-01' } },
    ] as const;
    given(mission, opened, first, ...acted)
      .when(start(A, '2023-05-15'))
      .thenRefuses('CHARGE_WHILE_HEAD_PRESENT', { fact: { postingId: C } });
    given(mission, opened, first, ...acted)
      .when({ ...start(A, '2023-05-15'), override })
      .then({ ...started(A, '2023-05-15'), ...passing('CHARGE_WHILE_HEAD_PRESENT') });
  });

  it('has a term of his own, with commands of its own', () => {
    given(mission, opened, charge).when(c.EndChargeAdInterim).then(e.ChargeAdInterimEnded);
    given(mission, opened, charge, e.ChargeAdInterimEnded).when(c.EndChargeAdInterim).thenNothing();
    given(mission, opened, charge).when(end(C, '2026-12-01')).thenRefuses('INVALID_VALUE', { field: 'postingId' });
    given(mission, opened, charge).when(start(C, '2026-12-01')).thenRefuses('INVALID_VALUE', { field: 'postingId' });
    given(mission, ...inPost)
      .when({ ...c.EndChargeAdInterim, data: { ...c.EndChargeAdInterim.data, postingId: A } })
      .thenRefuses('INVALID_VALUE', { field: 'postingId' });
  });
});

describe('rule 9: one posting, one residence', () => {
  const islands = e.AccreditationAdded.data.state;
  const rule = 'SECOND_RESIDENT_CHAIR';
  const other = { missionId: 'vn-korea', postingId: 'vn-korea-2022', start: '2022', end: null };

  it('takes further states, once each', () => {
    given(mission, opened, first).when(c.AddAccreditation).then(e.AccreditationAdded);
    given(mission, opened, first, e.AccreditationAdded).when(c.AddAccreditation).thenNothing();
    given(mission, opened, first, e.AccreditationAdded)
      .when({ ...c.AddAccreditation, data: { ...c.AddAccreditation.data, resident: true } })
      .thenRefuses('STATE_ALREADY_ACCREDITED', { fact: { state: islands } });
  });

  it('says the own states of the mission before it adds others to a posting that named none', () => {
    const plain = { ...first, data: { ...first.data, accreditations: [] } };
    const own = { postingId, on: null, state: 'Nhật Bản', resident: true };
    given(mission, opened, plain)
      .when(c.AddAccreditation)
      .then({ type: 'AccreditationAdded', data: own }, e.AccreditationAdded);
    given(mission, opened, plain).when({ type: 'AddAccreditation', data: own }).thenNothing();
    given(mission, opened, plain)
      .when({ ...c.AddAccreditation, data: { ...c.AddAccreditation.data, resident: true } })
      .thenRefuses(rule, { fact: { state: 'Nhật Bản' } });
  });

  it('ends an accreditation, once', () => {
    const wide = [opened, first, e.AccreditationAdded] as const;
    given(mission, ...wide)
      .when(c.EndAccreditation)
      .then(e.AccreditationEnded);
    given(mission, ...wide, e.AccreditationEnded)
      .when(c.EndAccreditation)
      .thenNothing();
    given(mission, opened, first)
      .when(c.EndAccreditation)
      .thenRefuses('STATE_NOT_ACCREDITED', { fact: { state: islands } });
  });

  it('ends no accreditation before it was added, or before its credentials', () => {
    const added = { ...e.AccreditationAdded, data: { ...e.AccreditationAdded.data, on: '2024-06-01' } };
    const presented = { ...e.CredentialsPresented, data: { ...e.CredentialsPresented.data, state: islands } };
    const ends = (on: string) => ({ ...c.EndAccreditation, data: { ...c.EndAccreditation.data, on } });
    given(mission, opened, first, added)
      .when(ends('2024-05-01'))
      .thenRefuses('OUT_OF_ORDER', { field: 'on', fact: { accreditationAdded: '2024-06-01' } });
    given(mission, opened, first, added, { ...presented, data: { ...presented.data, on: '2024-07-01' } })
      .when(ends('2024-06-15'))
      .thenRefuses('OUT_OF_ORDER', { fact: { credentials: '2024-07-01' } });
    given(mission, opened, first, added)
      .when({ ...ends('2024-05-01'), override })
      .then({ type: 'AccreditationEnded', data: ends('2024-05-01').data, ...passing('OUT_OF_ORDER') });
  });

  it('refuses a second residence in the posting, unless overridden', () => {
    const data = { ...c.AddAccreditation.data, resident: true };
    given(mission, opened, first)
      .when({ type: 'AddAccreditation', data })
      .thenRefuses(rule, { field: 'resident', fact: { state: 'Nhật Bản' } });
    given(mission, opened, first)
      .when({ type: 'AddAccreditation', data, override })
      .then({ type: 'AccreditationAdded', data, ...passing(rule) });
    const twoHomes = [...first.data.accreditations, { state: islands, resident: true }];
    const appoint = { ...c.AppointAmbassador, data: { ...c.AppointAmbassador.data, accreditations: twoHomes } };
    given(mission, opened)
      .when(appoint)
      .thenRefuses(rule, { field: 'accreditations', fact: { state: islands } });
    given(mission, opened)
      .when({ ...appoint, override })
      .then({ ...first, data: { ...first.data, accreditations: twoHomes }, ...passing(rule) });
  });

  it('refuses a state named twice', () => {
    const accreditations = [...first.data.accreditations, ...first.data.accreditations];
    given(mission, opened)
      .when({ ...c.DesignateHead, data: { ...c.DesignateHead.data, accreditations } })
      .thenRefuses('STATE_ALREADY_ACCREDITED', { field: 'accreditations', fact: { state: 'Nhật Bản' } });
  });

  it('refuses a second resident chair in another mission, unless overridden', () => {
    const command = { ...start(A, '2023-05-15'), otherChairs: [other] };
    given(mission, opened, first)
      .when(command)
      .thenRefuses(rule, { fact: { missionId: 'vn-korea', postingId: 'vn-korea-2022' } });
    given(mission, opened, first)
      .when({ ...command, override })
      .then({ ...started(A, '2023-05-15'), ...passing(rule) });
  });

  it('lets pass a chair that he left, and one in which he does not live', () => {
    given(mission, opened, first)
      .when({ ...start(A, '2023-05-15'), otherChairs: [{ ...other, end: '2023-05-15' }] })
      .then(started(A, '2023-05-15'));
    const elsewhere = { ...first, data: { ...first.data, accreditations: [{ state: 'Nhật Bản', resident: false }] } };
    given(mission, opened, elsewhere)
      .when({ ...start(A, '2023-05-15'), otherChairs: [other] })
      .then(started(A, '2023-05-15'));
  });
});

describe('an override', () => {
  it('names every rule that it passed, in one event', () => {
    given(mission, opened, e.HeadDesignated, second, started(B, '2023-05-15'), e.MissionClosed)
      .when({ ...start(A, '2024-01-01'), override })
      .then({
        ...started(A, '2024-01-01'),
        ...passing('MISSION_NOT_OPEN', 'TERM_BEFORE_APPOINTMENT', 'CHAIR_OCCUPIED'),
      });
  });

  it('is not recorded where no rule was broken', () => {
    given(mission, opened, first)
      .when({ ...start(A, '2023-05-15'), override })
      .then(started(A, '2023-05-15'));
  });
});
