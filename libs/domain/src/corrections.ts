import type { Message } from './decider.js';

/** Fields of a fact by name. */
export interface Values {
  readonly [field: string]: unknown;
}

/**
 * What is said later of a recorded fact: that it should have been said otherwise, or not at all. The fact's own event stays.
 * A correction of a correction names the fact again, by the id of its event.
 * Stored for ever: names and shapes are the format on disk. Add a version; never edit one.
 */
export type CorrectionEvent<Name extends string, Fact extends Message> =
  | {
      readonly type: `${Name}FactCorrected`;
      readonly data: {
        /** Id of the event that stated the fact. */
        readonly corrects: string;
        readonly type: Fact['type'];
        /** Only the fields that change, with what stood there. */
        readonly before: Values;
        readonly after: Values;
        readonly reason: string;
      };
    }
  | {
      readonly type: `${Name}FactRetracted`;
      readonly data: {
        readonly retracts: string;
        readonly type: Fact['type'];
        /** The whole fact as it stood: whoever hears of the retraction knows what, and whom, it concerns. */
        readonly before: Values;
        readonly reason: string;
      };
    };

export type CorrectionCommand<Name extends string> =
  | {
      readonly type: `Correct${Name}Fact`;
      readonly data: {
        readonly eventId: string;
        /** The fields as they should have been; null is "not known", where that may be said. */
        readonly set: Values;
        readonly reason: string;
      };
    }
  | {
      readonly type: `Retract${Name}Fact`;
      readonly data: { readonly eventId: string; readonly reason: string };
    };

/** The stored types of a family's corrections. */
export function correctionTypes<Name extends string>(
  name: Name,
): { readonly [Type in CorrectionEvent<Name, Message>['type']]: true } {
  return { [`${name}FactCorrected`]: true, [`${name}FactRetracted`]: true } as {
    [Type in CorrectionEvent<Name, Message>['type']]: true;
  };
}
