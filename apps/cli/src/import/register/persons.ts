import { parseLine, readLines } from '../lines.js';

/** Who the register's persons are, and by which ids they went before. */
export class Persons {
  private readonly known = new Set<string>();
  private readonly renamed = new Map<string, string>();

  static async read(file: string | undefined): Promise<Persons> {
    const persons = new Persons();
    if (file === undefined) return persons;
    for await (const line of readLines(file)) {
      try {
        const { id, oldIds } = parseLine(line);
        if (typeof id !== 'string') continue;
        persons.known.add(id);
        if (Array.isArray(oldIds)) for (const old of oldIds) persons.renamed.set(String(old), id);
      } catch {
        // The line is told, as unreadable, when the persons themselves are imported.
      }
    }
    return persons;
  }

  /** The id under which the person is listed now; the id itself when it is not a former one. */
  resolve(id: string): string {
    return this.known.has(id) ? id : (this.renamed.get(id) ?? id);
  }

  /** True the first time that an id is met which the list does not have. */
  isNews(id: string): boolean {
    if (this.known.has(id)) return false;
    this.known.add(id);
    return true;
  }
}
