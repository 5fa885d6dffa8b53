import { readFileSync } from "node:fs";
import { readOrganization } from "../../config/read-organization";
import { deployedRules } from "../../controls/deployed-rules";
import type { Framework } from "../../controls/framework";
import { frameworks } from "../../controls/frameworks";
import { awsFsbp10 } from "../../controls/frameworks/aws-fsbp-1.0";
import { cisAws70 } from "../../controls/frameworks/cis-aws-7.0";
import { nist80053R5 } from "../../controls/frameworks/nist-800-53-r5";
import { pciDss401 } from "../../controls/frameworks/pci-dss-4.0.1";
import { objectiveOf } from "../../controls/objective-of";
import { type ObjectiveId, objectives } from "../../controls/objectives";
import { complianceRulesWatch } from "../../controls/objectives/compliance-rules-watch";
import { resourcesOf } from "../../controls/resources-of";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { frameworkRequirements } from "../../facts/framework-requirements";
import { type ManagedRule, managedRules } from "../../facts/managed-rules";
import { securityHubControls } from "../../facts/security-hub-controls";
import { everyStack } from "../every-stack";
import { exampleOrganization } from "../example-organization";
import { changed } from "./changed";
import { violation } from "./violation";

/** An example that has everything but identity, and one that has identity. */
const stacks = [
  ...everyStack(exampleOrganization()),
  ...everyStack(readOrganization("examples/company/organization.yaml", "2027-01-15")),
];

/** Objectives that something in the examples claims and keeps, each with the stacks that do, and what is broken. */
const kept = new Map<ObjectiveId, SynthesizedStack[]>();
const broken: string[] = [];
for (const [path, stack] of stacks) {
  const claimed = new Set(
    resourcesOf(stack).flatMap(({ body }) => (body["//"] as { objectives: ObjectiveId[] }).objectives),
  );
  for (const id of claimed) {
    const verdict = objectiveOf(id)?.proof(stack) ?? { satisfied: [], broken: [] };
    if (verdict.satisfied.length > 0) kept.set(id, [...(kept.get(id) ?? []), stack]);
    broken.push(...verdict.broken.map(({ address }) => `${path} ${address} ${id}`));
  }
}

const requirements = frameworks.flatMap(({ short, requirements }) =>
  requirements.map((one) => ({ ...one, name: `${short} ${one.id}` })),
);
const used = [...new Set(requirements.flatMap((one) => one.objectives))].sort();

test("the examples break nothing that they claim", () => {
  expect(broken).toEqual([]);
});

describe.each(frameworks)("$name", ({ requirements }) => {
  test("has each number once, and each objective once beside it", () => {
    const ids = requirements.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const { id, objectives } of requirements)
      expect([id, objectives]).toEqual([id, [...new Set(objectives)]]);
  });

  test("says why, where nothing is proved", () => {
    const silent = requirements.filter((one) => one.objectives.length === 0 && !one.remains);
    expect(silent).toEqual([]);
  });
});

describe("an objective that a requirement names", () => {
  test.each(used)("%s is kept in an example, and a careless edit there breaks it", (id) => {
    const objective = objectiveOf(id);
    if (objective === undefined) throw new Error(`there is no ${id}`);
    // Not every stack can be broken by one edit: conformance packs are templates.
    expect((kept.get(id) ?? []).find((stack) => violation(objective, stack) !== undefined)).toBeDefined();
  });

  test("is one for which its source names the same requirement of CIS", () => {
    const cited = objectives.flatMap(({ id, source }) => {
      const [, numbers = ""] =
        /CIS AWS Foundations (?:7\.0 )?(\d[\d.]*(?:, \d[\d.]*)*)(?=;|$)/.exec(source) ?? [];
      return numbers === "" ? [] : numbers.split(", ").map((number) => `${number} ${id}`);
    });
    const mapped = cisAws70.requirements.flatMap(({ id, objectives }) =>
      objectives.map((objective) => `${id} ${objective}`),
    );
    expect(cited.length).toBeGreaterThan(20);
    expect(mapped).toEqual(expect.arrayContaining(cited));
  });
});

describe("a requirement that a rule of AWS Config watches", () => {
  const home = stacks.find(([path]) => path === "security/eu-west-1/compliance")?.[1] ?? {};
  const packed = stacks.find(([path]) => path === "robots-prod/eu-west-1/region")?.[1] ?? {};
  const watched = requirements.filter(({ objectives }) => objectives.includes("compliance.rules-watch"));

  test("is one of fifty at least", () => {
    expect(watched.length).toBeGreaterThan(50);
  });

  test.each(watched)("$name breaks its proof without the rule", ({ name, id }) => {
    const framework = frameworks.find(({ short }) => name === `${short} ${id}`) as Framework;
    const serving = Object.values(managedRules).filter((rule) => served(rule, framework).includes(id));
    const lost = serving.some(({ identifier }) => {
      const address = deployedRules(home).find((rule) => rule.identifier === identifier)?.address;
      return (
        address !== undefined &&
        complianceRulesWatch.proof(changed(home, address, () => undefined)).broken.length > 0
      );
    });
    const lostInPack = serving.some(({ identifier }) => {
      const without = JSON.parse(JSON.stringify(packed).replaceAll(identifier, "OTHER")) as SynthesizedStack;
      return deployedRules(packed).some((rule) => rule.identifier === identifier)
        ? complianceRulesWatch.proof(without).broken.length > 0
        : false;
    });
    expect([name, serving.length > 0, lost || lostInPack]).toEqual([name, true, true]);
  });
});

/** Requirements of a framework that AWS says a rule serves. */
function served({ identifier, cis }: ManagedRule, { id }: Framework): readonly string[] {
  if (id === "cis-aws-7.0") return cis === undefined ? [] : [cis];
  return frameworkRequirements[identifier]?.[id] ?? [];
}

describe("CIS AWS Foundations 7.0", () => {
  const rows = readFileSync("__tests__/controls/cis-aws-7.0.tsv", "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"))
    .map(([id = "", kind = "", , , title = ""]) => ({ id, kind, title }));

  test("is listed whole, in its order", () => {
    expect(cisAws70.requirements.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });

  test.each(rows)("$id $kind: $title", ({ id, kind }) => {
    const asked = cisAws70.requirements.find((requirement) => requirement.id === id);
    const named = asked?.objectives ?? [];
    if (kind === "SET" || kind === "DETECT") expect(named.length).toBeGreaterThan(0);
    if (kind === "DETECT") expect(named).toContain("compliance.rules-watch");
    if (kind === "PARTIAL" || kind === "MANUAL") expect(asked?.remains).toEqual(expect.any(String));
  });
});

describe("AWS Foundational Security Best Practices", () => {
  const ids = awsFsbp10.requirements.map(({ id }) => id);

  test.each(ids)("%s is a control of Security Hub", (id) => {
    const [service = "", number] = id.split(".");
    const spans = (securityHubControls[service] ?? "").split(" ").map((span) => span.split("-").map(Number));
    expect(spans.some(([first = 0, last = first]) => first <= Number(number) && Number(number) <= last)).toBe(
      true,
    );
  });

  // AWS Security Hub User Guide "AWS Foundational Security Best Practices standard", as of 2026-11.
  test("has every control of IAM that is in this standard", () => {
    expect(ids.filter((id) => id.startsWith("IAM."))).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 21].map((number) => `IAM.${number}`),
    );
  });
});

test.each([
  { ...nist80053R5, parts: ["AC-2", "AC-3", "AC-5", "AC-6", "IA-2", "IA-5"] },
  { ...pciDss401, parts: ["7", "8"] },
])("$name lists what rules of AWS Config serve of $parts", ({ id, requirements, parts }) => {
  const served = Object.values(managedRules)
    .flatMap(({ identifier }) => frameworkRequirements[identifier]?.[id as "nist-800-53" | "pci-dss-4"] ?? [])
    .filter((number) => parts.some((part) => number === part || new RegExp(`^${part}[.(]`).test(number)));
  expect(served.length).toBeGreaterThan(10);
  expect(requirements.map((one) => one.id)).toEqual(expect.arrayContaining(served));
});
