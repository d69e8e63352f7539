import { codeWord } from './code-word.js';
import { messages as en } from './en/index.js';
import { messages as vi } from './vi/index.js';

describe('the word of a code', () => {
  it('is that of the kind of record of which it is said', () => {
    const inVietnamese = (code: string, of?: string) => codeWord(vi.codes, code, of);
    expect(inVietnamese('open', 'mission')).toBe('đang hoạt động');
    expect(inVietnamese('open', 'batch')).toBe('còn mở');
    expect(inVietnamese('suspended', 'mission')).toBe('tạm dừng hoạt động');
    expect(inVietnamese('closed', 'mission')).toBe('đã đóng cửa');
    expect(inVietnamese('closed', 'batch')).toBe('đã khép lại');
    expect(inVietnamese('held', 'meeting')).toBe(inVietnamese('held'));
  });

  it.each([
    ['mission', 'open', vi.mission.status.open],
    ['mission', 'suspended', vi.mission.status.suspended],
    ['mission', 'closed', vi.mission.status.closed],
    ['batch', 'open', vi.batch.open],
    ['batch', 'closed', vi.batch.closed],
  ])('of a %s that is %s is what its own screen says', (of, code, there) =>
    expect(codeWord(vi.codes, code, of)).toBe(there.toLowerCase()),
  );

  it('is there, in both languages, for every status that a record can have', () => {
    const statuses = {
      mission: ['open', 'suspended', 'closed'],
      batch: ['open', 'closed'],
      meeting: ['scheduled', 'held', 'cancelled'],
      directive: ['issued', 'withdrawn', 'ongoing', 'completed', 'superseded'],
    };
    const without = Object.entries(statuses).flatMap(([of, all]) =>
      all.filter((code) => [en, vi].some(({ codes }) => !(code in codes) && !(`${of}:${code}` in codes))),
    );
    expect(without).toEqual([]);
  });

  it('is the code in parts where there is none', () => expect(codeWord({}, 'neverHeard-of')).toBe('never heard of'));
});
