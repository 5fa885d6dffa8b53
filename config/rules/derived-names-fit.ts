import { logKinds, Names } from "../../core/names";
import type { Finding, Rule } from "../rule";

const bucketLimit = 63;

/** Names that are made from others stay within what AWS allows: 63 characters for buckets, 128 for web ACLs. */
export const derivedNamesFit: Rule = (organization) => {
  const names = new Names({ prefix: organization.name });
  const account = "0".repeat(12);
  const { home } = organization.regions;
  const buckets = [
    names.stateBucket(account, home),
    names.stateAccessBucket(account, home),
    ...logKinds.map((kind) => names.logBucket(kind, account, home)),
  ];
  const longest = buckets.reduce((left, right) => (right.length > left.length ? right : left));
  const findings: Finding[] = [];
  if (longest.length > bucketLimit) {
    findings.push({
      path: ["name"],
      found: `the bucket ${longest} would have ${longest.length} characters`,
      allowed: `AWS allows ${bucketLimit}`,
      fix: `shorten the name by ${longest.length - bucketLimit}`,
    });
  }
  if (organization.deployment.role === organization.deployment.accessRole) {
    findings.push({
      path: ["deployment", "role"],
      found: `found ${organization.deployment.role} for role and accessRole`,
      allowed: "the deployment role is made by Palisade, the access role by AWS",
      fix: "give the deployment role a name of its own",
    });
  }
  return findings;
};
