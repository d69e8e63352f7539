import { nameIn } from '../../parts/event-name.js';
import { categoryOf } from './feed.js';

/** One kind of event as the contract of the events has it. */
export interface EventKind {
  /** Such as `org.legation.CredentialsPresented.v1`. */
  readonly type: string;
  /** `CredentialsPresented`. */
  readonly name: string;
  readonly version: number;
  readonly category: string;
  readonly example: unknown;
}

interface Message {
  readonly name?: string;
  readonly examples?: readonly { readonly payload?: { readonly type?: string; readonly subject?: string } }[];
}

/** The kinds of event in an AsyncAPI document; what is pushed is the same as what is streamed, and counted once. */
export function kindsIn(document: unknown): readonly EventKind[] {
  const { components } = document as {
    readonly components?: { readonly messages?: Readonly<Record<string, Message>> };
  };
  const kinds = Object.values(components?.messages ?? {}).flatMap(({ examples }) => {
    const example = examples?.[0]?.payload;
    if (example?.type === undefined) return [];
    const version = Number(/\.v(\d+)$/.exec(example.type)?.[1] ?? 1);
    const category = categoryOf(example.subject ?? '');
    return [{ type: example.type, name: nameIn(example.type), version, category, example }];
  });
  return [...new Map(kinds.map((kind) => [kind.type, kind])).values()];
}

/** One field of an event's data: its name from the outermost in, what it holds, and what it is for. */
export interface SchemaField {
  readonly path: string;
  readonly holds: string;
  readonly isRequired: boolean;
  readonly about: string;
}

interface Shape {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

/** The fields of a JSON Schema, those within a field after it. */
export function fieldsIn(schema: unknown, prefix = ''): readonly SchemaField[] {
  const { properties = {}, required = [] } = schema as Shape;
  return Object.entries(properties).flatMap(([name, shape]) => {
    const path = `${prefix}${name}`;
    const about = shape.description ?? shape.anyOf?.find(({ description }) => description)?.description ?? '';
    const field = { path, holds: holdsOf(shape), isRequired: required.includes(name), about };
    const within = [shape, ...(shape.anyOf ?? [])].flatMap((one) =>
      one.items ? fieldsIn(one.items, `${path}[].`) : fieldsIn(one, `${path}.`),
    );
    return [field, ...within];
  });
}

function holdsOf(shape: Shape): string {
  if (shape.anyOf) return [...new Set(shape.anyOf.map(holdsOf))].join(' | ');
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum) return shape.enum.map((word) => JSON.stringify(word)).join(' | ');
  const types = typeof shape.type === 'string' ? [shape.type] : (shape.type ?? ['any']);
  return types.map((type) => (type === 'array' && shape.items ? `${holdsOf(shape.items)}[]` : type)).join(' | ');
}
