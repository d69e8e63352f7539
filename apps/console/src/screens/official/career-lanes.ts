import type { Schemas } from '../../api/client.js';
import type { Language } from '../../i18n/messages.js';
import type { Lane } from '../../timeline/layout.js';
import type { Look, Span } from '../../timeline/span.js';

export type CareerEntry = Schemas['CareerEntry'];
export type Rank = Schemas['CareerAnswer']['ranks'][number];

/** The words of the picture, in the language of the page. */
export interface CareerTexts {
  lane(id: 'postings' | 'offices' | 'ranks' | 'pending' | 'unserved'): string;
  label(entry: CareerEntry): string;
  said(entry: CareerEntry): string;
  rank(rank: Rank): string;
}

/** The same id in the picture and in the table; a posting and an office may be called alike. */
export const idOf = ({ kind, id }: Pick<CareerEntry, 'kind' | 'id'>): string => `${kind} ${id}`;

/** The same id in the picture and in the list of ranks. */
export const rankId = ({ eventId }: Pick<Rank, 'eventId'>): string => `rank ${eventId}`;

/** Every posting and office of a person on one time axis, with the days of his ranks. */
export function careerLanes(
  entries: readonly CareerEntry[],
  ranks: readonly Rank[],
  texts: CareerTexts,
): readonly Lane[] {
  const lane = (id: Parameters<CareerTexts['lane']>[0], spans: readonly Span[]): Lane => ({
    id,
    label: texts.lane(id),
    spans,
  });
  const span = (entry: CareerEntry, look: Look, days: Pick<Span, 'start' | 'end'> & Partial<Span>): Span => ({
    id: idOf(entry),
    label: texts.label(entry),
    said: texts.said(entry),
    look,
    ...days,
  });
  const held = (entry: CareerEntry): Span =>
    span(entry, entry.kind === 'posting' ? 'main' : 'second', {
      start: entry.startOn,
      end: entry.endOn,
      isOpen: entry.startOn !== null && entry.endOn === null,
      seenOn: seenOn(entry),
    });
  const day = (entry: CareerEntry): Span => span(entry, 'point', { start: firstDayOf(entry), end: null });
  const served = entries.filter(({ status }) => status === 'served');
  return [
    lane('postings', served.filter(({ kind }) => kind === 'posting').map(held)),
    lane('offices', served.filter(({ kind }) => kind === 'office').map(held)),
    lane('pending', entries.filter(({ status }) => status === 'pending').map(day)),
    lane(
      'ranks',
      ranks.map((rank) => ({
        id: rankId(rank),
        label: rank.rank,
        said: texts.rank(rank),
        look: 'point',
        start: rank.on,
        end: null,
      })),
    ),
    lane('unserved', entries.filter(({ status }) => status === 'didNotServe').map(day)),
  ];
}

/** An appointment, too, shows that it had come so far. */
const seenOn = ({ attestedOn, appointedOn }: CareerEntry): readonly string[] =>
  appointedOn === null ? attestedOn : [appointedOn, ...attestedOn];

export const firstDayOf = ({ designatedOn, appointedOn, startOn, attestedOn, endOn }: CareerEntry): string | null =>
  designatedOn ?? appointedOn ?? startOn ?? attestedOn[0] ?? endOn;

/** What the mission of a posting is called in the language of the page. */
export const missionNameOf = (
  { missionName, missionNameEn }: Pick<CareerEntry, 'missionName' | 'missionNameEn'>,
  language: Language,
): string => (language === 'en' ? missionNameEn : null) ?? missionName ?? '';
