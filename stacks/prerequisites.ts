import type { Placement } from "./placement";

/**
 * Paths of the stacks that must be applied before one can be, directly: the one that makes the state bucket, the
 * one that makes the deployment role, and the makers of what it names.
 */
export function prerequisites(placement: Placement, all: readonly Placement[]): string[] {
  const needed = all.filter((other) => other !== placement && needs(placement, other));
  return needed.map((other) => other.path).sort();
}

function needs(placement: Placement, other: Placement): boolean {
  if (other.concern === "bootstrap") {
    return other.wave < placement.wave && (other.wave === 0 || other.account === placement.account);
  }
  switch (placement.concern) {
    case "contacts-and-budgets":
    case "delegation":
      return other.concern === "organization";
    case "organization-trail":
      return other.concern === "organization" || other.concern === "log-archive";
    case "network":
    case "web":
      return other.concern === "log-archive";
    default:
      return false;
  }
}
