import type { Limit } from "./limit";
import { surveyed } from "./surveyed";

/** Service control policies on the root where every posture is attached to it, and AWS's own. */
const policiesOfRoot = () =>
  surveyed(
    { accounts: 5, regions: 1, more: "guardrails: { attach: { root: all } }\n" },
    ({ concern }) => concern === "organization",
  ).filter(({ type, body }) => type === "aws_organizations_policy" && body.type === "SERVICE_CONTROL_POLICY")
    .length + 1;

/** Quotas of AWS Organizations beside the number of accounts. */
export const organizationLimits: readonly Limit[] = [
  {
    quota: "organizations.ou-depth",
    what: "`organization.organizationalUnits` nests as the file says",
    of: "levels of OUs",
    usage: (levels) => levels,
    beyond: "Palisade refuses the file, and names the OU that lies too deep.",
  },
  {
    quota: "organizations.ous",
    what: "The organization stack has each OU of the file",
    of: "OUs",
    usage: (units) => units,
    beyond: "Terraform's apply fails in `organization`. Palisade does not refuse it.",
  },
  {
    quota: "organizations.policies-of-target",
    what: "The root with every guardrail there is, packed, beside AWS's own policy",
    usage: policiesOfRoot,
    beyond:
      "What your own policies add is packed with it. Palisade refuses what does not fit, and names the target and the largest guardrails; numbers that AWS raised for you go into `guardrails.quotas`.",
  },
];
