const KEPT = 100_000;

/** The ids written lately: all that makes an append to ANY revision idempotent, and it forgets. */
export class RecentIds {
  private readonly revisions = new Map<string, number>();

  remember(stream: string, id: Buffer, revision: number): void {
    this.revisions.set(`${id.toString('latin1')}${stream}`, revision);
    if (this.revisions.size <= KEPT) return;
    for (const oldest of this.revisions.keys()) {
      this.revisions.delete(oldest);
      return;
    }
  }

  revisionOf(stream: string, id: Buffer): number | undefined {
    return this.revisions.get(`${id.toString('latin1')}${stream}`);
  }
}
