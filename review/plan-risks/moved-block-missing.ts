import type { Change } from "../plan/change";
import type { PlanRisk } from "../plan-risk";

/** Arguments by which a resource is known. */
const identities = [
  "bucket",
  "name",
  "identifier",
  "cluster_identifier",
  "function_name",
  "cidr_block",
  "family",
  "role_name",
];

function identityOf({ type, before, after }: Change): string | undefined {
  const values = after ?? before;
  const name = identities
    .map((one) => values?.[one])
    .find((value) => typeof value === "string" && value !== "");
  return name === undefined ? undefined : `${type} ${String(name)}`;
}

/** What is destroyed at one address, and made with the same name at another one. */
function renamed(changes: readonly Change[]): readonly (readonly [string, string])[] {
  const made = new Map(
    changes.filter(({ action }) => action === "create").map((one) => [identityOf(one), one.address]),
  );
  return changes.flatMap((one) => {
    const identity = one.action === "delete" && !one.deposed ? identityOf(one) : undefined;
    const to = identity === undefined ? undefined : made.get(identity);
    return to === undefined ? [] : [[one.address, to] as const];
  });
}

export const movedBlockMissing = {
  id: "moved-block-missing",
  severity: "high",
  reason:
    "What is destroyed here and made again there is a rename to its author, and an outage and a loss to everybody else.",
  advice: "Add moved blocks, so that Terraform renames it in its state only.",
  source: 'Terraform, "Refactor modules": moved blocks',
  judge: ({ changes }) => {
    const pairs = renamed(changes);
    const [first] = pairs;
    if (first === undefined) return undefined;
    const more = pairs.length > 1 ? ` and ${pairs.length - 1} more` : "";
    return `destroys and makes again what seems to be renamed: ${first[0]} to ${first[1]}${more}`;
  },
} as const satisfies PlanRisk;
