import { Text, WholeText } from '../fields.js';

const mostLeaves = Number.MAX_SAFE_INTEGER;

export class EventProofQuery {
  @Text({ max: 100, about: 'The id of the event' }) event!: string;
}

export class InclusionQuery extends EventProofQuery {
  @WholeText({
    min: 1,
    max: mostLeaves,
    optional: true,
    about: 'How many events the tree has, as a checkpoint says; absent: all that it has now',
  })
  size?: number;
}

export class ConsistencyQuery {
  @WholeText({ min: 0, max: mostLeaves, about: 'How many events the earlier checkpoint vouches for' }) from!: number;
  @WholeText({ min: 0, max: mostLeaves, about: 'How many events the later checkpoint vouches for' }) to!: number;
}
