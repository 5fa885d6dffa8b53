import { logKinds } from "../../core/log-kind";
import { Names } from "../../core/names/names";
import { prefixOf } from "../prefix-of";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";

const bucketLimit = 63;
const policyLimit = 128;

/** Derived names stay within the limits of AWS: 63 characters for buckets, 128 for policies. */
export const derivedNamesFit: Rule = (organization) => {
  const names = new Names({ prefix: prefixOf(organization) });
  const account = "0".repeat(12);
  const { home } = organization.regions;
  const buckets = [
    names.bootstrap.stateBucket(account, home),
    names.bootstrap.stateAccessBucket(account, home),
    ...logKinds.map((kind) => names.logging.logBucket(kind, account, home)),
  ];
  const longest = buckets.reduce((left, right) => (right.length > left.length ? right : left));
  const findings: Finding[] = [];
  if (longest.length > bucketLimit) {
    findings.push({
      path: prefixPath(organization),
      found: `the bucket ${longest} would have ${longest.length} characters`,
      allowed: `AWS allows ${bucketLimit}`,
      fix: `shorten the ${prefixPath(organization)[0]} by ${longest.length - bucketLimit}`,
    });
  }
  const prefix = prefixOf(organization);
  if (/^(amazon|amzn|aws)|^(sg|sthree)(-|$)/.test(prefix)) {
    findings.push({
      path: prefixPath(organization),
      found: `found ${prefix}`,
      allowed:
        "AWS reserves names of buckets, key aliases, documents and security groups that begin like this",
      fix: "choose another name",
    });
  }
  const { attach, quarantineOu } = organization.guardrails;
  for (const ou of new Set([...Object.keys(attach), ...(quarantineOu === undefined ? [] : [quarantineOu])])) {
    const policy = `${prefixOf(organization)}-${ou}-resource-controls-10`;
    if (policy.length <= policyLimit) continue;
    findings.push({
      path: ou in attach ? ["guardrails", "attach", ou] : ["guardrails", "quarantineOu"],
      found: `the policy ${policy} would have ${policy.length} characters`,
      allowed: `AWS allows ${policyLimit} in the name of a policy`,
      fix: `shorten the names of its OUs by ${policy.length - policyLimit}`,
    });
  }
  return findings;
};

/** Where the beginning of names is written. */
function prefixPath({ prefix }: Organization): string[] {
  return [prefix === undefined ? "name" : "prefix"];
}
