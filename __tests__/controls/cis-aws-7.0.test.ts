import { readFileSync } from "node:fs";
import { cisAws70 } from "../../controls/frameworks/cis-aws-7.0";
import { objectiveOf } from "../../controls/objective-of";
import type { ObjectiveId } from "../../controls/objectives";
import { resourcesOf } from "../../controls/resources-of";
import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import { synthesized } from "../../testing/synthesized";
import { exampleOrganization } from "../example-organization";

const rows = readFileSync("__tests__/controls/cis-aws-7.0.tsv", "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t"))
  .map(([id = "", kind = "", , , title = ""]) => ({ id, kind, title }));

/** Objectives that something in the example claims and keeps, and those that something breaks. */
const kept = new Set<ObjectiveId>();
const broken: string[] = [];
const estate = new Estate(exampleOrganization());
for (const placement of placements(estate)) {
  const stack = synthesized((app) => defineStack(app, { estate, placement }));
  const claimed = new Set(
    resourcesOf(stack).flatMap(({ body }) => (body["//"] as { objectives: ObjectiveId[] }).objectives),
  );
  for (const id of claimed) {
    const verdict = objectiveOf(id)?.proof(stack) ?? { satisfied: [], broken: [] };
    if (verdict.satisfied.length > 0) kept.add(id);
    broken.push(...verdict.broken.map(({ address }) => `${placement.path} ${address} ${id}`));
  }
}

describe("the example organization under CIS AWS Foundations 7.0", () => {
  test("breaks nothing that it claims", () => {
    expect(broken).toEqual([]);
  });

  test.each(rows.filter(({ kind }) => kind === "SET" || kind === "DETECT"))(
    "$id $kind: $title",
    ({ id, kind }) => {
      const asked = cisAws70.requirements.find((requirement) => requirement.id === id);
      expect(asked?.objectives.length).toBeGreaterThan(0);
      for (const objective of asked?.objectives ?? [])
        expect([objective, kept.has(objective)]).toEqual([objective, true]);
      if (kind === "DETECT") expect(asked?.objectives).toContain("compliance.rules-watch");
    },
  );

  test("claims no requirement that the benchmark does not have", () => {
    const known = rows.map(({ id }) => id);
    expect(known).toEqual(expect.arrayContaining(cisAws70.requirements.map(({ id }) => id)));
  });
});
