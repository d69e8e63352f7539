import { codeIn, dateIn, instantIn } from '@legation/platform';

export const languages = ['en', 'vi'] as const;
export type Language = (typeof languages)[number];

/** Headings and words of the tables. Names, titles and quotes are never translated. */
const labels = {
  absent: ['not stated', 'không rõ'],
  action: ['What', 'Nội dung'],
  actingHead: ['Chargé a.i.', 'Đại biện lâm thời'],
  anomaly: ['Anomaly', 'Điểm bất thường'],
  appointed: ['Appointed', 'Bổ nhiệm'],
  arrived: ['Arrived', 'Đến nhiệm sở'],
  attended: ['Attended', 'Tham dự'],
  attested: ['Seen in office', 'Được ghi nhận'],
  basis: ['Basis', 'Căn cứ'],
  by: ['By', 'Người ghi'],
  certain: ['Holds the post', 'Đang giữ chức'],
  checkpoint: ['Reached', 'Đã đến'],
  citedAs: ['Cited as', 'Ký hiệu trích dẫn'],
  class: ['Class', 'Loại'],
  commitments: ['Commitments', 'Cam kết'],
  count: ['Count', 'Số lượng'],
  credentials: ['Credentials', 'Trình quốc thư'],
  date: ['Date', 'Ngày'],
  days: ['days', 'ngày'],
  deadline: ['Deadline', 'Thời hạn'],
  declared: ['Declared', 'Công bố'],
  designated: ['Designated', 'Chỉ định'],
  directive: ['Directive', 'Chỉ đạo'],
  documents: ['Documents', 'Số bản ghi'],
  end: ['End', 'Kết thúc'],
  event: ['Event', 'Sự kiện'],
  eventsRead: ['Events', 'Sự kiện'],
  followUp: ['Follow-up', 'Theo dõi'],
  from: ['From', 'Từ ngày'],
  gap: ['nobody recorded', 'không có người được ghi nhận'],
  id: ['Id', 'Mã'],
  inferred: ['inferred', 'suy ra'],
  item: ['Item', 'Mục'],
  kind: ['Kind', 'Loại'],
  knownAt: ['as known at', 'theo thông tin đến'],
  knownFrom: ['Known from', 'Biết từ'],
  lastHead: ['Last head', 'Người đứng đầu trước'],
  matter: ['Matter', 'Việc'],
  meeting: ['Meeting', 'Cuộc họp'],
  mission: ['Mission', 'Cơ quan đại diện'],
  missing: ['Missing', 'Còn thiếu'],
  name: ['Name', 'Tên'],
  named: ['Named', 'Có tên'],
  nextStep: ['next', 'tiếp theo'],
  no: ['no', 'không'],
  nobody: ['Nobody is recorded.', 'Không có ai được ghi nhận.'],
  nothing: ['Nothing found.', 'Không tìm thấy.'],
  office: ['office', 'chức vụ'],
  official: ['Official', 'Cán bộ'],
  on: ['on', 'ngày'],
  overdue: ['overdue', 'quá hạn'],
  overlap: ['terms overlap', 'nhiệm kỳ chồng nhau'],
  planned: ['Planned end', 'Dự kiến kết thúc'],
  position: ['Position', 'Vị trí'],
  mayEnd: [
    'May end by then: of the end a year or a month is known',
    'Có thể kết thúc trước đó: chỉ biết năm hoặc tháng',
  ],
  possible: ['May hold the post (a date is partial)', 'Có thể đang giữ chức (ngày chưa đầy đủ)'],
  posting: ['posting', 'nhiệm kỳ công tác'],
  projection: ['Read model', 'Mô hình đọc'],
  published: ['Published', 'Ngày công bố'],
  publisher: ['Publisher', 'Nơi công bố'],
  raisedBy: ['By', 'Người nêu'],
  reason: ['Reason', 'Lý do'],
  recorded: ['Recorded', 'Ghi nhận'],
  reports: ['Reports', 'Báo cáo'],
  resident: ['Resident', 'Thường trú'],
  role: ['Role', 'Vai trò'],
  rule: ['Rule', 'Quy tắc'],
  since: ['Since', 'Từ'],
  source: ['Source', 'Nguồn'],
  staleOpen: [
    'Never closed in the record, though a later term has begun',
    'Chưa được ghi kết thúc, dù nhiệm kỳ sau đã bắt đầu',
  ],
  start: ['Start', 'Bắt đầu'],
  state: ['State', 'Nước'],
  statements: ['statements that rest on it', 'số điều ghi nhận dựa vào đó'],
  status: ['Status', 'Trạng thái'],
  subMeetings: ['Sessions', 'Các phiên'],
  text: ['Text', 'Nội dung'],
  title: ['Title', 'Chức danh'],
  titleOfText: ['Title', 'Trích yếu'],
  issuer: ['By', 'Người chỉ đạo'],
  speaker: ['By', 'Người phát biểu'],
  until: ['Until', 'Đến ngày'],
  vacancies: ['Vacancies', 'Vị trí trống'],
  yes: ['yes', 'có'],
  accepted: ['Placed', 'Đã ghi nhận'],
  events: ['Events written', 'Sự kiện đã ghi'],
  field: ['Field', 'Trường'],
  mend: ['Mend this file and import it again', 'Sửa tệp này rồi nhập lại'],
  overridden: ['Recorded against a rule', 'Ghi nhận dù trái quy tắc'],
  quarantined: ['Set aside', 'Để riêng'],
  read: ['Read', 'Đã đọc'],
  seconds: ['Seconds', 'Giây'],
  streams: ['Streams', 'Luồng'],
  sound: ['Nothing is wrong.', 'Không có sai lệch.'],
  refused: ['Refused', 'Từ chối lúc'],
  command: ['Command', 'Lệnh'],
  of: ['Of', 'Đối tượng'],
  attempts: ['Attempts', 'Số lần thử'],
  everyEvent: ['every event', 'mọi sự kiện'],
  notTaken: ['not taken', 'không nhận'],
  nothingWaits: ['Nothing waits.', 'Không có gì chờ.'],
  readNothing: ['nothing read yet', 'chưa đọc gì'],
  readUpTo: ['read up to', 'đã đọc đến'],
  secret: ['secret', 'khóa bí mật'],
  shownOnce: [
    'It is shown this once; the receiver checks signatures with it.',
    'Chỉ hiện một lần này; bên nhận dùng nó để kiểm tra chữ ký.',
  ],
  stream: ['Stream', 'Luồng'],
  streamsBehind: [
    'streams behind, each at its own position (webhooks held)',
    'luồng còn chờ, mỗi luồng ở vị trí riêng (webhooks held)',
  ],
  taken: ['taken', 'đã nhận'],
  copyBehind: [
    'Equal so far; the source was written to meanwhile. Copy again to have the rest.',
    'Giống nhau đến đây; nguồn đã được ghi thêm trong lúc sao chép. Hãy sao chép lại để có phần còn lại.',
  ],
  copyEqual: ['Both logs hold the same, event by event.', 'Hai nhật ký giống nhau từng sự kiện một.'],
  foundThere: ['there already', 'đã có sẵn'],
  written: ['written now', 'vừa ghi'],
} as const satisfies Record<string, readonly [en: string, vi: string]>;

export type Label = keyof typeof labels;

/** Says things in one language. */
export interface Words {
  readonly language: Language;
  label(label: Label): string;
  /** A code such as `consul-general` or the type of an event, for people; `of` where it is another thing's elsewhere. */
  code(code: string | null, of?: 'item'): string;
  /** A date as people write it: `28/04/2023`, `04/2023`, `2023` in Vietnamese; as stored in English. */
  date(date: string | null): string;
  /** A moment in UTC: `28/04/2023 08:30:00 UTC` in Vietnamese; as it is in English. */
  instant(instant: string): string;
  /** By the letters of the language. */
  compare(a: string, b: string): number;
}

export function wordsIn(language: Language): Words {
  const at = languages.indexOf(language);
  const collator = new Intl.Collator(language);
  return {
    language,
    label: (label) => labels[label][at] ?? label,
    code: (code, of) => (code === null ? '' : codeIn(language, code, of)),
    date: (date) => (date === null ? '' : dateIn(language, date)),
    instant: (instant) => (language === 'vi' ? instantIn(language, instant) : instant),
    compare: (a, b) => collator.compare(a, b),
  };
}
