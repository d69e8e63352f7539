import { messages as en } from './en/index.js';
import { messages as vi } from './vi/index.js';

const keysOf = (texts: object, path = ''): readonly string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keysOf(value as object, `${path}${key}.`),
  );

const argumentsOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? ''))].sort();

const at = (texts: object, path: string): string =>
  path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], texts) as string;

describe('the texts of the console', () => {
  it('are the same in both languages', () => {
    expect([...keysOf(vi)].sort()).toEqual([...keysOf(en)].sort());
  });

  it('take the same arguments', () => {
    const different = keysOf(en).filter(
      (path) => JSON.stringify(argumentsOf(at(vi, path))) !== JSON.stringify(argumentsOf(at(en, path))),
    );
    expect(different).toEqual([]);
  });

  it('are not empty', () => {
    expect([en, vi].flatMap((texts) => keysOf(texts).filter((path) => at(texts, path).trim() === ''))).toEqual([]);
  });
});
