/**
 * What AWS Control Tower needs of an organization that it governs: services with trusted access, its role in member
 * accounts, and how many policies of each type it attaches to an OU at most.
 *
 * Sources: AWS Control Tower User Guide "How AWS Control Tower works with roles", "Trusted access for AWS Control Tower";
 * AWS Control Tower Controls Reference Guide "Controls implemented with service control policies" (it packs its statements
 * into few policies; three leave room for every optional control).
 */
export const controlTower = {
  trustedServices: [
    "cloudtrail.amazonaws.com",
    "config.amazonaws.com",
    "controltower.amazonaws.com",
    "member.org.stacksets.cloudformation.amazonaws.com",
    "sso.amazonaws.com",
  ],
  executionRole: "AWSControlTowerExecution",
  policies: { "service-control": 3, "resource-control": 1 },
} as const;
