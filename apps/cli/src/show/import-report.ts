import type { Told } from '../import/run.js';
import type { Words } from './labels.js';
import { page } from './parts.js';
import { table } from './table.js';

/** What an import did, for people: counts, and the first reasons for what was set aside. */
export function showReport({ report, examples, quarantine }: Told, words: Words): string {
  const { read, accepted, quarantined, overridden, events, seconds } = report;
  const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((total, n) => total + n, 0);
  const line = (what: string, count: number | string) => ({ cells: [what, String(count)] });
  const rows = [
    line(words.label('read'), read),
    line(words.label('accepted'), accepted),
    line(words.label('quarantined'), sum(quarantined)),
    ...Object.entries(quarantined).map(([code, n]) => line(`· ${code}`, n)),
    line(words.label('overridden'), sum(overridden)),
    ...Object.entries(overridden).map(([code, n]) => line(`· ${code}`, n)),
    line(words.label('events'), events),
    line(words.label('seconds'), seconds),
  ];
  const reasons = examples.map(({ place, stream, field, code, reason }) => ({
    cells: [`${place.file}:${place.line}`, field ?? '', code],
    notes: [stream && !reason.includes(stream) ? `${stream}: ${reason}` : reason],
  }));
  return page(
    table([words.label('action'), words.label('count')], rows),
    reasons.length === 0 ? null : table([words.label('source'), words.label('field'), words.label('reason')], reasons),
    quarantine === null ? null : `${words.label('mend')}: ${quarantine}`,
  );
}
