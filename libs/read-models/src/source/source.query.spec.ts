import type { SourceEvent } from '@legation/domain';
import { correctionExamples } from '../../../domain/src/corrections.examples.js';
import { sourceExamples } from '../../../domain/src/source/source.examples.js';
import { search } from '../search/search.query.js';
import { logOf } from '../spec-log.js';
import { storeWith } from '../spec-store.js';
import { listSources, sourceDescribed } from './source.query.js';

const { SourceDescribed } = sourceExamples.events;
const { SourceFactCorrected } = correctionExamples.events;
const gazette: SourceEvent = {
  type: 'SourceDescribed',
  data: { ...SourceDescribed.data, citedAs: 'W7', kind: 'other', title: null, titleEn: null, publisher: 'Công báo' },
};
const corrected = { ...SourceFactCorrected, data: { ...SourceFactCorrected.data, corrects: 'e0' } };
const log = logOf(['source-s1', SourceDescribed], ['source-w7', gazette], ['source-s1', corrected]);

describe('the sources that are described', () => {
  it('are told one by one, corrected, with what the description itself rests on', async () => {
    expect(await sourceDescribed(await storeWith(log), 's1')).toEqual({
      knownAt: '2026-01-01T00:00:02.000Z',
      source: {
        id: 's1',
        ...SourceDescribed.data,
        publishedOn: '2023-05-13',
        sources: [
          { id: 'S', quote: 'words 0' },
          { id: 'S', quote: 'words 2' },
        ],
      },
    });
    await expect(sourceDescribed(await storeWith(log), 'x')).rejects.toMatchObject({ code: 'SOURCE_NOT_FOUND' });
  });

  it('are listed by what they are cited as, page by page, or found by it to the letter', async () => {
    const store = await storeWith(log);
    const first = await listSources(store, { limit: 1 });
    expect(first.items.map(({ citedAs }) => citedAs)).toEqual(['W7']);
    const second = await listSources(store, { limit: 1, after: first.next ?? '' });
    expect(second).toMatchObject({ items: [{ id: 's1' }], next: null });
    expect((await listSources(store, { citedAs: 'W7', limit: 10 })).items).toEqual([{ id: 'w7', ...gazette.data }]);
    expect((await listSources(store, { citedAs: 'w7', limit: 10 })).items).toEqual([]);
  });

  it('are found by title, publisher and citation; one without a title is called as it is cited', async () => {
    const store = await storeWith(log);
    const found = async (text: string) =>
      (await search(store, { text, limit: 10 })).items.map((one) => [one.kind, 'name' in one ? one.name : '']);
    expect(await found('cong bao')).toEqual([['source', 'W7']]);
    expect(await found('trao quyết định')).toEqual([['source', SourceDescribed.data.title]]);
    expect(await found('baoquocte')).toEqual([['source', SourceDescribed.data.title]]);
  });
});
