import { InvalidBody } from './fault.js';
import { parseOrder } from './order.js';

const line = (changes: object = {}, data: object = {}): unknown => ({
  id: 'c-1',
  target: 'vn-japan',
  type: 'AppointAmbassador',
  data: { postingId: 'p-1', officialId: 'hieu-pham-quang', title: 'Đại sứ', on: '2021-09', ...data },
  ...changes,
});

function faults(json: unknown): string[] {
  try {
    parseOrder(json, 'test');
  } catch (error) {
    if (error instanceof InvalidBody) return error.errors.map(({ pointer, code }) => `${pointer} ${code}`);
    throw error;
  }
  return [];
}

describe('a command line', () => {
  it('becomes an order, with what was left out filled in', () => {
    expect(parseOrder(line({ source: { id: 'article-1' } }), 'test')).toEqual({
      type: 'AppointAmbassador',
      target: 'vn-japan',
      data: {
        postingId: 'p-1',
        on: '2021-09',
        officialId: 'hieu-pham-quang',
        title: 'Đại sứ',
        accreditations: [],
        termLabel: null,
        months: null,
        by: null,
      },
      envelope: {
        commandId: 'c-1',
        actor: 'test',
        source: { id: 'article-1', quote: null },
        dating: null,
        override: null,
        knownFrom: null,
      },
    });
  });

  it('is normalised to NFC', () => {
    const order = parseOrder(line({}, { title: 'Đại sứ'.normalize('NFD') }), 'test');
    expect(order.data).toMatchObject({ title: 'Đại sứ'.normalize('NFC') });
  });

  it('keeps optional facts absent, and plain', () => {
    const set = { accreditations: [{ state: 'Nhật Bản', resident: true }], on: null };
    const order = parseOrder(
      line({ type: 'CorrectPosting', data: { postingId: 'p', fact: 'particulars', set, reason: 'x' } }),
      'test',
    );
    expect(order.data).toStrictEqual({
      postingId: 'p',
      fact: 'particulars',
      state: null,
      set: { on: null, accreditations: [{ state: 'Nhật Bản', resident: true }] },
      reason: 'x',
    });
  });

  it.each([
    ['a list', [], [' WRONG_TYPE']],
    ['text', 'x', [' WRONG_TYPE']],
    ['nothing', null, [' WRONG_TYPE']],
    ['an unknown command', line({ type: 'Explode' }), ['/type UNKNOWN_COMMAND']],
    ['a command named like a part of every object', line({ type: 'toString' }), ['/type UNKNOWN_COMMAND']],
    ['an unknown field beside the data', line({ colour: 1 }), ['/colour UNKNOWN_FIELD']],
    ['an unknown field in the data', line({}, { colour: 1 }), ['/data/colour UNKNOWN_FIELD']],
    [
      'a field named like a method',
      line({}, { toString: 1, hasOwnProperty: 1 }),
      ['/data/toString UNKNOWN_FIELD', '/data/hasOwnProperty UNKNOWN_FIELD'],
    ],
    [
      'an unknown field of a list item',
      line({}, { accreditations: [{ state: 'x', resident: true, y: 1 }] }),
      ['/data/accreditations/0/y UNKNOWN_FIELD'],
    ],
    [
      'a list in a list',
      line({}, { accreditations: [[{ state: 'x', resident: true }]] }),
      ['/data/accreditations WRONG_TYPE'],
    ],
    ['an envelope field in the data', line({}, { source: { id: 'x' } }), ['/data/source UNKNOWN_FIELD']],
    ['a missing field', line({}, { title: undefined }), ['/data/title MISSING_FIELD']],
    [
      'a wrong type',
      line({}, { title: 5, postingId: {}, months: '36' }),
      ['/data/postingId WRONG_TYPE', '/data/title WRONG_TYPE', '/data/months WRONG_TYPE'],
    ],
    ['a day that no calendar has', line({}, { on: '2021-02-30' }), ['/data/on INVALID_DATE']],
    ['an ambiguous day', line({}, { on: '03/04/2021' }), ['/data/on INVALID_DATE']],
    ['an id in capitals', line({}, { officialId: 'Hieu' }), ['/data/officialId INVALID_ID']],
    ['a bad source', line({ source: { id: '', quote: 7 } }), ['/source/id EMPTY_TEXT', '/source/quote WRONG_TYPE']],
    ['half of a surrogate pair', line({}, { title: 'a\ud800' }), ['/data/title INVALID_TEXT']],
    ['a control character', line({}, { title: 'a\u0007b' }), ['/data/title INVALID_TEXT']],
    ['a text that turns direction', line({}, { title: 'abc\u202edef' }), ['/data/title INVALID_TEXT']],
    ['a space of no width', line({}, { title: 'a\u200bb' }), ['/data/title INVALID_TEXT']],
    ['a hyphen that is not seen', line({}, { title: 'Đại\u00adsứ' }), ['/data/title INVALID_TEXT']],
    ['a pile of marks', line({}, { title: `a${'\u0301'.repeat(5)}` }), ['/data/title INVALID_TEXT']],
    ['a long name', line({}, { title: 'ư'.repeat(201) }), ['/data/title TOO_LONG']],
    ['an instant in another zone', line({ knownFrom: '2021-09-30T08:00:00+07:00' }), ['/knownFrom INVALID_INSTANT']],
    [
      'too many items',
      line({}, { accreditations: Array.from({ length: 51 }, () => ({ state: 'x', resident: false })) }),
      ['/data/accreditations TOO_MANY'],
    ],
    [
      'a huge list',
      line({}, { accreditations: Array.from({ length: 1_001 }, () => 1) }),
      ['/data/accreditations TOO_MANY'],
    ],
    [
      'a prototype',
      JSON.parse('{"id":"c","target":"t","type":"CloseMission","data":{"__proto__":{"a":1}}}'),
      ['/data/__proto__ FORBIDDEN_KEY'],
    ],
  ])('refuses %s', (_what, json, expected) => {
    expect(faults(json)).toEqual(expected);
  });

  it('refuses deep nesting', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 30; level += 1) deep = { deep };
    expect(faults(line({}, { title: deep }))[0]).toMatch(/ TOO_DEEP$/);
  });

  it('takes joiners where a script needs them', () => {
    expect(faults(line({}, { title: 'می\u200cخواهم' }))).toEqual([]);
    expect(faults(line({}, { title: 'am\u200cba' }))).toEqual(['/data/title INVALID_TEXT']);
  });
});
