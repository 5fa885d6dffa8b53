import { type DatabaseEngine, databaseEngines, refusedDatabases } from "../../facts/database-engines";

const versions = Object.entries(databaseEngines as Record<string, DatabaseEngine>).flatMap(
  ([engine, { versions }]) =>
    Object.entries(versions).map(([version, row]) => ({ engine, version, row, of: `${engine} ${version}` })),
);

/** By which version on a family has the value itself; AWS then takes `pending-reboot` only. */
const onByDefault: Readonly<Record<string, number>> = {
  "aurora-postgresql": 17,
  mariadb: 11.8,
  postgres: 15,
};

describe.each(versions)("$of", ({ engine, version, row: { family, tls } }) => {
  test("has a family of its engine and version", () => {
    expect(family.startsWith(engine)).toBe(true);
    expect(family.endsWith(version.replace(/^(\d+)\.00$/, "$1.0"))).toBe(true);
  });

  test("forces TLS in a way that settles", () => {
    if (tls.kind === "option") {
      expect(engine).toMatch(/^oracle-/);
      expect(tls.port).not.toBe((databaseEngines as Record<string, DatabaseEngine>)[engine]?.port);
      return;
    }
    const byDefault = Number(version) >= (onByDefault[engine] ?? Number.POSITIVE_INFINITY);
    const waits = byDefault || engine.startsWith("sqlserver-");
    expect(tls.applyMethod).toBe(waits ? "pending-reboot" : "immediate");
    expect(tls.value).toBe(engine === "aurora-mysql" ? "ON" : "1");
  });
});

test("what is refused is not offered", () => {
  const offered = versions.flatMap(({ engine, of }) => [engine, of]);
  expect(Object.keys(refusedDatabases).filter((one) => offered.includes(one))).toEqual([]);
});
