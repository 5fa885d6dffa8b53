import type { GuardrailTarget } from "./guardrail-target";
import { guardrailTargets } from "./guardrail-targets";
import { heldBy } from "./held-by";
import type { Organization } from "./schema/organization";
import { targetsAbove } from "./targets-above";
import { writtenOut } from "./written-out";

/** A guardrail of a target. One that is excluded keeps its place. */
export interface ChosenGuardrail {
  readonly id: string;
  /**
   * A guardrail chosen by posture is skipped where the configuration lacks what it needs; for one chosen by name, that
   * is an error. An excluded one (`relaxed`) is not attached, but keeps its place, so that nothing else moves.
   */
  readonly chosen: "by-posture" | "by-name" | "relaxed";
  /** Why it is excluded, and until when. */
  readonly relaxation?: { readonly reason: string; readonly expires: string };
}

/** What the configuration attaches to one target, without what the target inherits. */
export interface AttachedGuardrails {
  readonly target: GuardrailTarget;
  readonly guardrails: readonly ChosenGuardrail[];
  /** Names of the organization's own policies. */
  readonly policies: readonly string[];
}

/**
 * What is attached where: the root first, then OUs from the top, then accounts. A guardrail that a target
 * inherits is not attached to it a second time.
 */
export function attachedGuardrails(organization: Organization): AttachedGuardrails[] {
  const { attach, accounts } = organization.guardrails;
  const all: AttachedGuardrails[] = [];
  for (const target of guardrailTargets(organization)) {
    const written = target.kind === "account" ? accounts[target.name] : attach[target.name];
    if (written === undefined) continue;
    const { posture, add, exclude, policies } = writtenOut(written);
    const above = targetsAbove(organization, target).flatMap((name) =>
      all.filter((one) => is(one.target, name)),
    );
    const inherited = new Set(
      above.flatMap(({ guardrails }) =>
        guardrails.filter(({ chosen }) => chosen !== "relaxed").map(({ id }) => id),
      ),
    );
    const ofPosture: readonly string[] = posture === undefined ? [] : heldBy(posture);
    const guardrails = [
      ...ofPosture.map((id): ChosenGuardrail => {
        const relaxation = exclude.find(({ guardrail }) => guardrail === id);
        if (relaxation === undefined) return { id, chosen: "by-posture" };
        const { reason, expires } = relaxation;
        return { id, chosen: "relaxed", relaxation: { reason, expires } };
      }),
      ...[...new Set(add)]
        .filter((id) => !ofPosture.includes(id))
        .map((id): ChosenGuardrail => ({ id, chosen: "by-name" })),
    ].filter(({ id }) => !inherited.has(id));
    const inheritedPolicies = above.flatMap((one) => one.policies);
    const own = [...new Set(policies)].filter((name) => !inheritedPolicies.includes(name));
    if (guardrails.length + own.length > 0) all.push({ target, guardrails, policies: own });
  }
  return all;
}

function is(target: GuardrailTarget, name: string): boolean {
  return target.kind !== "account" && target.name === name;
}
