export { eventSchemas } from './contract/event-schemas.js';
export { cloudEvent, schemaPath, sourceOf } from './feed/cloud-event.js';
export type { CloudEvent } from './feed/cloud-event.js';
export { eventKinds, eventName, kindOf } from './feed/event-names.js';
export type { EventKind } from './feed/event-names.js';
export { feedFilter, filterText, InvalidFilter } from './feed/feed-filter.js';
export type { FeedFilter, FilterText } from './feed/feed-filter.js';
export { matcherOf } from './feed/matcher.js';
export type { Matcher } from './feed/matcher.js';
export { Postings } from './feed/postings.js';
export { eventsAnswer, PositionAhead, readFeed, requireWithin } from './feed/read-feed.js';
export type { EventsAnswer, FeedQuestion } from './feed/read-feed.js';
export { openMongoSubscriberStore } from './mongodb/mongo-subscriber-store.js';
export { openSqliteSubscriberStore } from './sqlite/sqlite-subscriber-store.js';
export type { Asked } from './webhooks/asked-once.js';
export { Deliveries } from './webhooks/deliveries.js';
export type { DeliveriesOptions } from './webhooks/deliveries.js';
export type { DeliveryNotice } from './webhooks/delivery.js';
export { AddressRefused, Sender } from './webhooks/sender.js';
export type { Attempt, SenderOptions } from './webhooks/sender.js';
export { Superseded, WebhookNotFound, WebhookRefused, WebhooksUnavailable } from './webhooks/subscriber-store.port.js';
export type {
  Answered,
  DeliveryLease,
  HeldStream,
  Progress,
  ProgressChange,
  StoredWebhook,
  SubscriberStore,
  Webhook,
  WebhookSecret,
} from './webhooks/subscriber-store.port.js';
export type { Time } from './webhooks/time.js';
export { Webhooks } from './webhooks/webhooks.js';
export type { HeldBody, NewWebhook, TestAnswer, WebhookBody, WebhookWithSecret } from './webhooks/webhooks.js';
