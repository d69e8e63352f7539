import { directiveExamples } from '../../../domain/src/directive/directive.examples.js';
import { meetingExamples } from '../../../domain/src/meeting/meeting.examples.js';
import { logOf } from '../spec-log.js';
import { storeWith } from '../spec-store.js';
import { listMatters, matter } from './matter.query.js';

const { events: m } = meetingExamples;
const { events: d } = directiveExamples;
const closed = { ...d.DirectiveItemCompleted, data: { no: '1', on: null, note: 'phê duyệt' } };
const log = logOf(
  ['official-bui-thanh-son', { type: 'OfficialRegistered', data: { name: 'Bùi Thanh Sơn', note: null } }],
  ['directive-d3', d.DirectiveIssued],
  ['directive-d3', d.DirectiveFollowUpReported],
  ['directive-d3', closed],
  ['meeting-plenary-32', { ...m.MeetingHeld, data: { ...m.MeetingHeld.data, on: '2021-10-16' } }],
  ['meeting-plenary-32', m.ReportGiven],
  ['meeting-plenary-32', m.CommitmentMade],
);

describe('a matter', () => {
  it('is followed through meetings and directives in the order of the days, each word with its source', async () => {
    const { entries } = await matter(await storeWith(log), 'strategy-2030');
    expect(entries.map(({ kind, on, sources }) => [kind, on, sources[0]?.quote])).toEqual([
      ['report', '2021-10-16', 'words 5'],
      ['commitment', '2021-10-16', 'words 6'],
      ['item', '2023-12-22', 'words 1'],
      ['followUp', '2024-12-12', 'words 2'],
      ['completed', null, 'words 3'],
    ]);
    expect(entries[3]).toStrictEqual({
      kind: 'followUp',
      on: '2024-12-12',
      text: 'hoàn thiện Chiến lược, trình Chính phủ phê duyệt',
      by: { officialId: 'bui-thanh-son', group: null, officialName: 'Bùi Thanh Sơn' },
      status: 'ongoing',
      meeting: { id: 'visit-2024', name: 'visit-2024' },
      directive: { id: 'd3', title: 'Ý kiến chỉ đạo tại phiên họp toàn thể', no: '1' },
      sources: [{ id: 'S', quote: 'words 2' }],
    });
  });

  it('is not found when nothing was said on it', async () => {
    await expect(matter(await storeWith(log), 'nothing')).rejects.toMatchObject({ code: 'MATTER_NOT_FOUND' });
  });

  it('is listed with the meetings and directives that touch it', async () => {
    expect(await listMatters(await storeWith(log))).toEqual({
      knownAt: '2026-01-01T00:00:06.000Z',
      items: [{ matter: 'strategy-2030', meetings: 1, directives: 1 }],
    });
  });
});
