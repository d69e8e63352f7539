import { given } from '../given.js';
import { correctableSource } from './source.corrections.js';
import { sourceExamples } from './source.examples.js';
import { source, sourceIdOf } from './source.js';

const { events: e, commands: c } = sourceExamples;
const own = sourceIdOf(e.SourceDescribed.data.citedAs);
const describing = (data: Partial<typeof c.DescribeSource.data> | object, id = own) => ({
  type: 'DescribeSource' as const,
  id,
  data: { ...c.DescribeSource.data, ...data },
});

describe('a source', () => {
  it('is described once', () => {
    given(source).when(describing({})).then(e.SourceDescribed);
    given(source, e.SourceDescribed).when(describing({})).thenNothing();
    given(source, e.SourceDescribed)
      .when(describing({ title: 'Một bài khác' }))
      .thenRefuses('SOURCE_ALREADY_DESCRIBED', { field: 'citedAs', fact: { citedAs: e.SourceDescribed.data.citedAs } });
  });

  it('needs words that are not empty, a day of the calendar, and something to be known by', () => {
    for (const field of ['citedAs', 'title', 'titleEn', 'publisher', 'address', 'note'] as const) {
      given(source)
        .when(describing({ [field]: ' ' }))
        .thenRefuses('INVALID_VALUE', { field });
    }
    given(source)
      .when(describing({ publishedOn: '2023-02-30' }))
      .thenRefuses('INVALID_DATE', { field: 'publishedOn' });
    const nothing = { title: null, publisher: null, address: null, note: null };
    given(source).when(describing(nothing)).thenRefuses('INVALID_VALUE', { field: 'title' });
    for (const field of ['title', 'publisher', 'address', 'note'] as const) {
      const data = { ...c.DescribeSource.data, ...nothing, [field]: 'chỉ biết thế' };
      given(source).when(describing(data)).then({ type: 'SourceDescribed', data });
    }
  });

  it('stands under the id that its citation makes, and under no other', () => {
    given(source)
      .when(describing({ citedAs: 'S1' }, 's1'))
      .then({
        type: 'SourceDescribed',
        data: { ...c.DescribeSource.data, citedAs: 'S1' },
      });
    given(source)
      .when(describing({ citedAs: 'S1' }, 's2'))
      .thenRefuses('INVALID_VALUE', { field: 'citedAs', fact: { citedAs: 'S1', id: 's1' } });
    given(source)
      .when(describing({ citedAs: '《》' }, 'any'))
      .thenRefuses('INVALID_VALUE', { field: 'citedAs' });
  });

  it('is corrected, but not into another source', () => {
    const correct = (set: object) =>
      ({
        type: 'CorrectSourceFact',
        id: own,
        data: { eventId: 'e0', set: { ...set }, reason: 'Misprinted.' },
      }) as const;
    given(correctableSource, e.SourceDescribed)
      .when(correct({ publishedOn: '2023-05-13' }))
      .then({
        type: 'SourceFactCorrected',
        data: {
          corrects: 'e0',
          type: 'SourceDescribed',
          before: { publishedOn: '2023-05-12' },
          after: { publishedOn: '2023-05-13' },
          reason: 'Misprinted.',
        },
      });
    given(correctableSource, e.SourceDescribed)
      .when(correct({ citedAs: 'S1' }))
      .thenRefuses('INVALID_VALUE', { field: 'set.citedAs' });
  });

  it.each([
    ['S1', 's1'],
    ['Quyết định 12/QĐ-CTN', 'quyet-dinh-12-qd-ctn'],
    [' (bản gốc) ', 'ban-goc'],
    ['https://example.org/a?b=1', 'https-example.org-a-b-1'],
    ['《》', ''],
    ['x'.repeat(300), 'x'.repeat(128)],
  ])('%s has the id %s', (citedAs, id) => {
    expect(sourceIdOf(citedAs)).toBe(id);
  });
});
