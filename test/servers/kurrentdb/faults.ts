/** What the server does wrong, to which calls, and how often. Rules are tried in order; the first that fits is used. */
export interface Fault {
  readonly on: 'append' | 'delete' | 'read' | 'subscribe' | 'features' | 'gossip';
  /**
   * - `drop`: resets the connection; `cancel`: ends the call as cancelled; `end`: ends it as if all were said (reads and subscriptions)
   * - `delay`: `ms` later, then as usual; `hang`: never answers
   * - `not-leader`, `unavailable`, `deadline`: answers that
   * - `not-ready`, `no-leader`: answers that to this append, and not to those that share its call (as read of servers 21.10 to 26.1)
   * - `ahead`: its clock is `ms` ahead of the client's, so that an append may be over before it begins
   * - `event-too-large`: answers that, as servers with a limit for one event do (as read of server 26.1)
   * - `die`: the process kills itself (only a server that is a process of its own)
   * - `oversized`: a read gives four times what was asked for
   * - `fall-behind`: a subscription says so, and catches up again; `no-caught-up`: it never says so, as old servers do
   * - `early-checkpoint`: a live subscription is given the place of an event as its checkpoint just before it is given the event, as 21.10 does
   *   when something is written while a subscription goes live
   */
  readonly does:
    | 'drop'
    | 'cancel'
    | 'end'
    | 'delay'
    | 'hang'
    | 'not-leader'
    | 'unavailable'
    | 'deadline'
    | 'not-ready'
    | 'no-leader'
    | 'ahead'
    | 'event-too-large'
    | 'die'
    | 'oversized'
    | 'fall-behind'
    | 'no-caught-up'
    | 'early-checkpoint';
  /** Calls that it strikes; 1 when not given, `always` until the faults are given anew. */
  readonly times?: number | 'always';
  /** Calls that it lets pass first. */
  readonly skip?: number;
  /** Only streams whose name begins so. */
  readonly stream?: string;
  /** An append or a deletion is written first, and only its answer is lost. */
  readonly applied?: boolean;
  /** Events that a read or a subscription gives before it strikes. */
  readonly after?: number;
  /** Only calls that ask for the leader. */
  readonly ofLeader?: true;
  /** Only reads with a filter. */
  readonly filtered?: true;
  /** For `delay` and `ahead`. */
  readonly ms?: number;
  /** For `not-leader`: who is; this server itself when not given. */
  readonly leader?: { readonly host: string; readonly port: number };
}

/** The faults still to come. */
export class Faults {
  private rules: { readonly fault: Fault; skip: number; left: number }[] = [];

  give(faults: readonly Fault[]): void {
    this.rules = faults.map((fault) => ({
      fault,
      skip: fault.skip ?? 0,
      left: fault.times === 'always' ? Infinity : (fault.times ?? 1),
    }));
  }

  /** The fault for this call, used up by it. */
  take(on: Fault['on'], stream = '', { ofLeader = true, filtered = false } = {}): Fault | undefined {
    for (const rule of this.rules) {
      if (rule.left === 0 || rule.fault.on !== on || !stream.startsWith(rule.fault.stream ?? '')) continue;
      if ((rule.fault.ofLeader && !ofLeader) || (rule.fault.filtered && !filtered)) continue;
      if (rule.skip > 0) {
        rule.skip -= 1;
        continue;
      }
      rule.left -= 1;
      return rule.fault;
    }
    return undefined;
  }
}
