import { partitionLacksPolicies } from "../core/partition-lacks-policies";
import type { PolicyFamily } from "../core/policy-family";
import { guardrailCatalogue } from "../modules/governance/guardrail-catalogue";
import type { GuardrailTarget } from "./guardrail-target";
import { guardrailTargets } from "./guardrail-targets";
import { heldBy } from "./held-by";
import type { Organization } from "./schema/organization";
import { targetsAbove } from "./targets-above";
import { writtenOut } from "./written-out";

/** Why a guardrail is not attached to a target, and until when. */
export interface ChosenRelaxation {
  readonly reason: string;
  readonly expires: string;
  /** The OU or account further below that excludes the guardrail. @default the target excludes it itself */
  readonly excludedBy?: string;
}

/** A guardrail of a target. One that is excluded keeps its place. */
export interface ChosenGuardrail {
  readonly id: string;
  /**
   * A guardrail chosen by posture is skipped where the configuration lacks what it needs; for one chosen by name, that
   * is an error. An excluded one (`relaxed`) is not attached, but keeps its place, so that nothing else moves.
   */
  readonly chosen: "by-posture" | "by-name" | "relaxed";
  /** What excludes it, if it is relaxed. */
  readonly relaxations?: readonly ChosenRelaxation[];
}

/** What the configuration attaches to one target, without what the target inherits. */
export interface AttachedGuardrails {
  readonly target: GuardrailTarget;
  readonly guardrails: readonly ChosenGuardrail[];
  /** Names of the organization's own policies. */
  readonly policies: readonly string[];
}

/** Guardrail -> how it was chosen. */
type Chosen = ReadonlyMap<string, "by-posture" | "by-name">;

/** What an OU or an account excludes, wherever it is attached. */
interface Exclusion extends Required<ChosenRelaxation> {
  readonly guardrail: string;
  /** Names of the root and the OUs above. */
  readonly above: readonly string[];
}

/**
 * What is attached where: the root first, then OUs from the top, then accounts. A guardrail that a target
 * inherits is not attached to it a second time. No denial can be lifted below where it is attached, so a guardrail that
 * an OU or an account excludes is attached to everything beside the way down to it instead.
 */
export function attachedGuardrails(organization: Organization): AttachedGuardrails[] {
  const targets = guardrailTargets(organization);
  const exclusions = targets.flatMap((target) => exclusionsOf(organization, target));
  const all: AttachedGuardrails[] = [];
  const handedDown = new Map<string, Chosen>();
  for (const target of targets) {
    const names = targetsAbove(organization, target);
    const above = names.flatMap((name) => all.filter((one) => is(one.target, name)));
    const inherited = new Set(
      above.flatMap(({ guardrails }) =>
        guardrails.filter(({ chosen }) => chosen !== "relaxed").map(({ id }) => id),
      ),
    );
    const { exclude, policies } = writtenOf(organization, target);
    const own = chosenAt(organization, target);
    // What comes from above goes to the end, so that it moves nothing that is here already.
    const fromAbove = [...(handedDown.get(names.at(-1) ?? "") ?? [])].filter(([id]) => !own.has(id));
    const further = new Map<string, "by-posture" | "by-name">();
    const guardrails = [...own, ...fromAbove]
      .filter(([id]) => !inherited.has(id))
      .map(([id, chosen]): ChosenGuardrail => {
        const here = exclude.find(({ guardrail }) => guardrail === id);
        if (here !== undefined) {
          const { reason, expires } = here;
          return { id, chosen: "relaxed", relaxations: [{ reason, expires }] };
        }
        const below = exclusions.filter(
          ({ guardrail, above }) =>
            guardrail === id && target.kind !== "account" && above.includes(target.name),
        );
        if (below.length === 0) return { id, chosen };
        further.set(id, chosen);
        const relaxations = below.map(({ reason, expires, excludedBy }) => ({ reason, expires, excludedBy }));
        return { id, chosen: "relaxed", relaxations };
      });
    if (target.kind !== "account") handedDown.set(target.name, further);
    const inheritedPolicies = above.flatMap((one) => one.policies);
    const ownPolicies = [...new Set(policies)].filter((name) => !inheritedPolicies.includes(name));
    if (guardrails.length + ownPolicies.length > 0) all.push({ target, guardrails, policies: ownPolicies });
  }
  return all;
}

function writtenOf({ guardrails: { attach, accounts } }: Organization, { kind, name }: GuardrailTarget) {
  return writtenOut((kind === "account" ? accounts[name] : attach[name]) ?? []);
}

function chosenAt(organization: Organization, target: GuardrailTarget): Chosen {
  const { posture, add } = writtenOf(organization, target);
  const ofPosture: readonly string[] = posture === undefined ? [] : heldBy(posture);
  return new Map([
    ...ofPosture
      .filter((id) => !partitionLacksPolicies(organization.regions.home, familyOf(id)))
      .map((id) => [id, "by-posture"] as const),
    ...add.filter((id) => !ofPosture.includes(id)).map((id) => [id, "by-name"] as const),
  ]);
}

const families = new Map<string, PolicyFamily>(guardrailCatalogue.map(({ id, family }) => [id, family]));

function familyOf(id: string): PolicyFamily {
  return families.get(id) ?? "service-control";
}

function exclusionsOf(organization: Organization, target: GuardrailTarget): Exclusion[] {
  const above = targetsAbove(organization, target);
  return writtenOf(organization, target).exclude.map(({ guardrail, reason, expires }) => ({
    guardrail,
    reason,
    expires,
    excludedBy: target.name,
    above,
  }));
}

function is(target: GuardrailTarget, name: string): boolean {
  return target.kind !== "account" && target.name === name;
}
