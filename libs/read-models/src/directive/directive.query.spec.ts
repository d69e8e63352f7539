import { directiveExamples } from '../../../domain/src/directive/directive.examples.js';
import { meetingExamples } from '../../../domain/src/meeting/meeting.examples.js';
import { logOf } from '../spec-log.js';
import { storeWith } from '../spec-store.js';
import { directive, listDirectives, neglectedItems } from './directive.query.js';

const { events: e } = directiveExamples;
const derived = {
  ...e.DirectiveIssued,
  data: {
    ...e.DirectiveIssued.data,
    title: 'Quán triệt',
    on: '2023-12-23',
    issuerOffice: null,
    parentDirectiveId: 'd3',
    items: [],
    declared: [],
  },
};
const office = {
  holdingId: 'deputy-pm',
  title: 'Phó Thủ tướng',
  titleEn: null,
  organisation: null,
  branch: 'state',
} as const;
const log = logOf(
  ['official-tran-luu-quang', { type: 'OfficialRegistered', data: { name: 'Trần Lưu Quang', note: null } }],
  ['official-tran-luu-quang', { type: 'OfficeAttested', data: { ...office, on: '2023-12-22' } }],
  ['meeting-plenary-32', meetingExamples.events.MeetingHeld],
  ['directive-d3', e.DirectiveIssued],
  ['directive-d3', e.DirectiveFollowUpReported],
  ['directive-d3', e.DirectiveItemCompleted],
  ['directive-d6', derived],
);
const asked = { today: '2025-06-01', silentMonths: 12 };

describe('a directive', () => {
  it('is shown with its issuer as of that day, its meeting, its tree and what was passed on of it', async () => {
    const answer = await directive(await storeWith(log), 'd3', asked);
    expect(answer).toMatchObject({
      ...asked,
      directive: {
        id: 'd3',
        status: 'issued',
        issuer: { id: 'tran-luu-quang', name: 'Trần Lưu Quang', office: 'Phó Thủ tướng Chính phủ' },
        withdrawn: null,
        sources: [{ id: 'S', quote: 'words 3' }],
      },
      officeUnknown: false,
      issuerTitlesThen: [{ title: 'Phó Thủ tướng', held: 'certain' }],
      meeting: { id: 'plenary-32' },
      derivedFrom: null,
      derived: [{ id: 'd6', title: 'Quán triệt' }],
    });
    expect(answer.items.map(({ no, items }) => [no, items.map((item) => item.no)])).toEqual([
      ['1', []],
      ['2', ['2.1']],
    ]);
    expect(answer.items[0]?.followUps).toStrictEqual([
      {
        on: '2024-12-12',
        status: 'ongoing',
        text: 'hoàn thiện Chiến lược, trình Chính phủ phê duyệt',
        byOfficialId: 'bui-thanh-son',
        meetingId: 'visit-2024',
        sources: [{ id: 'S', quote: 'words 4' }],
      },
    ]);
  });

  it('names who reported on it and where', async () => {
    const { reporters, reportedAt } = await directive(await storeWith(log), 'd3', asked);
    expect(reporters).toEqual([{ id: 'bui-thanh-son', name: 'bui-thanh-son' }]);
    expect(reportedAt).toEqual([{ id: 'visit-2024', name: 'visit-2024' }]);
  });

  it('shows each declared count beside what is recorded', async () => {
    const { declared } = await directive(await storeWith(log), 'd3', asked);
    expect(declared).toEqual([
      { at: null, count: 2, asWritten: '2 nhiệm vụ', actual: 2, agrees: true },
      { at: '2', count: 3, asWritten: '3 giải pháp', actual: 1, agrees: false },
    ]);
  });

  it('counts its items by what became of them', async () => {
    const { counts } = await directive(await storeWith(log), 'd3', asked);
    expect(counts).toEqual({
      items: 3,
      open: 0,
      ongoing: 2,
      completed: 1,
      superseded: 0,
      withdrawn: 0,
      silent: 1,
      overdue: 1,
    });
  });

  it('flags an office that no source names, and names what it was derived from', async () => {
    const answer = await directive(await storeWith(log), 'd6', asked);
    expect([answer.officeUnknown, answer.derivedFrom?.id]).toEqual([true, 'd3']);
  });

  it('is not found when nobody recorded it', async () => {
    await expect(directive(await storeWith(log), 'd9', asked)).rejects.toMatchObject({ code: 'DIRECTIVE_NOT_FOUND' });
  });

  it('is listed by issuer and by cited document, the latest first', async () => {
    const store = await storeWith(log);
    expect((await listDirectives(store, { issuerId: 'tran-luu-quang' })).items.map(({ id }) => id)).toEqual([
      'd6',
      'd3',
    ]);
    expect((await listDirectives(store, { cites: 'Nghị quyết 34-NQ/TW', limit: 1 })).items.map(({ id }) => id)).toEqual(
      ['d6'],
    );
    expect((await listDirectives(store, { addresseeId: 'x' })).items).toEqual([]);
  });

  it('is listed as of a day, without what is issued only later, which is counted', async () => {
    const store = await storeWith(log);
    const on = async (day: string) => {
      const { items, later } = await listDirectives(store, { issuerId: 'tran-luu-quang', on: day });
      return [items.map(({ id }) => id), later];
    };
    expect(await on('2024-12-12')).toEqual([['d6', 'd3'], 0]);
    expect(await on('2023-12-22')).toEqual([['d3'], 1]);
    expect(await on('2023-12-21')).toEqual([[], 2]);
  });

  it('is among the neglected with each silent or overdue item, the longest silent first', async () => {
    const { items } = await neglectedItems(await storeWith(log), asked);
    expect(items.map(({ directive: { id }, no, silent, overdue }) => [id, no, silent, overdue])).toEqual([
      ['d3', '2', true, false],
      ['d3', '1', false, true],
    ]);
  });
});
