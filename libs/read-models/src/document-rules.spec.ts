import { documentFault } from './document-rules.js';

describe('a document that a read store is to keep', () => {
  const holding = (text: string) => documentFault('a', { id: 'a', text }, []);
  const most = 16 * 1024 * 1024 - 16 * 1024;
  const frame = 5 + (2 + 'id'.length + 6) + (2 + 'text'.length + 5);

  it('has at most the bytes that MongoDB takes, on every store', () => {
    expect(holding('x'.repeat(most - frame))).toBeNull();
    expect(holding('x'.repeat(most - frame + 1))).toBe(
      `document "a" has ${most + 1} bytes in BSON; a document may have ${most}`,
    );
  });

  it('is measured in bytes, not in characters', () => {
    const third = Math.floor((most - frame) / 3);
    expect(holding('\u6c49'.repeat(third))).toBeNull();
    expect(holding('\u6c49'.repeat(third + 1))).toMatch(/bytes in BSON/);
  });
});
