import { batchExamples } from './batch/batch.examples.js';
import { correctionExamples } from './corrections.examples.js';
import { directiveExamples } from './directive/directive.examples.js';
import type { OneOfEach } from './examples.js';
import { meetingExamples } from './meeting/meeting.examples.js';
import { missionExamples } from './mission/mission.examples.js';
import { officialExamples } from './official/official.examples.js';
import { sourceExamples } from './source/source.examples.js';
import type { RegisterCommand, RegisterEvent } from './register.js';

/** One example of each command, from beside its events: shown on the API page and used by every spec. */
export const commandExamples = {
  ...missionExamples.commands,
  ...officialExamples.commands,
  ...batchExamples.commands,
  ...meetingExamples.commands,
  ...directiveExamples.commands,
  ...sourceExamples.commands,
  ...correctionExamples.commands,
} satisfies OneOfEach<RegisterCommand>;

/** One example of each event. */
export const eventExamples = {
  ...missionExamples.events,
  ...officialExamples.events,
  ...batchExamples.events,
  ...meetingExamples.events,
  ...directiveExamples.events,
  ...sourceExamples.events,
  ...correctionExamples.events,
} satisfies OneOfEach<RegisterEvent>;
