import fc from 'fast-check';
import { repeatedField } from './repeated-field.js';

const placeIn = (text: string): string | null => repeatedField(text, JSON.parse(text));

describe('a field that stands twice', () => {
  it.each([
    ['{"on":"2020","on":"2021"}', '/on'],
    ['{"a":1,"b":{"c":[{"d":1},{"d":1,"e":"x","d":2}]}}', '/b/c/1/d'],
    ['{"a":{"a":{"a":1}},"a":1}', '/a'],
    ['{"a\\u0062":1,"ab":2}', '/ab'],
    ['{ "a/b~" :\n\t1 ,"a/b~"  : [ ] }', '/a~1b~0'],
    ['{"":1,"":2}', '/'],
    ['{"__proto__":1,"__proto__":2}', '/__proto__'],
    ['[{"a":1},[{"b":":","b":","}]]', '/1/0/b'],
  ])('is found with its place: %s', (text, place) => {
    expect(placeIn(text)).toBe(place);
  });

  it.each([
    '{"a":"a\\":\\"a","b":"\\\\"}',
    '{"a":"{\\"a\\":1,\\"a\\":2}"}',
    '[{"a":1},{"a":1}]',
    '{"a":{"b":1},"b":{"a":1}}',
    '"a:b"',
    '12',
    'null',
  ])('is not seen where there is none: %s', (text) => {
    expect(placeIn(text)).toBeNull();
  });

  it('is none in what JSON.stringify writes, and one where any of its fields is written again', () => {
    const json = fc.json({ maxDepth: 4, noUnicodeString: false });
    fc.assert(
      fc.property(json, fc.string(), fc.string(), (text, name, value) => {
        expect(placeIn(text)).toBeNull();
        const [key, said] = [JSON.stringify(name), JSON.stringify(value)];
        expect(placeIn(`[${text},{${key}:${text},"other of ${'x'.repeat(3)}":${said},${key}:0}]`)).toMatch(/^\/1\//);
      }),
    );
  });

  it('is not looked for in what is nested too deep to be taken', () => {
    const deep = `${'['.repeat(300_000)}{"a":1,"a":2}${']'.repeat(300_000)}`;
    expect(placeIn(deep)).toBeNull();
  });

  it('takes a time that grows with the text alone', () => {
    const told = (kilobytes: number): string => `{"a":"${'\\n:"'.replace('"', '\\"').repeat(kilobytes * 200)}","b":1}`;
    expect(placeIn(told(1_000))).toBeNull();
  });
});
