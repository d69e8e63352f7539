import type { Upcasts } from '../upcasts.js';
import type { ChairEvent } from './chair.events.js';
import type { MissionLifeEvent } from './mission-life.events.js';
import type { PostingEvent } from './posting.events.js';

/** Everything that can happen to a mission, its chair and the postings to it. */
export type MissionEvent = MissionLifeEvent | PostingEvent | ChairEvent;

/** Older stored shapes, lifted one version at a time: `[0]` makes v2 of v1. Each has a stored example and a spec. */
export const missionUpcasts: Upcasts<MissionEvent> = {
  // v1 did not say who received the credentials
  CredentialsPresented: [(v1) => ({ ...v1, to: null })],
};

/** Every stored type of the family; a type missing here does not compile. */
export const missionEventTypes: { readonly [Type in MissionEvent['type']]: true } = {
  MissionOpened: true,
  MissionRaised: true,
  MissionSuspended: true,
  RelationsSevered: true,
  MissionClosed: true,
  HeadDesignated: true,
  AgrementRequested: true,
  AgrementGranted: true,
  AgrementRefused: true,
  NominationApproved: true,
  NominationRejected: true,
  NominationWithdrawn: true,
  AmbassadorAppointed: true,
  ConsulGeneralAppointed: true,
  PermanentRepresentativeAppointed: true,
  HeadOfMissionAppointed: true,
  DecisionHandedOver: true,
  AppointmentDeclined: true,
  AppointmentRevoked: true,
  PostingNotTakenUp: true,
  TrainingCompleted: true,
  DepartedForPost: true,
  ArrivedAtPost: true,
  CredentialsPresented: true,
  ConsularCommissionIssued: true,
  ExequaturGranted: true,
  PostingCorrected: true,
  PostingRetracted: true,
  TermStarted: true,
  TermExtended: true,
  TermShortened: true,
  HeadRecalled: true,
  TermEnded: true,
  ReturnedFromPost: true,
  AccreditationAdded: true,
  AccreditationEnded: true,
  ChargeAdInterimDesignated: true,
  ChargeAdInterimEnded: true,
};
