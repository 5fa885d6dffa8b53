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
  const here = other.region === placement.region;
  // It enables the account's regions of opt-in, without which nothing can be made in them.
  if (other.concern === "opt-in-regions") {
    return other.account === placement.account && other.wave < placement.wave && placement.scope !== "global";
  }
  switch (placement.concern) {
    case "contacts-and-budgets":
      return other.concern === "organization";
    case "delegation":
      return other.concern === "organization" || (other.concern === "detection" && here);
    case "region":
      return (
        other.concern === "log-archive" ||
        other.concern === "findings" ||
        (other.concern === "log-destination" && here) ||
        (other.account === placement.account &&
          (other.concern === "account" || (other.concern === "encryption" && here)))
      );
    case "global-events":
      return (
        other.concern === "findings" || (other.concern === "account" && other.account === placement.account)
      );
    case "findings":
    case "log-destination":
      return other.concern === "log-archive";
    case "organization-detection":
      // Central configuration reaches every region at once, so every region's administrator comes first.
      return other.concern === "delegation" || (other.concern === "detection" && here);
    case "compliance":
      return other.concern === "organization" || (other.concern === "region" && here);
    case "organization-trail":
      return other.concern === "organization" || other.concern === "log-archive";
    case "trail-alarms":
      return other.concern === "organization-trail";
    case "network":
    case "web":
      return other.concern === "log-archive";
    default:
      return false;
  }
}
