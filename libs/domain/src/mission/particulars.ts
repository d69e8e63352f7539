export const headClasses = [
  'ambassador',
  'envoy',
  'minister-plenipotentiary',
  'minister-resident',
  'charge',
  'charge-ad-interim',
  'agent',
  'commissioner',
  'consul-general',
  'consul',
  'permanent-representative',
  'permanent-observer',
  'representative-to-organisation',
  'representative',
  'principal-officer',
  'liaison-office-chief',
  'director',
  'other',
] as const;
export type HeadClass = (typeof headClasses)[number];

/** One receiving state or organisation of a posting; `resident` is true where the head lives. */
export interface Accreditation {
  readonly state: string;
  readonly resident: boolean;
}

/** Who goes where, and as what: carried by each event that can be the first of a posting. */
export interface Particulars {
  readonly officialId: string;
  /** As printed on the decision, or in the source. */
  readonly title: string;
  readonly headClass: HeadClass;
  /** Receiving states; the first is the principal one. Empty: the mission's own. */
  readonly accreditations: readonly Accreditation[];
  /** The cohort label, such as `2021-2024`; not a date. */
  readonly termLabel: string | null;
  /** Planned length. */
  readonly months: number | null;
}
