import { objectiveChanges } from "../review/objectives/objective-changes";
import { readPlan } from "../review/plan/read-plan";
import { review } from "../review/review";
import { type Severity, severities } from "../review/severity";
import type { MatchResult } from "./fulfilment";

/**
 * Jest matchers over plans, as `terraform show -json` writes them, parsed: `expect.extend(planMatchers)`.
 *
 * @throws {NotAPlan} when what is expected of is no plan
 */
export const planMatchers = {
  toHaveNoRisks: async (
    plan: unknown,
    { above }: { readonly above?: Severity } = {},
  ): Promise<MatchResult> => {
    const limit = above === undefined ? severities.length : severities.indexOf(above);
    const { findings } = await review([{ source: "plan", plan }]);
    const found = findings.filter(({ severity }) => severities.indexOf(severity) < limit);
    const list = found.map(
      ({ severity, rule, address, message }) => `  ${severity} ${rule}: ${address} ${message}`,
    );
    const which = above === undefined ? "" : ` above ${above}`;
    return {
      pass: found.length === 0,
      message: () =>
        found.length === 0
          ? `expected the plan to have risks${which}, and found none`
          : `expected the plan to have no risks${which}, and found:\n${list.join("\n")}`,
    };
  },
  toKeepObjectives: (plan: unknown): MatchResult => {
    const broken = objectiveChanges(readPlan("plan", plan))
      .map(({ change }) => change)
      .filter(({ before, after }) => before === "kept" && after === "broken");
    return {
      pass: broken.length === 0,
      message: () =>
        broken.length === 0
          ? "expected the plan to break an objective, and it keeps all that were kept"
          : `expected the plan to keep objectives, and it breaks:\n${broken.map(({ id, addresses }) => `  ${id}: ${addresses.join(", ")}`).join("\n")}`,
    };
  },
  toBeNoOp: (plan: unknown): MatchResult => {
    const changes = readPlan("plan", plan).changes.filter(
      ({ action }) => action !== "no-op" && action !== "read",
    );
    return {
      pass: changes.length === 0,
      message: () =>
        changes.length === 0
          ? "expected the plan to change something, and it changes nothing"
          : `expected the plan to change nothing, and it has:\n${changes.map(({ action, address }) => `  ${action} ${address}`).join("\n")}`,
    };
  },
};

declare global {
  namespace jest {
    interface Matchers<R> {
      /** The plan has no finding worse than a severity; of none where it is not given. Asynchronous: `await` it. */
      toHaveNoRisks(options?: { readonly above?: Severity }): Promise<R>;
      /** The plan breaks no objective that was kept. */
      toKeepObjectives(): R;
      /** The plan changes nothing. */
      toBeNoOp(): R;
    }
  }
}
