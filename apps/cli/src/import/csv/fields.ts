/** The fields that a column of a spreadsheet can be. */
export const rowFields = {
  postingId: 'id of the posting, unique in its mission',
  missionId: 'id of a mission that the register has',
  officialId: 'id of the official',
  officialName: 'registers the official under this name when the register does not have him',
  title: 'as printed on the decision',
  class: 'ambassador, consul-general, ...; other when absent',
  interim: 'yes or no: a charge ad interim',
  state: 'receiving state, where it is not the mission itself',
  resident: 'yes or no; yes when absent',
  designatedOn: 'date',
  appointedOn: 'date',
  arrivedOn: 'date',
  credentialsOn: 'date',
  startOn: 'date; when absent, the credentials, else the arrival',
  startBasis: 'credentials, arrival, assumption, appointment or unstated',
  endOn: 'date',
  endCause: 'term-completed, recalled, left-post, ...',
  endNote: 'wording of the end',
  notTakenUp: 'did-not-proceed, died-first, ...: the posting was not taken up',
  termLabel: 'such as 2021-2024',
  months: 'planned length',
  source: 'id of the source',
  quote: 'its words',
} as const;

export type RowField = keyof typeof rowFields;

export const requiredFields: readonly RowField[] = ['postingId', 'missionId', 'officialId', 'title'];

export function isRowField(name: string): name is RowField {
  return Object.hasOwn(rowFields, name);
}

const columnsBehind: Readonly<Record<string, readonly RowField[]>> = {
  'start.on': ['startOn', 'credentialsOn', 'arrivedOn'], // the first that is filled in is the start
  'start.basis': ['startBasis'],
  'end.on': ['endOn'],
  'end.cause': ['endCause'],
  'end.note': ['endNote'],
  'notTakenUp.cause': ['notTakenUp'],
  'notTakenUp.note': ['endNote'],
  headClass: ['class'],
  name: ['officialName'],
};

/** The column from which a row took the field of a command that is at fault. */
export function columnAtFault(field: string, row: Readonly<Record<string, unknown>>): string {
  if (field.startsWith('accreditations')) return field.endsWith('resident') ? 'resident' : 'state';
  const columns = columnsBehind[field] ?? [];
  return columns.find((column) => row[column] !== undefined) ?? columns[0] ?? field;
}

/** Headings that no column of the register is, or columns that no heading is: told before anything is read. */
export class HeadingsUnknown extends Error {
  readonly code = 'HEADINGS_UNKNOWN';

  constructor(message: string) {
    super(message);
    this.name = 'HeadingsUnknown';
  }
}

/** `{"heading": "field"}`; null leaves a column out. */
export type HeadingMap = Readonly<Record<string, string | null>>;

/** Which field each column holds; null for a column left out on purpose. @throws HeadingsUnknown */
export function columnsOf(headings: readonly string[], map: HeadingMap): readonly (RowField | null)[] {
  const known = Object.keys(rowFields).join(', ');
  const stray = Object.entries(map).filter(([, field]) => field !== null && !isRowField(field));
  if (stray.length > 0) {
    const named = stray.map(([heading, field]) => `"${heading}": "${field}"`).join(', ');
    throw new HeadingsUnknown(`the map names fields that do not exist (${named}); the fields are ${known}`);
  }
  const columns = headings.map((heading) => fieldOf(heading, map));
  const unknown = headings.filter((_, index) => columns[index] === undefined);
  if (unknown.length > 0) {
    const named = unknown.map((heading) => `"${heading}"`).join(', ');
    throw new HeadingsUnknown(
      `unknown headings: ${named}; give each its field, or null, with --map; the fields are ${known}`,
    );
  }
  const twice = columns.find((field, index) => field && columns.indexOf(field) !== index);
  if (twice) throw new HeadingsUnknown(`two columns are both ${twice}`);
  const missing = requiredFields.filter((field) => !columns.includes(field));
  if (missing.length > 0)
    throw new HeadingsUnknown(`no heading for ${missing.join(', ')}; found ${headings.join(', ')}`);
  return columns as readonly (RowField | null)[];
}

function fieldOf(heading: string, map: HeadingMap): RowField | null | undefined {
  const mapped = Object.hasOwn(map, heading) ? map[heading] : undefined;
  if (mapped === null) return null;
  if (mapped !== undefined) return isRowField(mapped) ? mapped : undefined;
  return isRowField(heading) ? heading : undefined;
}
