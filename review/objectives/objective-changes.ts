import type { Objective } from "../../controls/objective";
import type { Verdict } from "../../controls/verdict";
import type { Plan } from "../plan/plan";
import type { ObjectiveChange, ObjectiveState } from "./objective-change";
import { objectivesOf } from "./objectives-of";
import { requirementsOf } from "./requirements-of";
import { type StateStack, stateStack } from "./state-stack";

/** An objective before and after a plan, and what configures the resources that break it. */
export interface JudgedObjective {
  readonly change: ObjectiveChange;
  /** Whether a resource is what breaks it, or refers to that. */
  readonly isNear: (address: string) => boolean;
}

/** What the proofs of objectives say before and after a plan; those that concern neither state are left out. */
export function objectiveChanges(plan: Plan): readonly JudgedObjective[] {
  const [from, to] = [stateStack(plan, "before"), stateStack(plan, "after")];
  const types = [from, to].flatMap(({ stack }) => Object.keys(stack.resource ?? {}));
  return objectivesOf(types).flatMap((objective): JudgedObjective[] => {
    const [before, after] = [judged(objective, from), judged(objective, to)];
    if (before.state === "absent" && after.state === "absent") return [];
    const change = {
      id: objective.id,
      plan: plan.source,
      before: before.state,
      after: after.state,
      addresses: after.addresses.length > 0 ? after.addresses : before.addresses,
      // A requirement may be fulfilled in other ways than by what Palisade writes.
      requirements: plan.stack === undefined ? [] : requirementsOf(objective.id),
    };
    return [{ change, isNear: (address) => isNear(address, change.addresses, [to, from]) }];
  });
}

function judged(
  { proof }: Objective,
  { stack, addressOf, unknown }: StateStack,
): { readonly state: ObjectiveState; readonly addresses: readonly string[] } {
  const verdict = verdictOf(proof, stack);
  if (verdict === undefined) return { state: "unknown", addresses: [] };
  const { satisfied, broken } = verdict;
  const names = [...new Set(broken.map(({ address }) => address))].sort();
  const addresses = names.map((name) => addressOf.get(name) ?? name);
  if (names.length > 0) {
    const open = names.every((name) => unknown.has(name) || isConfiguredOpenly(name, stack, unknown));
    return { state: open ? "unknown" : "broken", addresses };
  }
  return { state: satisfied.length > 0 ? "kept" : "absent", addresses: [] };
}

/** Proofs are written for what Palisade emits; others write the same in shapes that a proof cannot read, such as YAML. */
function verdictOf(proof: Objective["proof"], stack: StateStack["stack"]): Verdict | undefined {
  try {
    return proof(stack);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return undefined;
  }
}

/** Whether something that configures a resource is known after the apply only. */
function isConfiguredOpenly(
  name: string,
  { resource = {} }: StateStack["stack"],
  unknown: ReadonlySet<string>,
): boolean {
  const [wanted] = name.split(".");
  return [...unknown].some((one) => {
    const [type = "", ...rest] = one.split(".");
    const body = resource[type]?.[rest.join(".")];
    return type.startsWith(String(wanted)) && JSON.stringify(body ?? {}).includes(`\${${name}.`);
  });
}

function isNear(address: string, addresses: readonly string[], states: readonly StateStack[]): boolean {
  if (addresses.includes(address)) return true;
  return states.some(({ stack, nameOf }) => {
    const [type = "", ...rest] = nameOf.get(address)?.split(".") ?? [];
    const body = stack.resource?.[type]?.[rest.join(".")];
    if (body === undefined) return false;
    const text = JSON.stringify(body);
    return addresses.some((one) => text.includes(`\${${nameOf.get(one)}.`));
  });
}
