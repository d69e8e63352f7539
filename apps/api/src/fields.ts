import { idPattern } from '@legation/domain';
import { ApiProperty } from '@nestjs/swagger';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import type { Fault } from './fault.js';
import { textFault } from './text.js';
import {
  dateFault,
  idFault,
  instantFault,
  isObject,
  jsonFault,
  listFault,
  wholeDayFault,
  wrongType,
} from './value-faults.js';

/** A DTO class: made without arguments, filled by `bodyOf`. */
export type DtoClass<Dto extends object = object> = new () => Dto;

interface Field {
  readonly name: string;
  /** What an absent field is taken for; undefined: it stays absent. */
  readonly fallback: unknown;
  readonly nested: (() => DtoClass) | null;
  /** What is wrong with a value; null when nothing is. The very function that class-validator calls. */
  readonly faultOf: (value: unknown) => Fault | null;
  /** Another way of writing the same value, made uniform before it is checked. */
  readonly uniform: ((value: string) => unknown) | null;
}

interface Presence {
  /** Null is allowed, and stands for an absent field. */
  readonly nullable?: boolean;
  /** The field may be absent, and then stays absent. */
  readonly optional?: boolean;
  /** What an absent field is taken for. */
  readonly default?: string | number | boolean | readonly never[];
  /** One sentence for the API page. */
  readonly about?: string;
}

interface Kind extends Presence {
  readonly name: string;
  readonly fault: (value: unknown) => Fault | null;
  readonly schema: ApiPropertyOptions;
  readonly nested?: () => DtoClass;
  readonly uniform?: (value: string) => unknown;
}

const fields = new WeakMap<object, Field[]>();

/** The fields of a DTO class, inherited ones first. */
export function fieldsOf(dto: DtoClass): readonly Field[] {
  const parent = Object.getPrototypeOf(dto.prototype) as object | null;
  const inherited = parent && parent !== Object.prototype ? fieldsOf(parent.constructor as DtoClass) : [];
  return [...inherited, ...(fields.get(dto.prototype as object) ?? [])];
}

/** One class-validator constraint for each field: its message is the code, a space and the sentence. */
function field(kind: Kind): PropertyDecorator {
  const { nullable = false, optional = false } = kind;
  const fallback = kind.default ?? (nullable && !optional ? null : undefined);
  const faultOf = (value: unknown): Fault | null => {
    if (value === null && nullable) return null;
    if (value === undefined) return optional ? null : { code: 'MISSING_FIELD', detail: 'is required' };
    return kind.fault(value);
  };
  const validate = ValidateBy({
    name: kind.name,
    validator: {
      validate: (value) => faultOf(value) === null,
      defaultMessage: (args) => {
        const fault = faultOf(args?.value) ?? { code: 'INVALID_VALUE', detail: 'is not valid' };
        return `${fault.code} ${fault.detail}`;
      },
    },
  });
  const describe = ApiProperty({
    ...kind.schema,
    required: !optional && fallback === undefined,
    ...(nullable ? { nullable: true } : {}),
    ...(kind.default === undefined ? {} : { default: kind.default }),
    ...(kind.about === undefined ? {} : { description: kind.about }),
  } as ApiPropertyOptions);
  return (prototype, name) => {
    const own = fields.get(prototype) ?? [];
    own.push({ name: String(name), fallback, nested: kind.nested ?? null, faultOf, uniform: kind.uniform ?? null });
    fields.set(prototype, own);
    validate(prototype, name);
    if (kind.nested) ValidateNested()(prototype, name);
    if (nullable) ValidateIf((_, value) => value !== null)(prototype, name);
    describe(prototype, name);
  };
}

const dateSchema = { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$', example: '2021-09-30' } as const;
const idSchema = { type: 'string', pattern: idPattern.source, maxLength: 128 } as const;

/** The id of a mission, an official, a posting and the like. Ids are taken as they are, or refused: never changed. */
export const Id = (options: Presence = {}): PropertyDecorator =>
  field({ ...options, name: 'id', fault: idFault, schema: idSchema });

/** A date as partial as its source: a year, a month or a day. */
export const Day = (options: Presence = {}): PropertyDecorator =>
  field({ ...options, name: 'day', fault: dateFault, schema: dateSchema });

/** A moment in UTC, kept with milliseconds. */
export const Instant = (options: Presence = {}): PropertyDecorator =>
  field({
    ...options,
    name: 'instant',
    fault: instantFault,
    uniform: (value) =>
      value.replace(/:(\d\d)(?:\.(\d{1,3}))?Z$/, (_, s: string, ms = '') => `:${s}.${String(ms).padEnd(3, '0')}Z`),
    schema: { type: 'string', format: 'date-time' },
  });

/** A whole day, as questions ask about it. */
export const WholeDay = (options: Presence = {}): PropertyDecorator =>
  field({
    ...options,
    name: 'wholeDay',
    fault: wholeDayFault,
    schema: { type: 'string', format: 'date', example: '2021-10-16' },
  });

/** Text that people read, in NFC, with nothing in it that cannot be seen; `max` in code points (names have 200). */
export const Text = ({ max = 200, ...options }: Presence & { readonly max?: number } = {}): PropertyDecorator =>
  field({
    ...options,
    name: 'text',
    fault: (value) => (typeof value === 'string' ? textFault(value, max) : wrongType('text', value)),
    schema: { type: 'string', maxLength: max },
  });

/** One of a few words. */
export const OneOf = (values: readonly string[], options: Presence = {}): PropertyDecorator =>
  field({
    ...options,
    name: 'oneOf',
    fault: (value) => {
      if (typeof value !== 'string') return wrongType(`one of ${values.join(', ')}`, value);
      return values.includes(value) ? null : { code: 'INVALID_VALUE', detail: `must be one of ${values.join(', ')}` };
    },
    schema: { type: 'string', enum: [...values] } as ApiPropertyOptions,
  });

/** A whole number from `min` to `max`. */
export const Whole = ({
  min,
  max,
  ...options
}: Presence & { readonly min: number; readonly max: number }): PropertyDecorator =>
  field({
    ...options,
    name: 'whole',
    fault: (value) => {
      if (typeof value !== 'number') return wrongType('a whole number', value);
      if (Number.isInteger(value) && value >= min && value <= max) return null;
      return { code: 'OUT_OF_RANGE', detail: `must be a whole number from ${min} to ${max}` };
    },
    schema: { type: 'integer', minimum: min, maximum: max },
  });

/** A whole number in a query, where every value is text. */
export const WholeText = ({
  min,
  max,
  ...options
}: Presence & { readonly min: number; readonly max: number }): PropertyDecorator =>
  field({
    ...options,
    name: 'wholeText',
    uniform: (value) => (/^\d{1,15}$/.test(value) ? Number(value) : value),
    fault: (value) => {
      if (typeof value === 'number' && value >= min && value <= max) return null;
      return { code: 'OUT_OF_RANGE', detail: `must be a whole number from ${min} to ${max}` };
    },
    schema: { type: 'integer', minimum: min, maximum: max },
  });

export const Flag = (options: Presence = {}): PropertyDecorator =>
  field({
    ...options,
    name: 'flag',
    fault: (value) => (typeof value === 'boolean' ? null : wrongType('true or false', value)),
    schema: { type: 'boolean' },
  });

// `type: () => nested()` and not `type: nested`: @nestjs/swagger calls a function only when its own name is `type`.
/** An object with fields of its own. */
export const Nested = (nested: () => DtoClass, options: Presence = {}): PropertyDecorator =>
  field({
    ...options,
    name: 'nested',
    nested,
    fault: (value) => (isObject(value) ? null : wrongType('an object', value)),
    schema: { type: () => nested() } as ApiPropertyOptions,
  });

/** A list of objects, empty when absent. */
export const ListOf = (
  nested: () => DtoClass,
  { max = 1_000, ...options }: Presence & { readonly max?: number } = {},
): PropertyDecorator =>
  field({
    ...(options.optional ? {} : { default: [] }),
    ...options,
    name: 'listOf',
    nested,
    fault: (value) => listFault(value, max, (item) => (isObject(item) ? null : wrongType('an object', item))),
    schema: { type: () => nested(), isArray: true, maxItems: max } as ApiPropertyOptions,
  });

/** A list of short texts, empty when absent. */
export const Texts = ({
  max = 100,
  length = 200,
  ...options
}: Presence & { readonly max?: number; readonly length?: number } = {}): PropertyDecorator =>
  field({
    ...(options.optional ? {} : { default: [] }),
    ...options,
    name: 'texts',
    fault: (value) =>
      listFault(value, max, (item) => (typeof item === 'string' ? textFault(item, length) : wrongType('text', item))),
    schema: { type: 'array', items: { type: 'string', maxLength: length }, maxItems: max },
  });

/** An object whose fields only the decider knows; how deep, long and wide it may be, every body says. */
export const JsonObject = (options: Presence = {}): PropertyDecorator =>
  field({
    ...options,
    name: 'jsonObject',
    fault: (value) => (isObject(value) ? jsonFault(value, '') : wrongType('an object', value)),
    schema: { type: 'object', additionalProperties: true },
  });
