const categoryOfField: { readonly [field: string]: string } = {
  officialId: 'official',
  chairOfficialId: 'official',
  issuerOfficialId: 'official',
  byOfficialId: 'official',
  intoOfficialId: 'official',
  missionId: 'mission',
  batchId: 'batch',
  meetingId: 'meeting',
  parentMeetingId: 'meeting',
  parentDirectiveId: 'directive',
  byDirectiveId: 'directive',
};

/** What an addressee's `kind` makes of its `id`. */
const categoryOfKind: { readonly [kind: string]: string } = { official: 'official', cohort: 'batch' };

/**
 * Streams that the data of a command names, such as `official-pham-quang-hieu`: they must exist before it is decided.
 * Fields are called after what they refer to, in every family alike, so JSON of any shape will do.
 */
export function streamsNamedIn(json: unknown): readonly string[] {
  const streams: string[] = [];
  collect(json, streams);
  return streams;
}

function collect(json: unknown, into: string[]): void {
  if (typeof json !== 'object' || json === null) return;
  if (Array.isArray(json)) {
    for (const each of json) collect(each, into);
    return;
  }
  const fields = json as { readonly [field: string]: unknown };
  const kind = typeof fields['kind'] === 'string' ? fields['kind'] : '';
  for (const field of Object.keys(fields)) {
    const value = fields[field];
    if (typeof value !== 'string') {
      collect(value, into);
      continue;
    }
    const categories = field === 'id' ? categoryOfKind : categoryOfField;
    const name = field === 'id' ? kind : field;
    if (Object.hasOwn(categories, name) && value !== '') into.push(`${categories[name]}-${value}`);
  }
}
