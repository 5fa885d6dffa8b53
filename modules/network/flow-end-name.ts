import type { NetworkFlowEnd } from "../../core/network-flow";

/**
 * The end of a flow in construct ids: `application`, `data-prod-database`, `198-51-100-0-24`, `internet`. Addresses and
 * numbers of rules follow from it.
 */
export function flowEndName(end: NetworkFlowEnd): string {
  switch (end.kind) {
    case "own":
      return end.group;
    case "other":
      return `${end.network}-${end.group}`;
    case "outside":
      return end.cidr === "0.0.0.0/0" ? "internet" : end.cidr.replace(/[./]/g, "-");
  }
}
