import type { ReadDocument } from '../read-store.port.js';
import { tileWidth } from './tiles.js';

/**
 * Where an event is, by its id. An index over random ids would cost a page of the disk for each event, more than the tree itself:
 * here the events of 16 leaf tiles are written down together once these are full, in 64 documents by a mark of their id.
 */
interface MarksDocument extends ReadDocument {
  /** Of each event 4 bytes of mark and 2 of its place among the 4,096, in base64. */
  readonly marks: string;
}

/** Leaf tiles whose events are written down together. */
export const tilesTogether = 16;
const parts = 64;
const entrySize = 6;

const marksId = (group: number, part: number): string =>
  `ids-${String(group).padStart(12, '0')}-${String(part).padStart(2, '0')}`;

/** FNV-1a with 32 bits: what it confuses, the tile itself tells apart. */
function markOf(id: string): number {
  let mark = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) mark = Math.imul(mark ^ id.charCodeAt(at), 0x01000193);
  return mark >>> 0;
}

/** The documents of one group, by the ids of its events in their order. */
export function marksOf(group: number, ids: readonly string[]): readonly MarksDocument[] {
  const entries: Buffer[][] = Array.from({ length: parts }, () => []);
  ids.forEach((id, place) => {
    const [mark, entry] = [markOf(id), Buffer.alloc(entrySize)];
    entry.writeUInt32BE(mark);
    entry.writeUInt16BE(place, 4);
    entries[mark % parts]?.push(entry);
  });
  return entries.map((part, at) => ({ id: marksId(group, at), marks: Buffer.concat(part).toString('base64') }));
}

/** The documents in which an event stands that is in one of the first groups. */
export function marksToAsk(id: string, groups: number): readonly string[] {
  const part = markOf(id) % parts;
  return Array.from({ length: groups }, (_, group) => marksId(group, part));
}

/** The leaves that an event with this id may be, by the documents that were asked for: hardly ever more than one. */
export function leavesMarked(id: string, documents: ReadonlyMap<string, ReadDocument>): readonly number[] {
  const wanted = Buffer.alloc(4);
  wanted.writeUInt32BE(markOf(id));
  return [...documents.values()].flatMap((document) => {
    const marks = Buffer.from((document as MarksDocument).marks, 'base64');
    const first = Number(document.id.slice(4, 16)) * tilesTogether * tileWidth;
    const found: number[] = [];
    for (let at = marks.indexOf(wanted); at >= 0; at = marks.indexOf(wanted, at + 1)) {
      if (at % entrySize === 0) found.push(first + marks.readUInt16BE(at + 4));
    }
    return found;
  });
}
