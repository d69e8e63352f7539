import type { OneOfEach } from '../examples.js';
import type { DirectiveCommand } from './directive.commands.js';
import type { DirectiveEvent, DirectiveItem } from './directive.events.js';

const item = (no: string, parent: string | null, ordinal: string | null, text: string): DirectiveItem => ({
  no,
  parent,
  ordinal,
  text,
  textEn: null,
  strength: null,
  deadline: null,
  matters: [],
});

const issue = {
  on: '2023-12-22',
  title: 'Ý kiến chỉ đạo tại phiên họp toàn thể',
  titleEn: 'Directions given at the plenary',
  issuerOfficialId: 'tran-luu-quang',
  issuerOffice: 'Phó Thủ tướng Chính phủ',
  addressees: [{ kind: 'organisation', id: null, name: 'Bộ Ngoại giao' }],
  strength: 'require',
  meetingId: 'plenary-32',
  parentDirectiveId: null,
  principle: 'toàn diện, hiện đại, vững mạnh',
  cites: ['Nghị quyết 34-NQ/TW'],
  items: [
    {
      ...item('1', null, 'Thứ nhất', 'sớm hoàn thành và trình Chính phủ phê duyệt Đề án'),
      deadline: '2024',
      matters: ['strategy-2030'],
    },
    item('2', null, 'Thứ hai', 'chú trọng công tác đào tạo, bồi dưỡng cán bộ'),
    item('2.1', '2', 'Một là', 'trọng dụng, thu hút nhân tài'),
  ],
  declared: [
    { at: null, count: 2, asWritten: '2 nhiệm vụ' },
    { at: '2', count: 3, asWritten: '3 giải pháp' },
  ],
} as const;
const followUp = {
  no: '1',
  on: '2024-12-12',
  status: 'ongoing',
  text: 'hoàn thiện Chiến lược, trình Chính phủ phê duyệt',
  byOfficialId: 'bui-thanh-son',
  meetingId: 'visit-2024',
} as const;
const completion = { no: '2.1', on: '2024-06', note: null };
const supersession = { no: '2', on: '2024-12-12', byDirectiveId: 'd5', byNo: 'B2', note: null };
const withdrawal = { on: '2025', reason: 'Replaced as a whole.' };

/** One example of each event and each command of a directive; they form one story. */
export const directiveExamples = {
  events: {
    DirectiveIssued: { type: 'DirectiveIssued', data: issue },
    DirectiveFollowUpReported: { type: 'DirectiveFollowUpReported', data: followUp },
    DirectiveItemCompleted: { type: 'DirectiveItemCompleted', data: completion },
    DirectiveItemSuperseded: { type: 'DirectiveItemSuperseded', data: supersession },
    DirectiveWithdrawn: { type: 'DirectiveWithdrawn', data: withdrawal },
  } satisfies OneOfEach<DirectiveEvent>,
  commands: {
    IssueDirective: { type: 'IssueDirective', data: issue },
    ReportFollowUp: { type: 'ReportFollowUp', data: followUp },
    CompleteItem: { type: 'CompleteItem', data: completion },
    SupersedeItem: { type: 'SupersedeItem', data: supersession },
    WithdrawDirective: { type: 'WithdrawDirective', data: withdrawal },
  } satisfies OneOfEach<DirectiveCommand>,
};
