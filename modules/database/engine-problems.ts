import type { Problem } from "../../core/problem";
import { type DatabaseEngine, databaseEngines, refusedDatabases } from "../../facts/database-engines";

/** Which engine is asked for, where, and with what. */
export interface AskedEngine {
  readonly engine: string;
  readonly version: string;
  readonly service: DatabaseEngine["service"];
  readonly iamAuthentication: boolean;
}

/** Why an engine cannot be had: one problem, since others follow from it. */
export function engineProblems(where: string, asked: AskedEngine): Problem[] {
  const { engine, version, service } = asked;
  const named = `${engine} ${version}`;
  const refused = own(refusedDatabases, named) ?? own(refusedDatabases, engine);
  if (refused !== undefined) {
    return [
      {
        where,
        found: `${named} is not offered: ${refused.because}`,
        allowed: offered(service),
        fix: refused.fix,
      },
    ];
  }
  const row = own(rows, engine);
  if (row === undefined || row.service !== service) {
    return [
      {
        where,
        found: `the engine ${engine}${row === undefined ? ", of which nothing is known to force TLS" : ""}`,
        allowed: offered(service),
        fix:
          row === undefined
            ? "choose one of these"
            : `make it by ${row.service === "aurora" ? "DatabaseCluster" : "DatabaseInstance"}`,
      },
    ];
  }
  const known = own(row.versions, version);
  if (known === undefined) {
    return [
      {
        where,
        found: `${named}, of which nothing is known to force TLS`,
        allowed: `a major version of ${engine}: ${Object.keys(row.versions).join(", ")}`,
        fix: "choose one of these; AWS upgrades minor versions",
      },
    ];
  }
  if (!asked.iamAuthentication || known.iam) return [];
  return [
    {
      where,
      found: `iamAuthentication, which ${named} does not have`,
      allowed: `${withIam(service)} for sign-in by IAM`,
      fix: "leave iamAuthentication out, or choose one of these engines",
    },
  ];
}

const rows: Readonly<Record<string, DatabaseEngine>> = databaseEngines;

/** What a table says, and not what every object of JavaScript has. */
function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function offered(service: DatabaseEngine["service"]): string {
  return Object.keys(rows)
    .filter((engine) => rows[engine]?.service === service)
    .join(", ");
}

function withIam(service: DatabaseEngine["service"]): string {
  return Object.entries(rows)
    .filter(([, row]) => row.service === service && Object.values(row.versions).some(({ iam }) => iam))
    .map(([engine]) => engine)
    .join(", ");
}
