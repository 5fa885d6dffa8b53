import { accountLimits } from "./account-limits";
import { complianceLimits } from "./compliance-limits";
import { detectionLimits } from "./detection-limits";
import { edgeLimits } from "./edge-limits";
import { eventLimits } from "./event-limits";
import { firewallLimits } from "./firewall-limits";
import { identityLimits } from "./identity-limits";
import type { Limit } from "./limit";
import { loggingLimits } from "./logging-limits";
import { networkLimits } from "./network-limits";
import { organizationLimits } from "./organization-limits";
import { vpnLimits } from "./vpn-limits";
import { webLimits } from "./web-limits";

/** Every quota that an organization can meet. */
export const limits: readonly Limit[] = [
  ...accountLimits,
  ...organizationLimits,
  ...complianceLimits,
  ...detectionLimits,
  ...eventLimits,
  ...firewallLimits,
  ...identityLimits,
  ...loggingLimits,
  ...networkLimits,
  ...vpnLimits,
  ...webLimits,
  ...edgeLimits,
];
