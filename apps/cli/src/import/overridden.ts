import type { EventStore, Position } from '@legation/event-store';

/** How many commands of the log after `after` passed each rule by override; a command counts once for a rule. */
export async function countOverridden(store: EventStore, after: Position | null): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  let counted = { commandId: '', rules: new Set<string>() };
  for (let from = after; ; ) {
    const page = await store.readAll({ ...(from === null ? {} : { after: from }), limit: 5_000 });
    for (const { metadata } of page.events) {
      if (metadata.commandId !== counted.commandId) counted = { commandId: metadata.commandId, rules: new Set() };
      for (const rule of metadata.overridden?.rules ?? []) {
        if (counted.rules.has(rule)) continue;
        counted.rules.add(rule);
        counts.set(rule, (counts.get(rule) ?? 0) + 1);
      }
    }
    if (page.reached === null || page.atHead) return counts;
    from = page.reached;
  }
}
