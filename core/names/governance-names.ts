import { NameBase } from "./name-base";

/** Names of governance. */
export class GovernanceNames extends NameBase {
  /** A policy of Firewall Manager. */
  firewallPolicy(name: string): string {
    return `${this.prefix}-${name}`;
  }

  /** Tag on a role or a resource that a data perimeter leaves alone; only the deployment role may set it. */
  perimeterTag(perimeter: "identity" | "network" | "resource"): string {
    return `${this.prefix}:exempt-from-${perimeter}-perimeter`;
  }
}
