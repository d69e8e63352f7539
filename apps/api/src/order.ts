import type { Override } from '@legation/domain';
import type { Dating, ExpectedRevision, Source } from '@legation/event-store';
import type { Order } from '@legation/platform';
import { bodyOf, plainOf } from './body.js';
import { CommandDto } from './command.dto.js';
import { commandDtos, commandTypes, isCommandType } from './commands.js';
import type { CommandType } from './commands.js';
import { InvalidBody } from './fault.js';
import type { PlacedFault } from './fault.js';
import { fieldsOf } from './fields.js';
import type { DtoClass } from './fields.js';
import { withinLimits } from './json-limits.js';
import { idFault } from './value-faults.js';

/** What a command says and what it rests on, read and checked. */
export interface CommandBody {
  readonly data: object;
  readonly source: Source | null;
  readonly dating: Dating | null;
  readonly override: Override | null;
  readonly knownFrom: string | null;
}

const envelopeNames = fieldsOf(CommandDto).map(({ name }) => name);
const lineNames = ['id', 'target', 'type', 'data', ...envelopeNames];
const dataNames = new Map<string, readonly string[]>();

function dataNamesOf(type: CommandType): readonly string[] {
  const cached = dataNames.get(type);
  if (cached) return cached;
  const names = fieldsOf(commandDtos[type])
    .map(({ name }) => name)
    .filter((name) => !envelopeNames.includes(name));
  dataNames.set(type, names);
  return names;
}

/** Reads the body of one command. @throws InvalidBody */
export function readCommand(type: CommandType, body: unknown): CommandBody {
  const command: CommandDto = bodyOf(commandDtos[type] as DtoClass<CommandDto>, body);
  return {
    data: plainOf(command, dataNamesOf(type)),
    source: command.source && { id: command.source.id, quote: command.source.quote },
    dating: command.dating && { asWritten: command.dating.asWritten, inferred: command.dating.inferred },
    override: command.override && { reason: command.override.reason },
    knownFrom: command.knownFrom,
  };
}

/** The order that a command becomes once its sender and its target are known. */
export const orderOf = (
  type: CommandType,
  target: string,
  { data, source, dating, override, knownFrom }: CommandBody,
  sender: { readonly commandId: string; readonly actor: string; readonly expectedRevision?: ExpectedRevision },
): Order => ({ type, target, data, envelope: { ...sender, source, dating, override, knownFrom } });

/**
 * Reads one line of a command file: `{id, target, type, data, source, dating, override, knownFrom}`, through the same
 * DTO as the HTTP body of that command.
 * @throws InvalidBody which names each fault with its place
 */
export function parseOrder(json: unknown, actor: string): Order {
  const line = withinLimits(json);
  if (typeof line !== 'object' || line === null || Array.isArray(line)) {
    throw new InvalidBody([{ pointer: '', code: 'WRONG_TYPE', detail: 'must be a JSON object' }]);
  }
  const { id, target, type, data, ...rest } = line as Record<string, unknown>;
  const faults = [...commandIdFaults(id), ...placed('/target', target, idFault), ...typeFaults(type)];
  for (const name of Object.keys(rest)) {
    if (!lineNames.includes(name))
      faults.push({ pointer: `/${name}`, code: 'UNKNOWN_FIELD', detail: 'is not a field of a command line' });
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    faults.push({
      pointer: '/data',
      code: data === undefined ? 'MISSING_FIELD' : 'WRONG_TYPE',
      detail: 'must be an object',
    });
  } else {
    for (const name of Object.keys(data)) {
      if (envelopeNames.includes(name))
        faults.push({ pointer: `/data/${name}`, code: 'UNKNOWN_FIELD', detail: 'stands beside data, not in it' });
    }
  }
  if (faults.length > 0) throw new InvalidBody(faults);
  try {
    const command = type as CommandType;
    const body = readCommand(command, { ...(data as object), ...rest });
    return orderOf(command, target as string, body, { commandId: id as string, actor });
  } catch (error) {
    if (!(error instanceof InvalidBody)) throw error;
    throw new InvalidBody(error.errors.map((fault) => ({ ...fault, pointer: inLine(fault.pointer) })));
  }
}

const inLine = (pointer: string): string =>
  envelopeNames.includes(pointer.split('/')[1] ?? '') ? pointer : `/data${pointer}`;

function placed(pointer: string, value: unknown, faultOf: typeof idFault): PlacedFault[] {
  if (value === undefined) return [{ pointer, code: 'MISSING_FIELD', detail: 'is required' }];
  const fault = faultOf(value);
  return fault ? [{ pointer, ...fault }] : [];
}

const commandIdFaults = (id: unknown): PlacedFault[] => placed('/id', id, commandIdFault);

/** What is wrong with a command id (an `Idempotency-Key`); null when nothing is. */
export function commandIdFault(value: unknown): ReturnType<typeof idFault> {
  if (typeof value !== 'string') return { code: 'WRONG_TYPE', detail: 'must be text' };
  if (/^[\x20-\x7e]{1,255}$/.test(value) && value.trim() !== '') return null;
  return { code: 'INVALID_ID', detail: 'must be 1 to 255 printable ASCII characters' };
}

function typeFaults(type: unknown): PlacedFault[] {
  if (type === undefined) return [{ pointer: '/type', code: 'MISSING_FIELD', detail: 'is required' }];
  if (typeof type !== 'string')
    return [{ pointer: '/type', code: 'WRONG_TYPE', detail: 'must be the name of a command' }];
  return isCommandType(type) ? [] : [{ ...unknownCommand(type), pointer: '/type' }];
}

const unknownCommand = (type: string): PlacedFault => ({
  pointer: '',
  code: 'UNKNOWN_COMMAND',
  detail: `"${type.slice(0, 60)}" is not a command; the commands are ${commandTypes.join(', ')}`,
});
