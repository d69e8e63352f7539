import type { Message } from './decider.js';

/** One example of each message of a family; a message without an example does not compile. */
export type OneOfEach<Family extends Message> = {
  readonly [Type in Family['type']]: Extract<Family, { readonly type: Type }>;
};
