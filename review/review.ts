import { atLeast } from "./at-least";
import type { Finding } from "./finding";
import { findingsOf } from "./findings-of";
import type { ObjectiveChange } from "./objectives/objective-change";
import type { JudgedObjective } from "./objectives/objective-changes";
import { ownAccounts } from "./own-accounts";
import type { Change } from "./plan/change";
import { NotAPlan } from "./plan/not-a-plan";
import type { Plan } from "./plan/plan";
import { readPlan } from "./plan/read-plan";
import type { PlanInput } from "./plan-input";
import type { Counts, Report, ReviewedPlan } from "./report";
import { severities } from "./severity";
import { waived } from "./waivers/waived";
import type { Waiver } from "./waivers/waiver";

export interface ReviewOptions {
  /** Findings that are accepted. @default none */
  readonly waivers?: readonly Waiver[];
  /** Name of the file of the waivers. @default "waivers" */
  readonly waiversFile?: string;
  /** The day on which waivers are judged, YYYY-MM-DD. @default all of them are in time */
  readonly today?: string;
  /** Further accounts of the organization, which are no strangers in policies. @default those of the plans */
  readonly accounts?: readonly string[];
  readonly onProgress?: (done: number) => void;
}

/**
 * Reviews plans: what they would do to security. A pure function of the plans, whoever wrote their configuration.
 *
 * @throws {NotAPlan} when one of them is none
 */
export async function review(inputs: readonly PlanInput[], options: ReviewOptions = {}): Promise<Report> {
  const { waivers = [], waiversFile = "waivers", today = "0000-00-00", accounts = [], onProgress } = options;
  const known = new Set(accounts);
  // Whether another account is a stranger, only all plans together tell.
  if (inputs.length > 1) {
    for (const { source, plan } of inputs) {
      for (const id of guarded(source, () => ownAccounts(readPlan(source, read(plan))))) known.add(id);
    }
  }
  const plans: ReviewedPlan[] = [];
  const findings: Finding[] = [];
  const objectives: ObjectiveChange[] = [];
  for (const { source, plan: input } of inputs) {
    try {
      const plan = readPlan(source, read(input));
      for (const id of ownAccounts(plan)) known.add(id);
      const found = await findingsOf(plan, known);
      const judged = objectivesOf(plan);
      findings.push(
        ...found,
        ...judged.flatMap((one) => brokenObjective(one, found, plan.stack !== undefined)),
      );
      objectives.push(...judged.map(({ change }) => change));
      plans.push(reviewedPlan(plan));
    } catch (error) {
      throw tooDeep(source, error);
    }
    onProgress?.(plans.length);
  }
  const sorted = [...waived(findings, waivers, { file: waiversFile, today })].sort(byRank);
  return { plans, findings: sorted, objectives, summary: summaryOf(plans, sorted, objectives) };
}

/** Proofs are loaded where something changes. */
function objectivesOf(plan: Plan): readonly JudgedObjective[] {
  if (plan.changes.every(({ action }) => action === "no-op" || action === "read")) return [];
  const { objectiveChanges } =
    require("./objectives/objective-changes") as typeof import("./objectives/objective-changes");
  return objectiveChanges(plan);
}

/** A promise that is broken by what no risk tells of. */
function brokenObjective(
  { change, isNear }: JudgedObjective,
  found: readonly Finding[],
  isOwn: boolean,
): readonly Finding[] {
  const { id, plan, before, after, addresses, requirements } = change;
  // Proofs ask for what Palisade writes; what others write may fulfil the same otherwise.
  if (!isOwn || before !== "kept" || after !== "broken") return [];
  if (found.some(({ address, severity }) => atLeast(severity, "medium") && isNear(address))) return [];
  const proves = requirements.length === 0 ? "" : `, and with it ${requirements.slice(0, 5).join(", ")}`;
  return [
    {
      rule: "objective-broken",
      severity: "high",
      plan,
      address: addresses[0] ?? "",
      action: "none",
      message: `breaks the objective ${id}${proves}`,
      before: null,
      after: null,
      cause: null,
      waived: null,
    },
  ];
}

function read(plan: unknown): unknown {
  return typeof plan === "function" ? plan() : plan;
}

function guarded<T>(source: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw tooDeep(source, error);
  }
}

/** A plan that is nested deeper than any of Terraform's ends the stack. */
function tooDeep(source: string, error: unknown): unknown {
  return error instanceof RangeError ? new NotAPlan(source, "it is nested too deep, or too large") : error;
}

function byRank(left: Finding, right: Finding): number {
  const rank = (one: Finding) => (one.waived === null ? 0 : 10) + severities.indexOf(one.severity);
  const text = ({ plan, address, rule, message }: Finding) => `${plan} ${address} ${rule} ${message}`;
  return rank(left) - rank(right) || (text(left) < text(right) ? -1 : 1);
}

function reviewedPlan(plan: Plan): ReviewedPlan {
  return {
    source: plan.source,
    account: plan.account ?? null,
    region: plan.region ?? null,
    stack: plan.stack ?? null,
    counts: countsOf(plan.changes),
    changes: plan.changes
      .filter(
        ({ action, imported, previousAddress }) =>
          !["no-op", "read"].includes(action) || imported || previousAddress !== undefined,
      )
      .map((change) => ({ address: change.address, action: wordsOf(change) })),
  };
}

function countsOf(changes: readonly Change[]): Counts {
  const count = (test: (change: Change) => boolean) => changes.filter(test).length;
  return {
    create: count(({ action }) => action === "create"),
    update: count(({ action }) => action === "update"),
    replace: count(({ action }) => action === "replace"),
    delete: count(({ action }) => action === "delete"),
    import: count(({ imported }) => imported),
    move: count(({ previousAddress }) => previousAddress !== undefined),
    forget: count(({ forgotten }) => forgotten),
    unchanged: count(({ action, imported }) => action === "no-op" && !imported),
  };
}

function wordsOf({
  action,
  imported,
  deposed,
  deferred,
  createFirst,
  previousAddress,
  reason,
}: Change): string {
  const words = [
    deposed
      ? "delete of a leftover (deposed)"
      : action === "no-op"
        ? ""
        : createFirst
          ? "replace, created first"
          : action,
    ...(imported ? ["import"] : []),
    ...(previousAddress === undefined ? [] : [`moved from ${previousAddress}`]),
    ...(deferred ? ["deferred"] : []),
    ...(action === "delete" && reason !== undefined ? [reason.replaceAll("_", " ")] : []),
  ];
  return words.filter((word) => word !== "").join(", ");
}

function summaryOf(
  plans: readonly ReviewedPlan[],
  findings: readonly Finding[],
  objectives: readonly ObjectiveChange[],
): Report["summary"] {
  const open = findings.filter((one) => one.waived === null);
  const count = (severity: (typeof severities)[number]) =>
    open.filter((one) => one.severity === severity).length;
  return {
    bySeverity: {
      critical: count("critical"),
      high: count("high"),
      medium: count("medium"),
      low: count("low"),
    },
    waived: findings.length - open.length,
    plans: plans.length,
    changes: plans.reduce((sum, { changes }) => sum + changes.length, 0),
    broken: objectives.filter(({ before, after }) => before === "kept" && after === "broken").length,
    fixed: objectives.filter(({ before, after }) => before === "broken" && after === "kept").length,
  };
}
