import { bucketDemands } from "./bucket-demands";
import type { Demand } from "./demand";
import { detectionDemands } from "./detection-demands";
import { firewallDemands } from "./firewall-demands";
import { keyAndLogDemands } from "./key-and-log-demands";
import { networkDemands } from "./network-demands";
import { passwordDemands } from "./password-demands";
import { roleDemands } from "./role-demands";
import { rolePolicyDemands } from "./role-policy-demands";
import { securityGroupDemands } from "./security-group-demands";
import { userDemands } from "./user-demands";
import { webDemands } from "./web-demands";

/**
 * How what Palisade emits answers checkov, check by check. The predicates read the JSON as checkov 3 reads it; where
 * it sees less than it says, they are stricter.
 */
export const demands: readonly Demand[] = [
  ...bucketDemands,
  ...detectionDemands,
  ...firewallDemands,
  ...keyAndLogDemands,
  ...networkDemands,
  ...passwordDemands,
  ...roleDemands,
  ...rolePolicyDemands,
  ...securityGroupDemands,
  ...userDemands,
  ...webDemands,
];
