import { codeWord } from '../../i18n/code-word.js';
import { messages as vi } from '../../i18n/vi/index.js';
import { cellWord } from './cell-word.js';

const word = (report: string, code: string) =>
  cellWord(report, code, { codeOf: (of, one) => codeWord(vi.codes, one, of) });

describe('a code in a report', () => {
  it('is called what the screens call it', () => {
    expect(word('vacancies', 'vacant')).toBe(vi.today.states.vacant);
    expect([word('batches', 'open'), word('batches', 'closed')]).toEqual([vi.batch.open, vi.batch.closed]);
    expect(word('batches', 'ended')).toBe('đã kết thúc');
  });
});
