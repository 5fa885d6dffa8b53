import { type DatabaseEngine, type DatabaseVersion, databaseEngines } from "../facts/database-engines";

/** What is known of an engine, and of one of its versions. */
export interface KnownDatabase {
  readonly engine: DatabaseEngine;
  readonly version: DatabaseVersion;
}

/** Finds what is known of a version, which may name a minor one too: `16` for `16.4`. */
export function databaseVersion(engine: unknown, version: unknown): KnownDatabase | undefined {
  const found = Object.entries<DatabaseEngine>(databaseEngines).find(([name]) => name === engine);
  if (found === undefined) return undefined;
  const [, row] = found;
  const major = Object.keys(row.versions).find((one) => `${version}.`.startsWith(`${one}.`));
  const known = major === undefined ? undefined : row.versions[major];
  return known === undefined ? undefined : { engine: row, version: known };
}
