/** How the read models in MongoDB are opened. */
export interface MongoReadStoreOptions {
  /** `mongodb://` or `mongodb+srv://`. The path names the database, `legation` where there is none: one register to a database. */
  readonly connectionString: string;
  /** `read` never writes, and works beside any number of projectors. */
  readonly access: 'write' | 'read';
  /** How long a version that was replaced stays readable for programs that still ask it; ten minutes when absent. */
  readonly graceMs?: number;
  /** Milliseconds since 1970; for specs. */
  readonly clock?: () => number;
}
