import { column } from './report.js';

/** Columns that several reports have. */
export const columns = {
  mission: column('mission', 'text', 'Mission', 'Cơ quan đại diện'),
  region: column('region', 'text', 'Region', 'Khu vực'),
  official: column('official', 'text', 'Official', 'Cán bộ'),
  head: column('head', 'text', 'Head', 'Người đứng đầu'),
  title: column('title', 'text', 'Title', 'Chức danh'),
  class: column('class', 'code', 'Class', 'Cấp'),
  start: column('start', 'date', 'Start', 'Bắt đầu'),
  basis: column('basis', 'code', 'Basis', 'Căn cứ'),
  end: column('end', 'date', 'End', 'Kết thúc'),
  plannedEnd: column('plannedEnd', 'date', 'Planned end', 'Dự kiến kết thúc'),
  remark: column('remark', 'code', 'Remark', 'Ghi chú'),
  status: column('status', 'code', 'Status', 'Trạng thái'),
  sources: column('sources', 'text', 'Sources', 'Nguồn'),
  since: column('since', 'date', 'Since', 'Từ ngày'),
  state: column('state', 'text', 'State', 'Nước'),
  on: column('on', 'date', 'Date', 'Ngày'),
  directive: column('directive', 'text', 'Directive', 'Chỉ đạo'),
} as const;
