/**
 * What a code is called in the words of one language; a code that has none is shown as it is, in parts. Some codes mean something else of
 * one kind of record: a mission that is open is at work, a batch that is open takes members.
 * @param of the kind of record, such as `mission`; null where it is not said
 */
export function codeWord(codes: Readonly<Record<string, string>>, code: string, of: string | null = null): string {
  return (of === null ? undefined : codes[`${of}:${code}`]) ?? codes[code] ?? spaced(code);
}

const spaced = (code: string): string =>
  code.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`).replaceAll('-', ' ');
