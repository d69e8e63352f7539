import { commandExamples } from '@legation/domain';
import { validateSync } from 'class-validator';
import { bodyOf } from './body.js';
import { commandDtos, commandTypes } from './commands.js';
import { InvalidBody } from './fault.js';
import type { DtoClass } from './fields.js';
import { readCommand } from './order.js';

type Json = Record<string, unknown>;

function faultsOf(type: (typeof commandTypes)[number], body: unknown): string[] {
  try {
    readCommand(type, body);
  } catch (error) {
    if (error instanceof InvalidBody) return error.errors.map(({ pointer, code }) => `${pointer} ${code}`);
    throw error;
  }
  return [];
}

/** What class-validator itself says of the same fields. */
function validatorSays(dto: DtoClass, body: Json): string[] {
  const errors = validateSync(Object.assign(new dto(), body));
  return errors.map(({ property }) => property).sort();
}

describe.each(commandTypes)('the body of %s', (type) => {
  const example = commandExamples[type].data as Json;
  const fields = Object.keys(example);

  it('is taken as the example has it, and nothing of it is lost', () => {
    expect(readCommand(type, example).data).toEqual(example);
  });

  it('is refused with a field that nobody knows', () => {
    expect(faultsOf(type, { ...example, colour: 'red' })).toEqual(['/colour UNKNOWN_FIELD']);
    expect(faultsOf(type, { ...example, hasOwnProperty: 1 })).toEqual(['/hasOwnProperty UNKNOWN_FIELD']);
  });

  it.each(fields)('is refused with a wrong type in %s', (field) => {
    const wrong = [[['x']], { x: 1.5 }, 17.5];
    for (const value of wrong)
      expect(faultsOf(type, { ...example, [field]: value }).join()).toMatch(new RegExp(`^/${field}`));
  });

  it.each(fields)('is refused with hostile text in %s', (field) => {
    for (const value of ['\ud800', 'a\u0000b', 'a\u202eb', '', 'x'.repeat(20_000)]) {
      expect(faultsOf(type, { ...example, [field]: value }).join()).toMatch(new RegExp(`^/${field}`));
    }
  });

  it('is judged as class-validator judges it', () => {
    for (const field of fields) {
      for (const value of [null, 17, '', 'x', '2021-02-30', true, [], ['x']]) {
        const body = { ...bodyOf(commandDtos[type] as DtoClass, example), [field]: value } as Json;
        const own = faultsOf(type, { ...example, [field]: value }).map((fault) => fault.split(/[/ ]/)[1]);
        expect([field, value, [...new Set(own)]]).toEqual([field, value, validatorSays(commandDtos[type], body)]);
      }
    }
  });
});
