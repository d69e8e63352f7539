import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { CollectionName, Index, Put, ReadDocument } from '../read-store.port.js';
import { keyOf, valuesAt } from './keys.js';
import type { Key } from './keys.js';
import { createDocuments, createIndexes, dropIndexes, tablesOf } from './schema.js';
import type { CollectionRow, Tables } from './schema.js';
import type { Statements } from './statements.js';

/** What stood under these ids; those without a document are absent from the map. */
export interface Before {
  readonly ids: ReadonlySet<string>;
  readonly documents: ReadonlyMap<string, ReadDocument>;
}

/** The collections that are there, each with its tables. Transactions are the caller's. */
export class CollectionTables {
  private readonly known = new Map<string, Tables>();

  constructor(
    private readonly database: DatabaseSyncInstance,
    private readonly statements: Statements,
  ) {}

  row({ projection, version }: CollectionName): CollectionRow | undefined {
    const sql = 'SELECT * FROM collections WHERE projection = ? AND version = ?';
    return this.statements.get(sql).get(projection, version) as CollectionRow | undefined;
  }

  tables({ number, indexes }: CollectionRow): Tables {
    const key = `${number} ${indexes}`;
    let tables = this.known.get(key);
    if (!tables) this.known.set(key, (tables = tablesOf(number, JSON.parse(indexes) as Index[])));
    return tables;
  }

  /** Makes the collection, or fits its indexes to what is asked for now. */
  prepare(collection: CollectionName, indexes: readonly Index[]): void {
    const declared = JSON.stringify(indexes);
    const row = this.row(collection);
    if (row?.indexes === declared) return;
    if (row) {
      this.database.exec(dropIndexes(row.number, JSON.parse(row.indexes) as Index[]));
      this.statements.get('UPDATE collections SET indexes = ? WHERE number = ?').run(declared, row.number);
      this.index(row.number, indexes);
      return;
    }
    const insert = 'INSERT INTO collections (projection, version, indexes) VALUES (?, ?, ?)';
    const number = Number(
      this.statements.get(insert).run(collection.projection, collection.version, declared).lastInsertRowid,
    );
    this.database.exec(createDocuments(tablesOf(number, indexes)));
    this.index(number, indexes);
  }

  /** The collection as new, under a number that none had before; it stays switched on if it was. */
  makeAgain(row: CollectionRow): void {
    this.drop(row);
    this.prepare(row, JSON.parse(row.indexes) as Index[]);
    const switchOn = 'UPDATE collections SET active = ? WHERE projection = ? AND version = ?';
    this.statements.get(switchOn).run(row.active, row.projection, row.version);
  }

  drop(row: CollectionRow): void {
    const tables = this.tables(row);
    for (const table of [tables.documents, ...tables.elements.values()]) this.database.exec(`DROP TABLE ${table}`);
    this.statements.get('DELETE FROM collections WHERE number = ?').run(row.number);
  }

  /**
   * @param known documents as they are now, where they were read already
   * @returns how many documents there are more than before
   */
  write(tables: Tables, puts: readonly Put[], known: Before | null): number {
    const { documents } = tables;
    const update = this.statements.get(`UPDATE ${documents} SET doc = ? WHERE id = ?`);
    const insert = this.statements.get(`INSERT INTO ${documents} (doc, id) VALUES (?, ?)`);
    const remove = this.statements.get(`DELETE FROM ${documents} WHERE id = ?`);
    const read = this.reader(tables);
    const writeElements = this.elementWriter(tables);
    let more = 0;
    for (const { id, document } of puts) {
      const before = known?.ids.has(id) ? (known.documents.get(id) ?? null) : read(id);
      writeElements(id, before, document);
      if (document !== null) (before === null ? insert : update).run(JSON.stringify(document), id);
      else if (before !== null) remove.run(id);
      more += Number(document !== null) - Number(before !== null);
    }
    return more;
  }

  private reader(tables: Tables): (id: string) => ReadDocument | null {
    const select = this.statements.get(`SELECT doc FROM ${tables.documents} WHERE id = ?`);
    return (id) => {
      const found = select.get(id) as { doc: string } | undefined;
      return found ? (JSON.parse(found.doc) as ReadDocument) : null;
    };
  }

  /** The documents that are there, in the order of the ids: found by one statement, in two thirds of the time that one for each takes. */
  documents({ documents }: Tables, ids: readonly string[]): ReadonlyMap<string, ReadDocument> {
    const sql = `SELECT found.id, doc FROM json_each(?) AS asked CROSS JOIN ${documents} AS found ON found.id = asked.value`;
    const rows = this.statements.get(sql).all(JSON.stringify(ids)) as { id: string; doc: string }[];
    return new Map(rows.map(({ id, doc }) => [id, JSON.parse(doc) as ReadDocument]));
  }

  private elementWriter(tables: Tables): (id: string, before: ReadDocument | null, after: ReadDocument | null) => void {
    const fields = Array.from(tables.elements, ([field, table]) => ({
      field,
      insert: this.statements.get(`INSERT INTO ${table} (value, id) VALUES (?, ?)`),
      remove: this.statements.get(`DELETE FROM ${table} WHERE value = ? AND id = ?`),
    }));
    return (id, before, after) => {
      for (const { field, insert, remove } of fields) {
        const old = elementsOf(before, field);
        const now = elementsOf(after, field);
        for (const [name, value] of now) if (!old.has(name)) insert.run(value, id);
        for (const [name, value] of old) if (!now.has(name)) remove.run(value, id);
      }
    };
  }

  private index(number: number, indexes: readonly Index[]): void {
    this.database.exec(createIndexes(number, indexes));
    const tables = tablesOf(number, indexes);
    if (tables.elements.size === 0) return;
    const writeElements = this.elementWriter(tables);
    for (const row of this.database.prepare(`SELECT id, doc FROM ${tables.documents}`).iterate()) {
      const { id, doc } = row as { id: string; doc: string };
      writeElements(id, null, JSON.parse(doc) as ReadDocument);
    }
  }
}

/** Distinct keys of the scalars that the field holds; by a name, since blobs are no keys of a map. Objects are found by no filter. */
function elementsOf(document: ReadDocument | null, field: string): ReadonlyMap<string, Key> {
  if (!document) return none;
  const scalars = valuesAt(document, field).filter((value) => typeof value !== 'object' || value === null);
  return new Map(scalars.map((value) => [JSON.stringify(value ?? null), keyOf(value)]));
}

const none: ReadonlyMap<string, Key> = new Map();
