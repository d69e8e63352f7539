import { factNames, factOf, lifecycleOf } from '@legation/domain';
import type { Fact, FactName, LifecycleStep, MissionKind, PartialDate, Posting } from '@legation/domain';
import { accreditationsIn } from './accreditations.js';
import type { AccreditedState } from './accreditations.js';

/** Something that was stated of a posting. */
export interface PostingStep {
  readonly step: FactName;
  /** The receiving state, of steps that are taken for each; null is the principal one. */
  readonly state: string | null;
  /** Null where the day is not known. */
  readonly on: PartialDate | null;
  /** On what a start rests. */
  readonly basis: Fact['basis'];
  /** Why it ended, or was not taken up. */
  readonly cause: Fact['cause'];
  /** What else was stated of the step: a remark, or to whom credentials were presented. */
  readonly note: string | null;
}

/** A receiving state of a posting, with what is known of the way to it. */
export interface Accredited extends AccreditedState {
  readonly agrementOn: PartialDate | null;
  readonly credentialsOn: PartialDate | null;
}

/** Every step that is stated: those of the way to the chair in its order, then the others in that of the register. */
export function stepsOf(posting: Posting, kind: MissionKind): readonly PostingStep[] {
  const path: readonly (FactName | LifecycleStep)[] = lifecycleOf(kind);
  const place = (step: FactName): number =>
    path.includes(step) ? path.indexOf(step) : path.length + factNames.indexOf(step);
  return Object.entries(posting.facts)
    .map(([key, { on, basis, cause, note }]) => {
      const [step = '', ...state] = key.split(':');
      return { step: step as FactName, state: state.length === 0 ? null : state.join(':'), on, basis, cause, note };
    })
    .toSorted((a, b) => place(a.step) - place(b.step));
}

export function accreditedOf(posting: Posting, own: readonly string[]): readonly Accredited[] {
  return accreditationsIn(posting, own).map((accredited, index) => {
    const day = (fact: FactName) =>
      (factOf(posting, fact, accredited.state) ?? (index === 0 ? factOf(posting, fact) : null))?.on ?? null;
    return { ...accredited, agrementOn: day('agrementGranted'), credentialsOn: day('credentials') };
  });
}
