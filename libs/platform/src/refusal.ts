import { DomainError } from '@legation/domain';

/** The parts of an order that a refusal of it is told by. */
interface Refused {
  readonly type: string;
  readonly stream: string;
  readonly data: object;
}

/** The refusal as the sender of a command reads it: with the stream, and with a field that the command has. */
export function refusalOf(order: Refused, error: DomainError): DomainError {
  const { code, message, fact } = error;
  const field = error.field === null ? null : fieldIn(order, code, error.field);
  const namesNothing = error.field === null && Object.keys(fact).length === 0;
  return new DomainError(code, namesNothing ? `${order.stream}: ${message}` : message, {
    field,
    fact,
    stream: order.stream,
  });
}

// One rule stands behind several commands, and calls what it is about by the name that most of them have for it.
function fieldIn({ type, data }: Refused, code: string, field: string): string {
  switch (type) {
    case 'EndTerm':
    case 'EndChargeAdInterim':
    case 'StartTerm':
      return field === 'end' ? 'on' : field;
    case 'CorrectPosting':
      return corrected(data, field);
    case 'RetractPosting':
      return field in data ? field : 'fact';
    case 'RecordPosting':
      return recorded(code, field);
    default:
      return field;
  }
}

function corrected(data: object, field: string): string {
  const { set } = data as { readonly set: object };
  const name = field === 'end' ? 'on' : field;
  if (name in set) return `set.${name}`;
  return name.replace(/\..*/, '') in data ? name : 'fact';
}

function recorded(code: string, field: string): string {
  if (field === 'end') return 'end.on';
  if (field === 'state') return 'accreditations';
  if (field !== 'on') return field;
  if (code === 'CREDENTIALS_BEFORE_APPOINTMENT') return 'credentialsOn';
  return code === 'APPOINTED_BEFORE_AGREMENT' ? 'appointedOn' : 'start.on';
}
