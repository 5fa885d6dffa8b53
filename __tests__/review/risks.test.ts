import { readdirSync } from "node:fs";
import { join } from "node:path";
import { review } from "../../review/review";
import type { RiskCase } from "../../review/risk";
import { risks } from "../../review/risks";
import { rules } from "../../review/rules";
import { planJson } from "./plan-json";

const findings = async ({ prior = [], ...change }: RiskCase) => {
  const resources = prior.map((one) => ({ ...one, mode: "managed" }));
  const plan = planJson([change], { prior_state: { values: { root_module: { resources } } } });
  return (await review([{ source: "plan.json", plan }])).findings.filter(
    ({ rule }) => rule !== "state-empty",
  );
};

describe.each(risks)("$id", ({ id, severity, reads, cases: { dangerous, harmless } }) => {
  test.each(dangerous.map((one) => [JSON.stringify(one), one] as const))("finds %s", async (_, change) => {
    const found = (await findings(change)).find(({ rule }) => rule === id);
    expect(found).toMatchObject({ severity: change.severity ?? severity, address: `${change.type}.one_0` });
  });

  test.each(harmless.map((one) => [JSON.stringify(one), one] as const))(
    "does not find %s",
    async (_, change) => {
      expect((await findings(change)).filter(({ rule }) => rule === id)).toEqual([]);
    },
  );

  test("has a dangerous and a harmless case, of types that it reads", () => {
    expect(dangerous.length).toBeGreaterThan(0);
    expect(harmless.length).toBeGreaterThan(0);
    for (const { type } of [...dangerous, ...harmless]) expect("*" in reads || type in reads).toBe(true);
  });
});

test("each risk is a file that bears its id, and is in the list", () => {
  const files = readdirSync(join(__dirname, "../../review/risks")).map((file) => file.replace(/\.ts$/, ""));
  expect(risks.map(({ id }) => id)).toEqual(files.sort());
});

test("each rule says why it matters, what to do, and who says so", () => {
  for (const { id, reason, advice, source } of rules.values()) {
    expect([id, reason.length > 20, advice.length > 5, source.length > 8]).toEqual([id, true, true, true]);
    expect(`${id}: ${reason}`).toMatch(/\.$/);
    expect(`${id}: ${advice}`).toMatch(/[.)]$/);
  }
});
