import { policyTypes as known } from "../../facts/policy-types";
import { botocoreValues } from "../botocore-values";
import { comparedWithList } from "../compared-with-list";

/** Types that Palisade writes no policies of. */
const without = [
  "BEDROCK_POLICY",
  "INSPECTOR_POLICY",
  "NETWORK_SECURITY_DIRECTOR_POLICY",
  "S3_POLICY",
  "SECURITYHUB_POLICY",
  "UPGRADE_ROLLOUT_POLICY",
];

/** From the type PolicyType of AWS Organizations' API. */
export const policyTypes = comparedWithList(
  Object.values(known),
  () => botocoreValues("organizations", "PolicyType"),
  without,
);
