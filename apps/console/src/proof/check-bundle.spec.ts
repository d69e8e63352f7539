import { exampleBundle, exampleKey } from './bundle.examples.js';
import { utf8 } from './bytes.js';
import { checkBundle } from './check-bundle.js';
import { keyOf } from './note.js';
import type { VerifierKey } from './note.js';

const keys = async (): Promise<readonly VerifierKey[]> => [(await keyOf(exampleKey)) as VerifierKey];
const verdictOn = async (text: string, eventId?: string): Promise<string> =>
  (await checkBundle(utf8(text), await keys(), eventId)).verdict;

describe('a bundle of the register, checked in the browser', () => {
  it('proves its event, and shows each step to the root', async () => {
    const checked = await checkBundle(utf8(exampleBundle), await keys());
    expect(checked.verdict).toBe('proven');
    expect(checked.signature).toMatchObject({ verdict: 'valid', key: { line: exampleKey } });
    expect(checked.steps.map(({ hash }) => hash)).toHaveLength(8);
    expect(checked.root).toEqual(checked.checkpoint?.root);
    expect(checked).toMatchObject({ index: 60, checkpoint: { size: 129 } });
  });

  it('proves nothing with a bit of any of its bytes changed', async () => {
    const bundle = utf8(exampleBundle);
    const known = await keys();
    for (const at of bundle.keys()) {
      const changed = bundle.map((byte, place) => (place === at ? byte ^ (1 << (at % 8)) : byte));
      const { verdict } = await checkBundle(changed, known);
      expect([at, verdict]).toEqual([at, expect.stringMatching(/^(unreadable|notInTree|unsigned)$/)]);
    }
  });

  it('says which step fails', async () => {
    const event = JSON.parse(exampleBundle) as { readonly event: { readonly id: string } };
    expect(await verdictOn(exampleBundle, event.event.id)).toBe('proven');
    expect(await verdictOn(exampleBundle, '00000000-0000-5000-8000-000000000000')).toBe('otherEvent');
    expect(await verdictOn(exampleBundle.replace('"actor":"cli"', '"actor":"clj"'))).toBe('notInTree');
    expect(await verdictOn(exampleBundle.replace('\\n129\\n', '\\n130\\n'))).toBe('unsigned');
    expect(await verdictOn(exampleBundle.replace('index 60', 'index 61'))).toBe('notInTree');
    expect(await verdictOn(` ${exampleBundle}`)).toBe('unreadable');
    expect(await verdictOn(exampleBundle.trimEnd())).toBe('unreadable');
    expect((await checkBundle(utf8(exampleBundle), [])).verdict).toBe('unsigned');
  });
});
