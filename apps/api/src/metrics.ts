import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** How a command ended. */
export type Outcome = 'accepted' | 'repeated' | 'unchanged' | 'refused' | 'failed';

/** The numbers of one running API, in the form that Prometheus reads. */
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'legation_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [this.registry],
  });
  readonly commands = new Counter<'outcome'>({
    name: 'legation_commands_total',
    help: 'Commands by outcome',
    labelNames: ['outcome'],
    registers: [this.registry],
  });
  readonly lag = new Gauge({
    name: 'legation_projection_lag_seconds',
    help: 'Record time between the head of the log and what a projection has seen',
    labelNames: ['projection'],
    registers: [this.registry],
  });
  readonly lagEvents = new Gauge({
    name: 'legation_projection_lag_events',
    help: 'Events that a projection wants and does not have yet; counted up to a limit',
    labelNames: ['projection'],
    registers: [this.registry],
  });
  readonly stopped = new Gauge({
    name: 'legation_projection_stopped',
    help: '1 when a projection has stopped at an event that it cannot take',
    labelNames: ['projection'],
    registers: [this.registry],
  });
  readonly streams = new Gauge({
    name: 'legation_sse_clients',
    help: 'Clients that follow the live feed',
    registers: [this.registry],
  });
  readonly streamsCut = new Counter({
    name: 'legation_sse_dropped_total',
    help: 'Clients of the live feed that were cut off because they fell behind',
    registers: [this.registry],
  });
  readonly deliveries = new Counter<'outcome'>({
    name: 'legation_webhook_deliveries_total',
    help: 'Attempts to deliver to webhooks, and what became of them',
    labelNames: ['outcome'],
    registers: [this.registry],
  });
  readonly treeEvents = new Gauge({
    name: 'legation_log_tree_events',
    help: 'Events that the Merkle tree of the log holds, which checkpoints can vouch for',
    registers: [this.registry],
  });
  readonly treeBehind = new Gauge({
    name: 'legation_log_tree_behind',
    help: '1 while the log has events that its Merkle tree does not hold yet',
    registers: [this.registry],
  });
  readonly head = new Gauge({
    name: 'legation_log_head_position',
    help: 'Position of the last event of the log',
    registers: [this.registry],
  });
}
