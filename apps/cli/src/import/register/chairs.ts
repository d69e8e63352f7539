import type { OtherChair, PartialDate } from '@legation/domain';

interface Chair {
  readonly missionId: string;
  readonly postingId: string;
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  readonly resident: boolean;
}

/**
 * The chairs in which each official resides, as far as the import has read: what the rule of the second resident chair is told.
 * Kept in the order of the source, so that a second run tells the same.
 */
export class Chairs {
  private readonly ofOfficial = new Map<string, Chair[]>();
  private readonly officialOf = new Map<string, string>();

  /** Remembers what a record now says of a chair, and gives the others in which the same official resides. */
  note(officialId: string, chair: Chair): readonly OtherChair[] {
    this.forget(chair.missionId, chair.postingId);
    const held = this.ofOfficial.get(officialId) ?? [];
    const others = chair.resident ? held.filter((other) => other.missionId !== chair.missionId) : [];
    if (chair.start !== null && chair.resident) {
      this.ofOfficial.set(officialId, [...held, chair]);
      this.officialOf.set(`${chair.missionId}/${chair.postingId}`, officialId);
    }
    return others.map(({ missionId, postingId, start, end }) => ({
      missionId,
      postingId,
      start: start as string,
      end,
    }));
  }

  /** The posting is taken back, or is no longer said to be held. */
  forget(missionId: string, postingId: string): void {
    const key = `${missionId}/${postingId}`;
    const officialId = this.officialOf.get(key);
    if (officialId === undefined) return;
    const held = this.ofOfficial.get(officialId) ?? [];
    this.ofOfficial.set(
      officialId,
      held.filter((chair) => chair.missionId !== missionId || chair.postingId !== postingId),
    );
    this.officialOf.delete(key);
  }
}
