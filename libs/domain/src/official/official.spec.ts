import { given } from '../given.js';
import { streamsNamedIn } from '../references.js';
import { official } from './official.js';
import { officialExamples } from './official.examples.js';

const { events: e, commands: c } = officialExamples;
const registered = e.OfficialRegistered;
const minister = { ...c.AttestOffice.data, ...c.AssumeOffice.data };
const attestMinister = (on: string) => ({
  type: 'AttestOffice' as const,
  data: {
    holdingId: minister.holdingId,
    title: minister.title,
    titleEn: minister.titleEn,
    organisation: minister.organisation,
    branch: minister.branch,
    on,
  },
});
const seenAsMinister = (on: string) => ({ ...e.OfficeAttested, data: attestMinister(on).data });

describe('an official', () => {
  it('is registered once', () => {
    given(official).when(c.RegisterOfficial).then(registered);
    given(official, registered).when(c.RegisterOfficial).thenNothing();
  });

  it('is not registered over another person', () => {
    given(official, registered)
      .when({ type: 'RegisterOfficial', data: { name: 'Lê Hoài Trung', note: null } })
      .thenRefuses('OFFICIAL_ALREADY_REGISTERED', { field: 'name', fact: { name: 'Bùi Thanh Sơn' } });
  });

  it('needs a name', () => {
    given(official)
      .when({ type: 'RegisterOfficial', data: { name: ' ', note: null } })
      .thenRefuses('INVALID_VALUE', { field: 'name' });
    given(official, registered)
      .when({ type: 'AddNameVariant', data: { name: '', kind: 'alias' } })
      .thenRefuses('INVALID_VALUE', { field: 'name' });
  });

  it('takes no fact before it is registered', () => {
    const { RegisterOfficial: _, ...others } = c;
    for (const command of Object.values(others)) given(official).when(command).thenRefuses('OFFICIAL_NOT_FOUND');
  });

  it('takes a name variant once, and its own name never', () => {
    given(official, registered).when(c.AddNameVariant).then(e.NameVariantAdded);
    given(official, registered, e.NameVariantAdded).when(c.AddNameVariant).thenNothing();
    given(official, registered)
      .when({ type: 'AddNameVariant', data: { name: 'Bùi Thanh Sơn', kind: 'spelling' } })
      .thenNothing();
  });

  it('may learn that a spelling is a former name', () => {
    const former = { name: 'Bùi Thành Sơn', kind: 'former' } as const;
    given(official, registered, e.NameVariantAdded)
      .when({ type: 'AddNameVariant', data: former })
      .then({ type: 'NameVariantAdded', data: former });
  });

  it('receives a rank once', () => {
    given(official, registered).when(c.ConferRank).then(e.RankConferred);
    given(official, registered, e.RankConferred).when(c.ConferRank).thenNothing();
    given(official, registered)
      .when({ ...c.ConferRank, data: { ...c.ConferRank.data, rank: '' } })
      .thenRefuses('INVALID_VALUE', { field: 'rank' });
  });
});

describe('an office', () => {
  it('is assumed once', () => {
    given(official, registered).when(c.AssumeOffice).then(e.OfficeAssumed);
    given(official, registered, e.OfficeAssumed).when(c.AssumeOffice).thenNothing();
  });

  it('does not begin twice', () => {
    given(official, registered, e.OfficeAssumed)
      .when({ ...c.AssumeOffice, data: { ...c.AssumeOffice.data, on: '2022' } })
      .thenRefuses('OFFICE_EXISTS', { field: 'holdingId', fact: { holdingId: 'minister' } });
  });

  it('needs an id and a title', () => {
    for (const field of ['holdingId', 'title'] as const) {
      for (const command of [c.AttestOffice, c.AssumeOffice, c.RecordOfficeNotTakenUp]) {
        given(official, registered)
          .when({ ...command, data: { ...command.data, [field]: '' } } as typeof command)
          .thenRefuses('INVALID_VALUE', { field });
      }
    }
  });

  it('is attested once for each day', () => {
    given(official, registered).when(c.AttestOffice).then(e.OfficeAttested);
    given(official, registered, e.OfficeAttested).when(c.AttestOffice).thenNothing();
    given(official, registered, e.OfficeAttested)
      .when({ ...c.AttestOffice, data: { ...c.AttestOffice.data, on: '2025-07-07' } })
      .then({ ...e.OfficeAttested, data: { ...e.OfficeAttested.data, on: '2025-07-07' } });
  });

  it('may be printed with other marks and capitals, and stays the same', () => {
    const printed = { ...attestMinister('2021-10-16').data, title: 'Bộ Trưởng Bộ Ngoại Giao' };
    given(official, registered, e.OfficeAssumed)
      .when({ type: 'AttestOffice', data: printed })
      .then({ type: 'OfficeAttested', data: printed });
  });

  it('is not another office under the same id', () => {
    given(official, registered, e.OfficeAssumed)
      .when({ ...c.AttestOffice, data: { ...c.AttestOffice.data, holdingId: 'minister' } })
      .thenRefuses('OFFICE_EXISTS', { fact: { holdingId: 'minister' } });
    for (const other of [{ organisation: null }, { branch: 'party' as const }, { title: 'Thứ trưởng' }]) {
      given(official, registered, e.OfficeAssumed)
        .when({ type: 'AttestOffice', data: { ...attestMinister('2023').data, ...other } })
        .thenRefuses('OFFICE_EXISTS');
    }
  });

  it('does not begin as another office than the one in which he was seen', () => {
    given(official, registered, seenAsMinister('2021-10-16'))
      .when({ ...c.AssumeOffice, data: { ...c.AssumeOffice.data, title: 'Thứ trưởng' } })
      .thenRefuses('OFFICE_EXISTS', { fact: { holdingId: 'minister' } });
  });

  it('does not begin certainly after it was left', () => {
    const leftIn = (on: string) => ({ ...e.OfficeLeft, data: { ...e.OfficeLeft.data, on } });
    given(official, registered, seenAsMinister('2021'), leftIn('2021-03'))
      .when({ ...c.AssumeOffice, data: { ...c.AssumeOffice.data, on: '2021-06' } })
      .thenRefuses('END_BEFORE_START', { field: 'on', fact: { heldOn: '2021-06', leftOn: '2021-03' } });
  });

  it('is not held before it certainly began', () => {
    given(official, registered, e.OfficeAssumed).when(attestMinister('2018-07-13')).thenRefuses('OFFICE_EXISTS');
    given(official, registered, e.OfficeAssumed).when(attestMinister('2021')).then(seenAsMinister('2021'));
  });

  it('does not begin certainly after a day on which it was held', () => {
    given(official, registered, seenAsMinister('2020-12-31')).when(c.AssumeOffice).thenRefuses('OFFICE_EXISTS');
    given(official, registered, seenAsMinister('2021-04-02')).when(c.AssumeOffice).then(e.OfficeAssumed);
  });

  it('is left once, by the one who held it', () => {
    given(official, registered).when(c.LeaveOffice).thenRefuses('OFFICE_NOT_FOUND', { field: 'holdingId' });
    given(official, registered, e.OfficeAssumed).when(c.LeaveOffice).then(e.OfficeLeft);
    given(official, registered, e.OfficeAssumed, e.OfficeLeft).when(c.LeaveOffice).thenNothing();
    given(official, registered, e.OfficeAssumed, e.OfficeLeft)
      .when({ ...c.LeaveOffice, data: { ...c.LeaveOffice.data, on: '2025-09' } })
      .thenRefuses('OFFICE_LEFT', { fact: { holdingId: 'minister', leftOn: '2025-08' } });
  });

  it('is not left certainly before it was held', () => {
    const leave = (on: string) => ({ ...c.LeaveOffice, data: { ...c.LeaveOffice.data, on } });
    given(official, registered, e.OfficeAssumed).when(leave('2021-03-31')).thenRefuses('END_BEFORE_START');
    given(official, registered, e.OfficeAssumed)
      .when(leave('2021'))
      .then({ ...e.OfficeLeft, data: leave('2021').data });
    given(official, registered, seenAsMinister('2023-12-22'))
      .when(leave('2023-12-21'))
      .thenRefuses('END_BEFORE_START', { field: 'on', fact: { heldOn: '2023-12-22', leftOn: '2023-12-21' } });
  });

  it('is not held certainly after it was left, but may be seen earlier', () => {
    given(official, registered, e.OfficeAssumed, e.OfficeLeft)
      .when(attestMinister('2025-09-01'))
      .thenRefuses('OFFICE_LEFT');
    given(official, registered, e.OfficeAssumed, e.OfficeLeft)
      .when(attestMinister('2025-07-07'))
      .then(seenAsMinister('2025-07-07'));
  });

  it('may learn its beginning after its end, in the right order', () => {
    const past = [registered, seenAsMinister('2023-12-22'), e.OfficeLeft] as const;
    given(official, ...past)
      .when(c.AssumeOffice)
      .then(e.OfficeAssumed);
    given(official, ...past, e.OfficeAssumed)
      .when(c.AssumeOffice)
      .thenNothing();
    given(official, registered, e.OfficeAssumed, e.OfficeLeft, e.OfficeAttested)
      .when({ ...c.AssumeOffice, data: { ...c.AssumeOffice.data, on: '2026' } })
      .thenRefuses('OFFICE_EXISTS');
  });

  it('that nobody took up is neither held nor left', () => {
    given(official, registered).when(c.RecordOfficeNotTakenUp).then(e.OfficeNotTakenUp);
    given(official, registered, e.OfficeNotTakenUp).when(c.RecordOfficeNotTakenUp).thenNothing();
    given(official, registered, e.OfficeAssumed)
      .when({ ...c.RecordOfficeNotTakenUp, data: { ...c.RecordOfficeNotTakenUp.data, holdingId: 'minister' } })
      .thenRefuses('OFFICE_EXISTS');
    const { appointedOn, note: _, ...speaker } = c.RecordOfficeNotTakenUp.data;
    const past = [registered, e.OfficeNotTakenUp] as const;
    given(official, ...past)
      .when({ type: 'AssumeOffice', data: { ...speaker, appointedOn, on: '2003' } })
      .thenRefuses('OFFICE_EXISTS');
    given(official, ...past)
      .when({ type: 'AttestOffice', data: { ...speaker, on: '2003' } })
      .thenRefuses('OFFICE_EXISTS');
    given(official, ...past)
      .when({ ...c.LeaveOffice, data: { ...c.LeaveOffice.data, holdingId: 'speaker' } })
      .thenRefuses('OFFICE_NOT_FOUND');
  });

  it('has dates of the calendar', () => {
    const bad = '2023-02-30';
    const dated = [
      [{ ...c.AssumeOffice, data: { ...c.AssumeOffice.data, on: bad } }, 'on'],
      [{ ...c.AssumeOffice, data: { ...c.AssumeOffice.data, appointedOn: bad } }, 'appointedOn'],
      [{ ...c.AttestOffice, data: { ...c.AttestOffice.data, on: bad } }, 'on'],
      [{ ...c.LeaveOffice, data: { ...c.LeaveOffice.data, on: bad } }, 'on'],
      [{ ...c.RecordOfficeNotTakenUp, data: { ...c.RecordOfficeNotTakenUp.data, appointedOn: bad } }, 'appointedOn'],
      [{ ...c.ConferRank, data: { ...c.ConferRank.data, on: bad } }, 'on'],
    ] as const;
    for (const [command, field] of dated) {
      given(official, registered, e.OfficeAssumed)
        .when(command)
        .thenRefuses('INVALID_DATE', { field, fact: { value: bad } });
    }
  });

  it('may have an id that every object knows', () => {
    const odd = { ...c.AttestOffice, data: { ...c.AttestOffice.data, holdingId: 'constructor' } };
    given(official, registered)
      .when(odd)
      .then({ ...e.OfficeAttested, data: odd.data });
  });
});

describe('two records of one person', () => {
  const merge = { ...c.MergeOfficials, id: 'bui-thanh-son-2' };

  it('are merged, with a reason, once', () => {
    given(official, registered).when(merge).then(e.OfficialsMerged);
    given(official, registered, e.OfficialsMerged).when(merge).thenNothing();
    given(official, registered)
      .when({ ...merge, data: { ...merge.data, reason: ' ' } })
      .thenRefuses('REASON_REQUIRED');
  });

  it('are two', () => {
    given(official, registered)
      .when({ ...merge, id: 'bui-thanh-son' })
      .thenRefuses('INVALID_VALUE', { field: 'intoOfficialId' });
  });

  it('take no more facts on the merged side', () => {
    for (const command of [...Object.values(c), { ...merge, data: { ...merge.data, intoOfficialId: 'another' } }]) {
      if (command === c.MergeOfficials) continue;
      given(official, registered, e.OfficialsMerged)
        .when(command)
        .thenRefuses('OFFICIAL_MERGED', { fact: { intoOfficialId: 'bui-thanh-son' } });
    }
  });

  it('need the other record to be there first', () => {
    expect(streamsNamedIn(merge.data)).toEqual(['official-bui-thanh-son']);
    expect(streamsNamedIn(c.AssumeOffice.data)).toEqual([]);
  });
});
