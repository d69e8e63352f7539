import type { RegisterEvent } from '@legation/domain';

/** The data of every event by its type: what the JSON Schemas of events are made of (`npm run events:schemas`). */
export type EventData = {
  readonly [Type in RegisterEvent['type']]: Extract<RegisterEvent, { readonly type: Type }>['data'];
};

/** The shapes of earlier versions, which are lifted before they are delivered; each entry stays for ever. */
export interface OlderEventData {
  readonly 'CredentialsPresented.v1': Omit<EventData['CredentialsPresented'], 'to'>;
}
