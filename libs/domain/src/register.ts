import type { BatchCommand } from './batch/batch.commands.js';
import type { BatchCorrectionCommand, BatchCorrectionEvent } from './batch/batch.corrections.js';
import { batchEventTypes, batchUpcasts } from './batch/batch.events.js';
import type { BatchEvent } from './batch/batch.events.js';
import { correctionTypes } from './corrections.js';
import type { Category } from './decider.js';
import type { DirectiveCommand } from './directive/directive.commands.js';
import type { DirectiveCorrectionCommand, DirectiveCorrectionEvent } from './directive/directive.corrections.js';
import { directiveEventTypes, directiveUpcasts } from './directive/directive.events.js';
import type { DirectiveEvent } from './directive/directive.events.js';
import type { MeetingCommand } from './meeting/meeting.commands.js';
import type { MeetingCorrectionCommand, MeetingCorrectionEvent } from './meeting/meeting.corrections.js';
import { meetingEventTypes, meetingUpcasts } from './meeting/meeting.events.js';
import type { MeetingEvent } from './meeting/meeting.events.js';
import type { MissionCommand } from './mission/mission.commands.js';
import { missionEventTypes, missionUpcasts } from './mission/mission.events.js';
import type { MissionEvent } from './mission/mission.events.js';
import type { OfficialCommand } from './official/official.commands.js';
import type { OfficialCorrectionCommand, OfficialCorrectionEvent } from './official/official.corrections.js';
import { officialEventTypes, officialUpcasts } from './official/official.events.js';
import type { OfficialEvent } from './official/official.events.js';
import type { SourceCommand } from './source/source.commands.js';
import type { SourceCorrectionCommand, SourceCorrectionEvent } from './source/source.corrections.js';
import { sourceEventTypes, sourceUpcasts } from './source/source.events.js';
import type { SourceEvent } from './source/source.events.js';
import type { Upcasts } from './upcasts.js';

/** Any event that the register can hold. */
export type RegisterEvent =
  | MissionEvent
  | OfficialEvent
  | OfficialCorrectionEvent
  | BatchEvent
  | BatchCorrectionEvent
  | MeetingEvent
  | MeetingCorrectionEvent
  | DirectiveEvent
  | DirectiveCorrectionEvent
  | SourceEvent
  | SourceCorrectionEvent;

/** Any command that the register takes. */
export type RegisterCommand =
  | MissionCommand
  | OfficialCommand
  | OfficialCorrectionCommand
  | BatchCommand
  | BatchCorrectionCommand
  | MeetingCommand
  | MeetingCorrectionCommand
  | DirectiveCommand
  | DirectiveCorrectionCommand
  | SourceCommand
  | SourceCorrectionCommand;

export interface EventFamily {
  readonly types: { readonly [type: string]: true };
  readonly upcasts: Upcasts<RegisterEvent>;
}

/** The event families of the register, by the category of their streams. */
export const eventFamilies: { readonly [C in Category]: EventFamily } = {
  mission: { types: missionEventTypes, upcasts: missionUpcasts },
  official: { types: { ...officialEventTypes, ...correctionTypes('Official') }, upcasts: officialUpcasts },
  batch: { types: { ...batchEventTypes, ...correctionTypes('Batch') }, upcasts: batchUpcasts },
  meeting: { types: { ...meetingEventTypes, ...correctionTypes('Meeting') }, upcasts: meetingUpcasts },
  directive: { types: { ...directiveEventTypes, ...correctionTypes('Directive') }, upcasts: directiveUpcasts },
  source: { types: { ...sourceEventTypes, ...correctionTypes('Source') }, upcasts: sourceUpcasts },
};

/** Every event type of the register. */
export const eventTypes = Object.values(eventFamilies).flatMap(({ types }) =>
  Object.keys(types),
) as readonly RegisterEvent['type'][]; // each family lists its own types, or does not compile
