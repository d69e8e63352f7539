export const recordKinds = ['mission', 'official', 'batch', 'meeting', 'directive', 'source'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** One thing that the register keeps a record of. */
export interface RecordRef {
  readonly kind: RecordKind;
  readonly id: string;
}

const isRecordKind = (text: string): text is RecordKind => recordKinds.some((kind) => kind === text);

/** The record that a stream such as `mission-vn-japan` is about; null for a stream of another kind. */
export function recordOf(stream: string): RecordRef | null {
  const end = stream.indexOf('-');
  const kind = stream.slice(0, end);
  return end > 0 && isRecordKind(kind) ? { kind, id: stream.slice(end + 1) } : null;
}

/** The one record that an address names, as `?mission=vn-japan`. */
export function recordIn(search: { readonly [Kind in RecordKind]?: string }): RecordRef | null {
  const kind = recordKinds.find((each) => search[each] !== undefined);
  return kind === undefined ? null : { kind, id: search[kind] ?? '' };
}
