import { protectionPlans as known } from "../../facts/protection-plans";
import { botocoreValues } from "../botocore-values";
import { comparedWithList } from "../compared-with-list";

/** What runtime monitoring has replaced. */
const replaced = ["EKS_RUNTIME_MONITORING"];

/** From the features of an organization in GuardDuty's API. */
export const protectionPlans = comparedWithList(
  Object.values(known).flatMap(({ feature, agents }) => [feature, ...agents]),
  () => [
    ...botocoreValues("guardduty", "OrgFeature"),
    ...botocoreValues("guardduty", "OrgFeatureAdditionalConfiguration"),
  ],
  replaced,
);
