import type { Schemas } from '../api/client.js';

export type AuditLine = Schemas['AuditLine'];

/** Whose record is asked: one of these; a posting together with its mission. */
export interface Subject {
  readonly mission?: string;
  readonly posting?: string;
  readonly official?: string;
  readonly batch?: string;
  readonly meeting?: string;
  readonly directive?: string;
  readonly source?: string;
}

export interface WhyProps {
  /** The fact that is asked about, as a reader of the page hears it. */
  readonly what: string;
  readonly subject: Subject;
  /** Which events say so; all of the subject's when absent. */
  concerns?(line: AuditLine): boolean;
}
