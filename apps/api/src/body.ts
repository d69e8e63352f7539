import { validateSync } from 'class-validator';
import type { ValidationError } from 'class-validator';
import { InvalidBody, pointerStep } from './fault.js';
import type { FaultCode, PlacedFault } from './fault.js';
import { fieldsOf } from './fields.js';
import type { DtoClass } from './fields.js';
import { withinLimits } from './json-limits.js';

const maxFaults = 50;

/**
 * Reads parsed JSON as a DTO: text in NFC, absent fields filled in, everything checked, unknown fields refused at any depth.
 * @throws InvalidBody which names each fault with its place
 */
export function bodyOf<Dto extends object>(dto: DtoClass<Dto>, json: unknown): Dto {
  const clean = withinLimits(json);
  if (!isObject(clean)) {
    throw new InvalidBody([{ pointer: '', code: 'WRONG_TYPE', detail: 'must be a JSON object' }]);
  }
  const strangers: PlacedFault[] = [];
  const body = fill(dto, clean, '', strangers);
  const faults = [...strangers, ...faultsOf(validateSync(body, checking), '')];
  if (faults.length > 0) throw new InvalidBody(faults.slice(0, maxFaults));
  return body;
}

const checking = { validationError: { target: false, value: false }, forbidUnknownValues: true } as const;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// Instances of the declared classes, all the way down. Unknown fields are told here and not by the validator's
// `whitelist`: that one lets a field pass whose name is a method of every object, such as `hasOwnProperty`.
function fill<Dto extends object>(
  dto: DtoClass<Dto>,
  json: Record<string, unknown>,
  above: string,
  strangers: PlacedFault[],
): Dto {
  const { fields, names } = shapeOf(dto);
  const instance = new dto() as Record<string, unknown>;
  for (const { name, fallback, nested, uniform } of fields) {
    const value = json[name];
    if (value === undefined) instance[name] = fallback;
    else if (nested === null) instance[name] = uniform && typeof value === 'string' ? uniform(value) : value;
    else if (Array.isArray(value)) {
      instance[name] = value.map((item: unknown, index) =>
        isObject(item) ? fill(nested(), item, `${above}/${name}/${index}`, strangers) : item,
      );
    } else instance[name] = isObject(value) ? fill(nested(), value, `${above}/${name}`, strangers) : value;
  }
  for (const name of Object.keys(json)) {
    if (names.has(name)) continue;
    strangers.push({
      pointer: above + pointerStep(name),
      code: 'UNKNOWN_FIELD',
      detail: `is not a field here; the fields are ${[...names].join(', ')}`,
    });
  }
  return instance as Dto;
}

interface Shape {
  readonly fields: ReturnType<typeof fieldsOf>;
  readonly names: ReadonlySet<string>;
}

const shapes = new Map<DtoClass, Shape>();

function shapeOf(dto: DtoClass): Shape {
  const known = shapes.get(dto);
  if (known) return known;
  const fields = fieldsOf(dto);
  const shape = { fields, names: new Set(fields.map(({ name }) => name)) };
  shapes.set(dto, shape);
  return shape;
}

function faultsOf(errors: readonly ValidationError[], above: string): PlacedFault[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const pointer = above + pointerStep(property);
    const own = Object.entries(constraints)
      .filter(([name]) => name !== 'nestedValidation') // the field's own constraint says it better
      .map(([, message]): PlacedFault => {
        const space = message.indexOf(' ');
        return { pointer, code: message.slice(0, space) as FaultCode, detail: message.slice(space + 1) };
      });
    return own.length > 0 ? own : faultsOf(children, pointer);
  });
}

/** The named fields of a DTO as plain JSON; absent optional fields stay absent. */
export function plainOf(dto: object, names?: readonly string[]): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const name of names ?? Object.keys(dto)) {
    const value = (dto as Record<string, unknown>)[name];
    if (value !== undefined) plain[name] = plainValue(value);
  }
  return plain;
}

function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue);
  return isObject(value) ? plainOf(value) : value;
}
