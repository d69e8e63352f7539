/** Whether this process still takes work, and whether it still keeps the read models. */
export class Lifecycle {
  stopping = false;
  /** Why the read models are no longer kept up to date; null while they are. */
  projectorFailure: string | null = null;
}
