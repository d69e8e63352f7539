import type { Schemas } from '../api/client.js';
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

  it('have words for every rule that can be passed', () => {
    const rules: Readonly<Record<Schemas['OverridableRule'], true>> = {
      OUT_OF_ORDER: true,
      MISSION_NOT_OPEN: true,
      APPOINTED_BEFORE_AGREMENT: true,
      CREDENTIALS_BEFORE_APPOINTMENT: true,
      TERM_BEFORE_APPOINTMENT: true,
      END_BEFORE_START: true,
      CHAIR_OCCUPIED: true,
      TERM_OVERLAPS: true,
      CHARGE_WHILE_HEAD_PRESENT: true,
      SECOND_RESIDENT_CHAIR: true,
    };
    expect([en, vi].flatMap(({ codes }) => Object.keys(rules).filter((rule) => !(rule in codes)))).toEqual([]);
  });

  it('are not empty', () => {
    expect([en, vi].flatMap((texts) => keysOf(texts).filter((path) => at(texts, path).trim() === ''))).toEqual([]);
  });
});
