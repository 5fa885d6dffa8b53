import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import { synthesized } from "../../testing/synthesized";
import { exampleOrganization } from "../example-organization";

/** The example with policies of its own on what will be renamed. */
const original = (text: string) =>
  text
    .replace("guardrails:\n", "guardrails:\n  accounts: { robots-prod: [DenyLaunchesUnlessApprovedType] }\n")
    .replace(/(robots-prod: \{ )/, "$1regions: [eu-central-1], ");

const renamed = (text: string) =>
  original(text)
    .replace(/\brobots-prod(?=: \{|: \[)/g, "machines-prod")
    .replace("account: robots-prod", "account: machines-prod")
    .replaceAll("NonProd", "Testing")
    .replaceAll(/Workloads\b/g, "Products")
    .replace("machines-prod: { ", "machines-prod: { renamedFrom: robots-prod, ")
    .replace(/^( *)Products:\n/m, "$&$1  renamedFrom: [Work, Workloads]\n")
    .replace(/Testing: \{/, "Testing: { renamedFrom: NonProd,");

function everyStack(change: (text: string) => string): ReadonlyMap<string, SynthesizedStack> {
  const estate = new Estate(exampleOrganization(change));
  return new Map(
    placements(estate).map((placement) => [
      placement.statePath,
      synthesized((app) => defineStack(app, { estate, placement })),
    ]),
  );
}

type Moved = readonly { readonly from: string; readonly to: string }[];

const movedIn = (stack: SynthesizedStack | undefined) => (stack?.moved ?? []) as unknown as Moved;

const before = everyStack(original);
const after = everyStack(renamed);

/** What each resource that was made before is now, by its address then; `undefined` where nothing has its address. */
function successors(path: string) {
  const then = before.get(path) ?? {};
  const now = after.get(path);
  return Object.entries(then.resource ?? {}).flatMap(([type, ones]) =>
    Object.entries(ones).map(([name, body]) => {
      let address = `${type}.${name}`;
      for (const { from, to } of movedIn(now)) if (from === address) address = to;
      return { type, address, body, successor: now?.resource?.[type]?.[address.split(".")[1] ?? ""] };
    }),
  );
}

/** Without what changes with an OU's name: references to it, and names and texts that contain it. */
function unnamed(body: unknown): unknown {
  const {
    "//": _,
    name,
    description,
    parent_id,
    target_id,
    policy_id,
    content,
    ...rest
  } = body as Record<string, unknown>;
  return JSON.parse(JSON.stringify(rest).replaceAll(/(robots|machines)_prod/g, "x_prod"));
}

describe("accounts and OUs that are renamed", () => {
  test("keep their states", () => {
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  });

  test("keep all that was made, under addresses that are new or moved to", () => {
    const all = [...before.keys()].flatMap(successors);
    expect(all.filter(({ successor }) => successor === undefined).map(({ address }) => address)).toEqual([]);
    expect(all.some(({ address }) => address.endsWith("account_machines_prod"))).toBe(true);
    expect(all.some(({ address }) => address.endsWith("unit_products_testing"))).toBe(true);
    expect(all.some(({ address }) => address.includes("guardrails_products_prod"))).toBe(true);
    for (const { body, successor } of all) expect(unnamed(successor)).toEqual(unnamed(body));
  });

  test("keep their names in AWS but for OUs and policies, whose names AWS changes in place", () => {
    const changed = [...before.keys()].flatMap(successors).filter(({ body, successor }) => {
      const [one, other] = [body, successor].map((of) => (of as { readonly name?: unknown }).name);
      return one !== other;
    });
    expect([...new Set(changed.map(({ type }) => type))].sort()).toEqual([
      "aws_organizations_account", // Ignored by Terraform: an account keeps its name.
      "aws_organizations_organizational_unit",
      "aws_organizations_policy",
    ]);
  });

  test("move from each name that they had to the next, so that every state finds the way", () => {
    const moved = movedIn(after.get("accounts/management/global/organization"));
    const ou = "aws_organizations_organizational_unit.organization_unit";
    expect(moved.filter(({ from }) => from.startsWith(ou))).toEqual([
      { from: `${ou}_work`, to: `${ou}_workloads` },
      { from: `${ou}_workloads`, to: `${ou}_products` },
      ...["work_prod", "workloads_prod", "products_prod"].flatMap(step),
      ...[
        "work_non_prod",
        "work_testing",
        "workloads_non_prod",
        "workloads_testing",
        "products_non_prod",
        "products_testing",
      ].flatMap(step),
    ]);
    function step(name: string, index: number, names: readonly string[]) {
      const next = names[index + 1];
      return next === undefined ? [] : [{ from: `${ou}_${name}`, to: `${ou}_${next}` }];
    }
    for (const side of ["from", "to"] as const) {
      expect(new Set(moved.map((block) => block[side])).size).toBe(moved.length);
    }
  });

  test("have nothing to move where nothing has their names in its address", () => {
    const moving = [...after].filter(([, stack]) => movedIn(stack).length > 0);
    expect(moving.map(([path]) => path)).toEqual([
      "accounts/management/global/organization",
      "accounts/management/global/contacts-and-budgets",
      "accounts/security/eu-central-1/organization-detection",
    ]);
  });

  test.each([
    [
      "its name now",
      "robots-prod: { renamedFrom: robots-prod,",
      /robots-prod\.renamedFrom: "robots-prod", which is its name now/,
    ],
    [
      "another's name",
      "robots-prod: { renamedFrom: [old, robots-dev],",
      /renamedFrom\.1: "robots-dev", which is the name of another; .* exchanged by way of a third/,
    ],
    [
      "a name twice",
      "robots-prod: { renamedFrom: [old, old],",
      /renamedFrom\.1: "old", which is listed twice/,
    ],
    ["no name", "robots-prod: { renamedFrom: No Name,", /renamedFrom.*No Name/],
  ])("are refused with %s as the former one", (_, account, message) => {
    expect(() => exampleOrganization((text) => text.replace("robots-prod: {", account))).toThrow(message);
  });

  test("are refused where two had one name, and only then", () => {
    const both = (text: string) =>
      text
        .replace("robots-prod: {", "robots-prod: { renamedFrom: robots,")
        .replace("robots-dev: {", "robots-dev: { renamedFrom: robots,");
    expect(() => exampleOrganization(both)).toThrow(/"robots", which robots-prod was renamed from as well/);
    expect(() =>
      exampleOrganization((text) => text.replace("NonProd: {}", "NonProd: { renamedFrom: Prod }")),
    ).toThrow(/NonProd\.renamedFrom: "Prod", which is the name of another/);
    expect(() =>
      exampleOrganization((text) => text.replace("NonProd: {}", "NonProd: { renamedFrom: Workloads }")),
    ).not.toThrow();
  });
});
