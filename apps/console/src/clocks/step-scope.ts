/** One record, by its kind and id. */
const records = ['mission', 'official', 'batch', 'meeting', 'directive', 'matter', 'source'] as const;
type RecordScope = (typeof records)[number];

/** All records of a kind; the API tells their days apart, and the moments of the whole register alone. */
const categories = { missions: 'mission', batches: 'batch', meetings: 'meeting', directives: 'directive' } as const;
type KindScope = keyof typeof categories;

/** What steps lead through. */
export type Stepping = RecordScope | KindScope | 'register';

export interface StepScope {
  /** As the question `steps` takes it. */
  readonly asked: { readonly [Of in RecordScope | 'category']?: string };
  readonly days: Stepping;
  readonly moments: Stepping;
}

const whole: StepScope = { asked: {}, days: 'register', moments: 'register' };
const ofRecord = (kind: RecordScope, id: string): StepScope => ({ asked: { [kind]: id }, days: kind, moments: kind });
const ofKind = (kind: KindScope): StepScope => ({
  asked: { category: categories[kind] },
  days: kind,
  moments: 'register',
});

const ofReport: Readonly<Record<string, KindScope>> = {
  heads: 'missions',
  vacancies: 'missions',
  terms: 'missions',
  coverage: 'missions',
  batches: 'batches',
  meetings: 'meetings',
  directives: 'directives',
};
const recordOfReport: Readonly<Record<string, RecordScope>> = { career: 'official', batches: 'batch' };

const ofList: Readonly<Record<string, KindScope>> = {
  meetings: 'meetings',
  directives: 'directives',
  neglected: 'directives',
};

type Search = Readonly<Record<string, unknown>>;

/**
 * Of what a screen steps to the next change: of the one record that it shows, of all records of the kind that it shows, else of the
 * whole register.
 */
export function stepScope(path: string, search: Search): StepScope {
  const [, first = '', id] = path.split('/');
  if (id !== undefined && id !== '') return ofScreenAbout(first, id, search);
  switch (first) {
    case '':
      return ofKind('missions');
    case 'coverage':
      return ofFilter(search) ?? ofKind('missions');
    case 'batches':
      return ofKind('batches');
    case 'meetings':
      return ofKindOr(whole, ofList[text(search['view']) ?? 'meetings']);
    default:
      return ofFilter(search) ?? whole;
  }
}

function ofScreenAbout(first: string, part: string, search: Search): StepScope {
  const id = decoded(part);
  const kind = records.find((each) => (each === 'batch' ? 'batches' : `${each}s`) === first);
  if (kind) return ofRecord(kind, id);
  if (first !== 'reports') return whole;
  const [about, named] = [recordOfReport[id], text(search['id'])];
  return about && named !== undefined ? ofRecord(about, named) : ofKindOr(whole, ofReport[id]);
}

const ofKindOr = (otherwise: StepScope, kind: KindScope | undefined): StepScope => (kind ? ofKind(kind) : otherwise);

/** The record that a list is narrowed to. */
function ofFilter(search: Search): StepScope | null {
  for (const kind of records) {
    const id = text(search[kind]);
    if (id !== undefined) return ofRecord(kind, id);
  }
  return null;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
