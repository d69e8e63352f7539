import { canonicalJson } from './canonical-json.js';

describe('canonical JSON, in the browser', () => {
  it('writes the example of RFC 8785, section 3.2.2, as the RFC does', () => {
    const given = `{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
      "literals": [null, true, false]
    }`;
    expect(canonicalJson(JSON.parse(given))).toBe(
      `{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],` +
        `"string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}`,
    );
  });

  it('sorts keys by their UTF-16 code units, whole numbers and odd names among them', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '10', '9', '\ud83d\ude00', '\u0080', '\u00f6', '__proto__'];
    const object: unknown = JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:0`).join(',')}}`);
    const sorted = ['\r', '10', '9', '__proto__', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
    expect(canonicalJson(object)).toBe(`{${sorted.map((key) => `${JSON.stringify(key)}:0`).join(',')}}`);
  });

  it('writes half a surrogate pair as its escape, as the log does', () => {
    expect(canonicalJson({ tên: 'Bùi Thanh Sơn \ud83d' })).toBe('{"tên":"Bùi Thanh Sơn \\ud83d"}');
  });
});
