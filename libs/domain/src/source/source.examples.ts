import type { OneOfEach } from '../examples.js';
import type { SourceCommand } from './source.commands.js';
import type { SourceEvent } from './source.events.js';

const description = {
  citedAs: 'baoquocte-2023-05-12',
  kind: 'article',
  title: 'Chủ tịch nước trao Quyết định bổ nhiệm Đại sứ',
  titleEn: 'The State President hands over the decisions on the appointment of ambassadors',
  publisher: 'Báo Thế giới & Việt Nam',
  publishedOn: '2023-05-12',
  address: 'https://baoquocte.vn/',
  note: null,
} as const;

/** One example of each event and each command of a source. */
export const sourceExamples = {
  events: { SourceDescribed: { type: 'SourceDescribed', data: description } } satisfies OneOfEach<SourceEvent>,
  commands: { DescribeSource: { type: 'DescribeSource', data: description } } satisfies OneOfEach<SourceCommand>,
};
