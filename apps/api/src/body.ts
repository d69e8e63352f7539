import { pointerStep } from '@legation/platform';
import { InvalidBody } from './fault.js';
import type { PlacedFault } from './fault.js';
import { fieldsOf } from './fields.js';
import type { DtoClass } from './fields.js';
import { withinLimits } from './json-limits.js';
import { isObject } from './value-faults.js';

const maxFaults = 50;

/**
 * Reads parsed JSON as a DTO: text in NFC, absent fields filled in, everything checked, unknown fields refused at any depth.
 *
 * Runs the constraints of the DTO straight from the list of its fields: class-validator's own executor gathers them anew for
 * each object, which took more than half of the time of a command. `body.spec.ts` holds the two to the same verdict. Unknown fields are told
 * here in any case: `whitelist` lets a field pass whose name is a method of every object, such as `hasOwnProperty`.
 * @throws InvalidBody which names each fault with its place
 */
export function bodyOf<Dto extends object>(dto: DtoClass<Dto>, json: unknown): Dto {
  const clean = withinLimits(json);
  if (!isObject(clean)) {
    throw new InvalidBody([{ pointer: '', code: 'WRONG_TYPE', detail: 'must be a JSON object' }]);
  }
  const faults: PlacedFault[] = [];
  const body = read(dto, clean, '', faults);
  if (faults.length > 0) throw new InvalidBody(faults.slice(0, maxFaults));
  return body;
}

function read<Dto extends object>(
  dto: DtoClass<Dto>,
  json: Record<string, unknown>,
  above: string,
  faults: PlacedFault[],
): Dto {
  const { fields, names } = shapeOf(dto);
  const instance = new dto() as Record<string, unknown>;
  for (const { name, fallback, nested, faultOf, uniform } of fields) {
    const sent = json[name];
    const value = sent === undefined ? fallback : uniform && typeof sent === 'string' ? uniform(sent) : sent;
    const fault = faultOf(value);
    if (fault) faults.push({ pointer: above + pointerStep(name), ...fault });
    instance[name] = nested && !fault ? readNested(nested(), value, `${above}/${name}`, faults) : value;
  }
  for (const name of Object.keys(json)) {
    if (names.has(name)) continue;
    const detail = `is not a field here; the fields are ${[...names].join(', ')}`;
    faults.push({ pointer: above + pointerStep(name), code: 'UNKNOWN_FIELD', detail });
  }
  return instance as Dto;
}

// Its own shape was found right: null, an object, or a list of objects.
function readNested(dto: DtoClass, value: unknown, above: string, faults: PlacedFault[]): unknown {
  if (Array.isArray(value)) return value.map((item, index) => readNested(dto, item, `${above}/${index}`, faults));
  return isObject(value) ? read(dto, value, above, faults) : value;
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
