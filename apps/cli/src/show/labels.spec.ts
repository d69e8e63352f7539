import { wordsIn } from './labels.js';

describe('the words of the tables', () => {
  it('writes dates as Vietnamese do, and keeps what is partial partial', () => {
    const { date } = wordsIn('vi');
    expect(['2023-04-28', '2023-04', '2023', null].map(date)).toEqual(['28/04/2023', '04/2023', '2023', '']);
  });

  it('sorts by the Vietnamese alphabet', () => {
    const names = ['Đỗ', 'Dương', 'Ân', 'An', 'Ăn', 'Em'];
    expect(names.toSorted(wordsIn('vi').compare)).toEqual(['An', 'Ăn', 'Ân', 'Dương', 'Đỗ', 'Em']);
  });

  it('says codes in both languages', () => {
    expect(wordsIn('vi').code('consul-general')).toBe('tổng lãnh sự');
    expect(wordsIn('en').code('didNotServe')).toBe('did not serve');
    expect(wordsIn('en').code('MissionOpened')).toBe('MissionOpened');
    expect(wordsIn('vi').code('MissionOpened')).toBe('mở cơ quan');
  });

  it('writes moments as Vietnamese do, and as they are in English', () => {
    expect(wordsIn('vi').instant('2023-04-28T08:30:00.000Z')).toBe('28/04/2023 08:30:00 UTC');
    expect(wordsIn('en').instant('2023-04-28T08:30:00.000Z')).toBe('2023-04-28T08:30:00.000Z');
  });

  it('calls what a meeting or the feed shows by its own name', () => {
    const { label } = wordsIn('vi');
    expect([label('titleOfText'), label('issuer'), label('speaker'), label('stream')]).toEqual([
      'Trích yếu',
      'Người chỉ đạo',
      'Người phát biểu',
      'Luồng',
    ]);
  });
});
