import {
  batchExamples,
  correctionExamples,
  directiveExamples,
  meetingExamples,
  missionExamples,
  officialExamples,
} from '@legation/domain';
import type { RegisterCommand } from '@legation/domain';

/** One example of each command, from beside its events: shown on the API page and used by every spec. */
export const commandExamples = {
  ...missionExamples.commands,
  ...officialExamples.commands,
  ...batchExamples.commands,
  ...meetingExamples.commands,
  ...directiveExamples.commands,
  ...correctionExamples.commands,
} satisfies { readonly [Type in RegisterCommand['type']]: Extract<RegisterCommand, { readonly type: Type }> };
