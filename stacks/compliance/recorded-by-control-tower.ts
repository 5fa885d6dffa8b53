import type { Estate } from "../estate";

/**
 * Whether AWS Control Tower records an account: it does so in all but the management account, keeps everybody else from
 * changing the recorder, and AWS allows one in a Region.
 *
 * Source: AWS Control Tower Controls Reference Guide "Mandatory controls" (disallow configuration changes to AWS Config).
 */
export function recordedByControlTower(estate: Estate, account: string): boolean {
  return estate.organization.organization?.controlTower === true && account !== estate.holder("management");
}
