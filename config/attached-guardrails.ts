import type { GuardrailTarget } from "./guardrail-target";
import { guardrailTargets } from "./guardrail-targets";
import { heldBy } from "./held-by";
import type { Organization } from "./schema/organization";
import { targetsAbove } from "./targets-above";
import { writtenOut } from "./written-out";

/** A guardrail that a target has, or would have but for a relaxation. */
export interface ChosenGuardrail {
  readonly id: string;
  /**
   * Chosen by posture, it is left out where the configuration does not say what it needs; by name, that is an
   * error. What is relaxed is not attached, but keeps its place, so that nothing else moves.
   */
  readonly chosen: "by-posture" | "by-name" | "relaxed";
  /** Why it is relaxed, and until when. */
  readonly relaxation?: { readonly reason: string; readonly expires: string };
}

/** What the configuration attaches to one target, without what binds it from above already. */
export interface AttachedGuardrails {
  readonly target: GuardrailTarget;
  readonly guardrails: readonly ChosenGuardrail[];
  /** Names of policies of the organization's own. */
  readonly policies: readonly string[];
}

/**
 * What is attached where: the root first, then units from the top, then accounts. A guardrail that a target
 * inherits is not attached to it a second time.
 */
export function attachedGuardrails(organization: Organization): AttachedGuardrails[] {
  const { attach, accounts } = organization.guardrails;
  const all: AttachedGuardrails[] = [];
  for (const target of guardrailTargets(organization)) {
    const written = target.kind === "account" ? accounts[target.name] : attach[target.name];
    if (written === undefined) continue;
    const { posture, add, relax, policies } = writtenOut(written);
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
        const relaxation = relax.find(({ guardrail }) => guardrail === id);
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
