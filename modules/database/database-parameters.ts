import type { KnownDatabase } from "../../core/database-version";

/**
 * The parameters of a database: what forces TLS, and what fills its logs. A new database starts with all of them; for the logs
 * the apply method is the one that AWS never answers differently.
 */
export function databaseParameters({ engine, version: { tls } }: KnownDatabase) {
  const forced =
    tls.kind === "parameter"
      ? [{ name: tls.parameter, value: tls.value, applyMethod: tls.applyMethod as string }]
      : [];
  const logged = Object.entries(engine.logParameters).map(([name, value]) => ({
    name,
    value,
    applyMethod: "pending-reboot",
  }));
  return [...forced, ...logged].sort((left, right) => (left.name < right.name ? -1 : 1));
}
