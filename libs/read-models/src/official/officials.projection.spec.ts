import { officialExamples } from '../../../domain/src/official/official.examples.js';
import { logOf, shownIn, toldBy } from '../spec-log.js';
import { officials } from './officials.projection.js';

const { events: e } = officialExamples;
const he = 'official-bui-thanh-son';
const double = 'official-bui-thanh-son-2';
const log = logOf(
  [he, e.OfficialRegistered],
  [he, e.NameVariantAdded],
  [he, e.OfficeAssumed],
  [he, e.OfficeAttested],
  [he, e.OfficeLeft],
  [he, e.OfficeNotTakenUp],
  [he, e.RankConferred],
  [double, { type: 'OfficialRegistered', data: { name: 'Bùi Thành Sơn', note: null } }],
  [double, e.OfficialsMerged],
);
const by = (at: number) => toldBy(log, at);

describe('the document of an official', () => {
  it('keeps names, ranks and offices, each with what it rests on', () => {
    expect(shownIn(officials, log).get('bui-thanh-son')).toStrictEqual({
      id: 'bui-thanh-son',
      name: 'Bùi Thanh Sơn',
      note: null,
      registered: by(0),
      variants: [{ name: 'Bùi Thành Sơn', kind: 'spelling', ...by(1) }],
      ranks: [{ rank: 'Đại sứ bậc hai', on: '2008', by: 'Chủ tịch nước', ...by(6) }],
      holdings: [
        {
          holdingId: 'minister',
          title: 'Bộ trưởng Bộ Ngoại giao',
          titleEn: 'Minister of Foreign Affairs',
          organisation: 'Bộ Ngoại giao',
          branch: 'ministry',
          appointedOn: '2021-04-08',
          assumed: { on: '2021-04', ...by(2) },
          attested: [],
          left: { on: '2025-08', note: null, ...by(4) },
          notTakenUp: null,
        },
        {
          holdingId: 'deputy-prime-minister',
          title: 'Phó Thủ tướng Chính phủ',
          titleEn: 'Deputy Prime Minister',
          organisation: 'Chính phủ',
          branch: 'state',
          appointedOn: null,
          assumed: null,
          attested: [{ on: '2024-12-12', title: 'Phó Thủ tướng Chính phủ', ...by(3) }],
          left: null,
          notTakenUp: null,
        },
        {
          holdingId: 'speaker',
          title: 'Người phát ngôn Bộ Ngoại giao',
          titleEn: null,
          organisation: 'Bộ Ngoại giao',
          branch: 'ministry',
          appointedOn: '2003',
          assumed: null,
          attested: [],
          left: null,
          notTakenUp: { note: 'Another was named.', ...by(5) },
        },
      ],
      mergedInto: null,
      mergedFrom: [{ officialId: 'bui-thanh-son-2', reason: 'One person under two spellings.', ...by(8) }],
    });
  });

  it('says of a merged record where it goes on', () => {
    expect(shownIn(officials, log).get('bui-thanh-son-2')).toMatchObject({
      name: 'Bùi Thành Sơn',
      mergedInto: { officialId: 'bui-thanh-son', reason: 'One person under two spellings.', ...by(8) },
      mergedFrom: [],
    });
  });

  it('keeps one kind for each variant: the last', () => {
    const former = { type: 'NameVariantAdded', data: { name: 'Bùi Thành Sơn', kind: 'former' } } as const;
    const renamed = logOf([he, e.OfficialRegistered], [he, e.NameVariantAdded], [he, former]);
    expect(shownIn(officials, renamed).get('bui-thanh-son')?.variants).toEqual([
      { name: 'Bùi Thành Sơn', kind: 'former', ...toldBy(renamed, 2) },
    ]);
  });
});
