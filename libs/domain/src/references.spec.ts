import { streamsNamedIn } from './references.js';
import { commandExamples } from './register.examples.js';

function fieldsOf(json: unknown): readonly string[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([field, value]) =>
    Array.isArray(json) ? fieldsOf(value) : [field, ...fieldsOf(value)],
  );
}

describe('the fields of commands that end in Id', () => {
  it('name a stream, but for those that are numbered inside one', () => {
    const ids = [...new Set(fieldsOf(commandExamples).filter((field) => field.endsWith('Id')))];
    const inside = ids.filter((field) => streamsNamedIn({ [field]: 'x' }).length === 0).sort();
    expect(inside).toEqual(['commitmentId', 'eventId', 'holdingId', 'postingId', 'reportId']);
    expect(ids.length).toBeGreaterThan(inside.length);
  });
});
