import type { Message } from './decider.js';

/** Stored data of any shape, before it is lifted to the shape of today. */
export interface StoredData {
  readonly [field: string]: unknown;
}

/** For each type with older shapes, the steps that lift them: step `[0]` makes version 2 of version 1. Steps are pure. */
export type Upcasts<Event extends Message> = {
  readonly [Type in Event['type']]?: readonly ((older: StoredData) => StoredData)[];
};
