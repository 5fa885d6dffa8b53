import { scannerRegister } from "../../checks/scanner-register";
import { resourcesOf } from "../../controls/resources-of";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import checkovChecks from "./checkov-checks.json";
import type { ChangeableStack } from "./scanner-demands/change";
import { connected } from "./scanner-demands/connected";
import type { Demand, Predicate, ScannedResource } from "./scanner-demands/demand";
import { demands } from "./scanner-demands/demands";
import { exampleStacks } from "./scanner-demands/example-stacks";
import { unmet } from "./scanner-demands/unmet";

// checkov-checks.json: the types that the examples emit, each with the checks of checkov 3.3 that read it
// (`checkov --list --framework terraform`). A type that is new here is added with its checks, and each is answered.
const stacks = exampleStacks();
const emitted = new Set([...stacks.values()].flatMap((stack) => Object.keys(stack.resource ?? {})));

/** One row for each check and type that it is answered for. */
const answered = demands.flatMap((demand) => demand.types.map((type) => ({ ...demand, type })));
const name = ({ check, type }: { check: string; type: string }) => `${check} ${type}`;
/** What a predicate decides. */
const judged = answered.flatMap((demand) => (demand.kind === "not-applicable" ? [] : [demand]));

function resources(stack: SynthesizedStack, type: string): ScannedResource[] {
  return resourcesOf(stack)
    .filter((resource) => resource.type === type)
    .map((resource) => ({ ...resource, stack }));
}

/** Addresses, those first that the check itself fails, where it fails any. */
async function judgedBy(
  fails: Predicate | undefined,
  all: readonly ScannedResource[],
): Promise<readonly string[]> {
  const failing = await Promise.all(all.map((one) => fails?.(one) ?? false));
  return [...all.filter((_, index) => failing[index]), ...all].map(({ address }) => address);
}

describe("checkov's demands", () => {
  test("every type that the examples emit is in the list of checks", () => {
    expect([...emitted].sort()).toEqual(Object.keys(checkovChecks));
  });

  test("every check of an emitted type is answered once", () => {
    const asked = Object.entries(checkovChecks).flatMap(([type, checks]) =>
      checks.map((check: string) => name({ check, type })),
    );
    expect(answered.map(name).sort()).toEqual(asked.sort());
  });

  test.each(judged)("$check of $type: $subject", async ({ type, holds }) => {
    const failing: string[] = [];
    let seen = 0;
    for (const [stackName, stack] of stacks) {
      for (const resource of resources(stack, type)) {
        seen += 1;
        if (!(await holds(resource))) failing.push(`${stackName}: ${resource.address}`);
      }
    }
    expect(failing).toEqual([]);
    expect(seen).toBeGreaterThan(0);
  });

  const changes = judged.flatMap(({ breaches, harmless = [], ...demand }) => [
    ...breaches.map((change, index) => ({ ...demand, change, breaks: true, label: `breach ${index + 1}` })),
    ...harmless.map((change, index) => ({
      ...demand,
      change,
      breaks: false,
      label: `harmless ${index + 1}`,
    })),
  ]);
  test.each(changes)("$check of $type after $label", async ({ check, type, holds, change, breaks }) => {
    const stack = [...stacks.values()].find((one) => one.resource?.[type] !== undefined) ?? {};
    const [address = ""] = await judgedBy(unmet[`${check} ${type}`], resources(stack, type));
    const changed = structuredClone(stack) as ChangeableStack & SynthesizedStack;
    change(changed, address);
    const resource = resources(changed, type).find((one) => one.address === address);
    expect(await holds(resource as ScannedResource)).toBe(!breaks);
  });

  test("every predicate has a breach", () => {
    expect(judged.filter(({ breaches }) => breaches.length === 0).map(name)).toEqual([]);
  });

  test("what is not applicable says of which types it would be, and none is emitted", () => {
    const idle = demands.flatMap((demand) => (demand.kind === "not-applicable" ? [demand] : []));
    for (const { until, reason } of idle) {
      expect(until.length).toBeGreaterThan(0);
      expect(until.filter((type) => emitted.has(type))).toEqual([]);
      expect(reason).toMatch(/^[A-Z].{19,}\.$/);
    }
  });

  test("the exceptions are those of the register, type by type", () => {
    const registered = scannerRegister
      .filter(({ scanner }) => scanner === "checkov")
      .flatMap(({ check, resourceTypes }) => resourceTypes.map((type) => name({ check, type })));
    const taken = answered.filter(({ kind }: Demand) => kind === "exception").map(name);
    expect(taken.sort()).toEqual(registered.sort());
  });

  test("every exception is of a check that fails on something that is emitted", async () => {
    const taken = answered.filter(({ kind }: Demand) => kind === "exception");
    expect(Object.keys(unmet).sort()).toEqual(taken.map(name).sort());
    for (const demand of taken) {
      const fails = unmet[name(demand)] ?? (() => false);
      const all = [...stacks.values()].flatMap((stack) => resources(stack, demand.type));
      const failing = await Promise.all(all.map((resource) => fails(resource)));
      expect([name(demand), failing.includes(true)]).toEqual([name(demand), true]);
    }
  });
});

describe("connected", () => {
  const stack: SynthesizedStack = {
    resource: {
      aws_a: { x: { of: ["${aws_b.one.id}/*"], "//": { path: "${aws_b.two.id}" } } },
      aws_b: {
        one: {},
        two: { depends_on: ["aws_a.x"], name: "aws_a.x", text: "$${aws_a.x.id}" },
        three: { inner: [{ by: "${aws_a.x.arn}" }] },
      },
    },
  };
  const [x] = resources(stack, "aws_a") as [ScannedResource];

  test("joins in both directions, by references in arguments alone", () => {
    expect(connected(x, "aws_b").map(({ address }) => address)).toEqual(["aws_b.one", "aws_b.three"]);
    expect(connected(x, "aws_c")).toEqual([]);
  });
});
