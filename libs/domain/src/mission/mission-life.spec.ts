import { given } from '../given.js';
import { streamsNamedIn } from '../references.js';
import { mission } from './mission.js';
import { missionExamples } from './mission.examples.js';

const { events: e, commands: c } = missionExamples;
const opened = e.MissionOpened;
const suspended = e.MissionSuspended;
const closed = e.MissionClosed;
const name = opened.data.name;
const override = { reason: 'The source says so.' };
const passing = (rule: 'OUT_OF_ORDER' | 'CHAIR_OCCUPIED' | 'MISSION_NOT_OPEN') => ({
  overridden: { rules: [rule], reason: override.reason },
});

describe('every command of a mission', () => {
  const { OpenMission: _, ...others } = c;

  it.each(Object.values(others))('$type waits until the mission is opened', (command) => {
    given(mission).when(command).thenRefuses('MISSION_NOT_FOUND');
  });

  const { CorrectPosting: _c, RetractPosting: _r, RecordPosting: _p, ...dated } = c;
  it.each(Object.values(dated))('$type refuses a day that no calendar has', (command) => {
    const wrong = { ...command, data: { ...command.data, on: '2023-02-30' } } as typeof command;
    given(mission, opened)
      .when(wrong)
      .thenRefuses('INVALID_DATE', { field: 'on', fact: { value: '2023-02-30' } });
  });

  it('names the official who must be registered first, and nobody else', () => {
    const named = Object.values(c).flatMap((command) => {
      const streams = streamsNamedIn(command.data);
      return streams.length > 0 ? [`${command.type} ${streams.join(' ')}`] : [];
    });
    expect(named).toStrictEqual([
      'DesignateHead official-pham-quang-hieu',
      'AppointAmbassador official-pham-quang-hieu',
      'AppointConsulGeneral official-nguyen-van-a',
      'AppointPermanentRepresentative official-tran-thi-b',
      'AppointHeadOfMission official-le-van-c',
      'DesignateChargeAdInterim official-pham-thi-d',
      'RecordPosting official-pham-quang-hieu',
    ]);
    const toAnother = { ...c.CorrectPosting.data, fact: 'particulars', set: { officialId: 'le-van-c' } } as const;
    expect(streamsNamedIn(toAnother)).toStrictEqual(['official-le-van-c']);
  });
});

describe('a mission', () => {
  it('opens, and the same opening again changes nothing', () => {
    given(mission).when(c.OpenMission).then(opened);
    given(mission, opened).when(c.OpenMission).thenNothing();
  });

  it.each([{ on: '1974' }, { kind: 'consulate' as const }, { name: 'Đại sứ quán Việt Nam tại Hàn Quốc' }])(
    'does not open twice: %j',
    (other) => {
      given(mission, opened)
        .when({ ...c.OpenMission, data: { ...c.OpenMission.data, ...other } })
        .thenRefuses('MISSION_ALREADY_OPEN', { fact: { name } });
    },
  );

  it('is raised to another kind, once', () => {
    const legation = { ...opened, data: { ...opened.data, kind: 'legation' } } as const;
    given(mission, legation).when(c.RaiseMission).then(e.MissionRaised);
    given(mission, legation, e.MissionRaised).when(c.RaiseMission).thenNothing();
    given(mission, legation, suspended)
      .when(c.RaiseMission)
      .thenRefuses('MISSION_NOT_OPEN', { fact: { status: 'suspended' } });
  });

  it('is renamed by a raise that names it', () => {
    const renamed = { on: '1992', kind: 'embassy', name: 'Đại sứ quán' } as const;
    given(mission, opened).when({ type: 'RaiseMission', data: renamed }).then({ type: 'MissionRaised', data: renamed });
  });

  it('is suspended or cut off while it is open, and a repeat changes nothing', () => {
    given(mission, opened).when(c.SuspendMission).then(suspended);
    given(mission, opened).when(c.SeverRelations).then(e.RelationsSevered);
    given(mission, opened, suspended).when(c.SuspendMission).thenNothing();
    given(mission, opened, e.RelationsSevered).when(c.SeverRelations).thenNothing();
    const later = { on: '2012', reason: 'again' };
    given(mission, opened, suspended).when({ type: 'SuspendMission', data: later }).thenRefuses('MISSION_NOT_OPEN');
    given(mission, opened, suspended).when({ type: 'SeverRelations', data: later }).thenRefuses('MISSION_NOT_OPEN');
    given(mission, opened, closed)
      .when(c.SuspendMission)
      .thenRefuses('MISSION_NOT_OPEN', { fact: { status: 'closed' } });
  });

  it('closes, also out of a suspension, and a repeat changes nothing', () => {
    given(mission, opened).when(c.CloseMission).then(closed);
    given(mission, opened, suspended).when(c.CloseMission).then(closed);
    given(mission, opened, closed).when(c.CloseMission).thenNothing();
    given(mission, opened, suspended, closed).when(c.CloseMission).thenNothing();
    given(mission, opened, closed)
      .when({ type: 'CloseMission', data: { on: '2015', reason: null } })
      .thenRefuses('MISSION_ALREADY_CLOSED', { fact: { closedOn: '2011-04' } });
  });

  it.each(['SuspendMission', 'SeverRelations', 'CloseMission'] as const)(
    '%s does not happen before the opening, unless overridden',
    (type) => {
      const data = { on: '1972-12-31', reason: 'early' };
      given(mission, opened)
        .when({ type, data })
        .thenRefuses('OUT_OF_ORDER', { fact: { openedOn: '1973' } });
      const happened = (
        {
          SuspendMission: 'MissionSuspended',
          SeverRelations: 'RelationsSevered',
          CloseMission: 'MissionClosed',
        } as const
      )[type];
      given(mission, opened)
        .when({ type, data, override })
        .then({ type: happened, data, ...passing('OUT_OF_ORDER') });
    },
  );

  it('does not close over a head in post, unless overridden', () => {
    const inPost = [opened, e.AmbassadorAppointed, e.TermStarted] as const;
    const close = { type: 'CloseMission', data: { on: '2024', reason: null } } as const;
    given(mission, ...inPost)
      .when(close)
      .thenRefuses('CHAIR_OCCUPIED', {
        field: 'on',
        fact: { postingId: e.AmbassadorAppointed.data.postingId, startOn: e.TermStarted.data.on },
      });
    given(mission, ...inPost)
      .when({ ...close, override })
      .then({ type: 'MissionClosed', data: close.data, ...passing('CHAIR_OCCUPIED') });
    given(mission, ...inPost, e.TermEnded)
      .when({ type: 'CloseMission', data: { on: '2027', reason: null } })
      .then({ type: 'MissionClosed', data: { on: '2027', reason: null } });
  });

  it('closes over a term that was over, as another had begun since', () => {
    const of = { postingId: 'later', on: '2024' };
    const later = { ...e.AmbassadorAppointed, data: { ...e.AmbassadorAppointed.data, ...of, officialId: 'another' } };
    const term = [
      { ...e.TermStarted, data: { ...e.TermStarted.data, ...of } },
      { ...e.TermEnded, data: { ...e.TermEnded.data, ...of, on: '2025' } },
    ] as const;
    const close = { type: 'CloseMission', data: { on: '2026', reason: null } } as const;
    given(mission, opened, e.AmbassadorAppointed, e.TermStarted, later, ...term)
      .when(close)
      .then({ type: 'MissionClosed', data: close.data });
  });

  it('opens again after a closure, but not before it unless overridden', () => {
    const again = (on: string | null) => ({ type: 'OpenMission' as const, data: { ...opened.data, on } });
    const reopened = (on: string | null) => ({ type: 'MissionOpened' as const, data: { ...opened.data, on } });
    given(mission, opened, closed).when(again('2014')).then(reopened('2014'));
    given(mission, opened, closed).when(again(null)).then(reopened(null));
    given(mission, opened, closed)
      .when(again('2011-03'))
      .thenRefuses('OUT_OF_ORDER', { field: 'on', fact: { closedOn: '2011-04' } });
    given(mission, opened, closed)
      .when({ ...again('2011-03'), override })
      .then({ ...reopened('2011-03'), ...passing('OUT_OF_ORDER') });
  });
});

describe('rule 11: no term while the mission is not open', () => {
  const appointed = { ...e.AmbassadorAppointed, data: { ...e.AmbassadorAppointed.data, on: null } };
  const start = (on: string) => ({ type: 'StartTerm' as const, data: { ...c.StartTerm.data, on } });
  const started = (on: string) => ({ type: 'TermStarted' as const, data: { ...e.TermStarted.data, on } });
  const reopened = { ...opened, data: { ...opened.data, on: '2014' } };

  it.each([
    ['before it opened', '1972-12-31'],
    ['after it closed', '2011-05-01'],
    ['between a closure and the next opening', '2013'],
  ])('%s, unless overridden', (_, on) => {
    const life = [opened, appointed, closed, ...(on === '2013' ? [reopened] : [])];
    given(mission, ...life)
      .when(start(on))
      .thenRefuses('MISSION_NOT_OPEN', { field: 'on', fact: { on } });
    given(mission, ...life)
      .when({ ...start(on), override })
      .then({ ...started(on), ...passing('MISSION_NOT_OPEN') });
  });

  it('holds for a charge ad interim too', () => {
    const charge = { ...c.DesignateChargeAdInterim.data, on: '2013' };
    given(mission, opened, closed)
      .when({ type: 'DesignateChargeAdInterim', data: charge })
      .thenRefuses('MISSION_NOT_OPEN', { field: 'on', fact: { on: '2013' } });
  });

  it('lets pass what some reading of the dates allows', () => {
    given(mission, opened, appointed, closed).when(start('2011-04')).then(started('2011-04'));
    given(mission, opened, appointed, closed).when(start('2011')).then(started('2011'));
    given(mission, opened, appointed, suspended, reopened).when(start('2014')).then(started('2014'));
    const dayUnknown = { ...opened, data: { ...opened.data, on: null } };
    given(mission, dayUnknown, appointed).when(start('1801')).then(started('1801'));
  });
});
