import fc from 'fast-check';
import {
  addMonths,
  daysBetween,
  daysInMonth,
  earliest,
  isDay,
  isPartialDate,
  latest,
  nextDay,
  precisionOf,
  surelyBefore,
} from './partial-date.js';

// The oracle is the calendar of the JavaScript engine; `setUTCFullYear` because `Date.UTC` reads the years 0 to 99 as 19xx.
const utc = (year: number, month: number, day: number): Date => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
};
const text = (date: Date): string => {
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  return `${year}-${date.toISOString().slice(-19, -14)}`;
};
const oracle = (day: string): Date => utc(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));

const days = fc.integer({ min: oracle('0001-01-01').getTime() / 864e5, max: oracle('9998-12-31').getTime() / 864e5 });
const aDay = days.map((number) => text(new Date(number * 864e5)));
const aDate = fc.tuple(aDay, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));

describe('a partial date', () => {
  it.each(['1801', '1801-05', '1801-05-03', '0001', '9999-12-31', '2000-02-29', '2024-02-29', '1896-02-29'])(
    'reads %s',
    (date) => {
      expect(isPartialDate(date)).toBe(true);
      expect(isDay(date)).toBe(date.length === 10);
    },
  );

  it.each([
    ...[
      '',
      ' ',
      '2023-',
      '2023-2',
      '2023-2-3',
      '2023-02-3',
      '202',
      '20230',
      '20230203',
      '02023-01-01',
      '-0044',
      '+2023',
    ],
    ...[
      '0000',
      '0000-01-01',
      '2023-00',
      '2023-13',
      '2023-01-00',
      '2023-01-32',
      '2023-04-31',
      '2023-02-29',
      '1900-02-29',
    ],
    ...['12/12/2024', '12-12-2024', '31/7', 'Ngày 08/07/205', '2023-02-03T00:00:00Z', '2023-02-03 ', '2023-02-03\n'],
    ...['２０２３', '٢٠٢٣', '2023–02–03', '1e3', 'NaN', '2023-02-0x'],
  ])('refuses %j', (date) => {
    expect(isPartialDate(date)).toBe(false);
    expect(isDay(date)).toBe(false);
  });

  it('refuses every text that is not a day of the calendar', () => {
    const part = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), part(14), part(33), (year, month, day) => {
        const written = `${String(year).padStart(4, '0')}-${month}-${day}`;
        const real = text(utc(year, Number(month), Number(day))) === written && year > 0;
        expect(isPartialDate(written)).toBe(real);
      }),
    );
  });

  it('knows the length of each month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(daysInMonth(year, month)).toBe(utc(year, month + 1, 0).getUTCDate());
      }),
    );
  });

  it('says how precise it is', () => {
    expect(['1801', '1801-05', '1801-05-03'].map(precisionOf)).toStrictEqual(['year', 'month', 'day']);
  });

  it('lies between its earliest and its latest day, which are real, and no wider', () => {
    expect([earliest('1900-02'), latest('1900-02')]).toStrictEqual(['1900-02-01', '1900-02-28']);
    expect([earliest('2023'), latest('2023')]).toStrictEqual(['2023-01-01', '2023-12-31']);
    fc.assert(
      fc.property(aDate, (date) => {
        const [from, to] = [earliest(date), latest(date)];
        expect([isDay(from), isDay(to), from <= to]).toStrictEqual([true, true, true]);
        expect([from, to].map((day) => day.slice(0, date.length))).toStrictEqual([date, date]);
        for (const outside of [oracle(from).getTime() - 864e5, oracle(to).getTime() + 864e5])
          expect(text(new Date(outside)).startsWith(date)).toBe(false);
      }),
    );
  });

  it('is surely before another when every reading is', () => {
    fc.assert(
      fc.property(aDate, aDate, (a, b) => {
        expect(surelyBefore(a, b)).toBe(oracle(latest(a)) < oracle(earliest(b)));
      }),
    );
    expect(surelyBefore('2023', '2023-05')).toBe(false);
    expect(surelyBefore('2023-04', '2023-05')).toBe(true);
    expect(surelyBefore('2023-05-15', '2023-05-15')).toBe(false);
  });
});

describe('counting days', () => {
  it('steps to the next day of the calendar', () => {
    fc.assert(fc.property(aDay, (day) => expect(nextDay(day)).toBe(text(new Date(oracle(day).getTime() + 864e5)))));
    expect(['1900-02-28', '2000-02-28', '2023-12-31'].map(nextDay)).toStrictEqual([
      '1900-03-01',
      '2000-02-29',
      '2024-01-01',
    ]);
  });

  it('counts the days between two, both ways', () => {
    fc.assert(
      fc.property(aDay, aDay, (a, b) => {
        expect(daysBetween(a, b)).toBe((oracle(b).getTime() - oracle(a).getTime()) / 864e5);
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
      }),
    );
  });

  it('adds no more months than dates can be written', () => {
    expect([addMonths('9990-01-01', 1200), addMonths('9999-12', 1), addMonths('9999', 12)]).toStrictEqual([
      '9999-12-31',
      '9999-12',
      '9999',
    ]);
    expect([addMonths('0001-01-31', -1), addMonths('0001', -1)]).toStrictEqual(['0001-01-01', '0001']);
  });

  it('adds months, keeping the day where the month has it and its last day where not', () => {
    expect(addMonths('2023-05-15', 36)).toBe('2026-05-15');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2023-10-31', -8)).toBe('2023-02-28');
    expect(addMonths('2023-11', 3)).toBe('2024-02');
    expect([addMonths('2023', 12), addMonths('2023', 11), addMonths('2023', -1)]).toStrictEqual([
      '2024',
      '2023',
      '2022',
    ]);
    fc.assert(
      fc.property(aDate, fc.integer({ min: -1200, max: 1200 }), (date, months) => {
        const first = utc(Number(date.slice(0, 4)), Number(date.slice(5, 7) || 1) + months, 1);
        fc.pre(first.getUTCFullYear() >= 1 && first.getUTCFullYear() <= 9999);
        const last = utc(first.getUTCFullYear(), first.getUTCMonth() + 2, 0).getUTCDate();
        const whole = utc(first.getUTCFullYear(), first.getUTCMonth() + 1, Math.min(Number(date.slice(8) || 1), last));
        expect(addMonths(date, months)).toBe(text(whole).slice(0, date.length));
      }),
    );
  });
});
