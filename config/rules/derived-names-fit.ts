import { logKinds } from "../../core/log-kind";
import { Names } from "../../core/names/names";
import type { Finding, Rule } from "../rule";

const bucketLimit = 63;
const policyLimit = 128;

/** Derived names stay within the limits of AWS: 63 characters for buckets, 128 for policies. */
export const derivedNamesFit: Rule = (organization) => {
  const names = new Names({ prefix: organization.name });
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
      path: ["name"],
      found: `the bucket ${longest} would have ${longest.length} characters`,
      allowed: `AWS allows ${bucketLimit}`,
      fix: `shorten the name by ${longest.length - bucketLimit}`,
    });
  }
  if (/^(amazon|amzn|aws)|^(sg|sthree)(-|$)/.test(organization.name)) {
    findings.push({
      path: ["name"],
      found: `found ${organization.name}`,
      allowed:
        "AWS reserves names of buckets, key aliases, documents and security groups that begin like this",
      fix: "choose another name",
    });
  }
  const { attach, quarantineOu } = organization.guardrails;
  for (const ou of new Set([...Object.keys(attach), ...(quarantineOu === undefined ? [] : [quarantineOu])])) {
    const policy = `${organization.name}-${ou}-resource-controls-10`;
    if (policy.length <= policyLimit) continue;
    findings.push({
      path: ou in attach ? ["guardrails", "attach", ou] : ["guardrails", "quarantineOu"],
      found: `the policy ${policy} would have ${policy.length} characters`,
      allowed: `AWS allows ${policyLimit} in the name of a policy`,
      fix: `shorten the names of its OUs by ${policy.length - policyLimit}`,
    });
  }
  const { role, accessRole } = organization.deployment;
  const made = [names.bootstrap.stateRole(), names.logging.trailRole(), ...names.deployedRoles()];
  const taken = [accessRole, ...made].find((other) => same(other, role));
  const named = ["breakGlass", "responders"] as const;
  for (const list of named) {
    for (const [index, name] of organization.guardrails[list].entries()) {
      const there = [role, accessRole, ...made].find((other) => same(other, name));
      if (there === undefined) continue;
      findings.push({
        path: ["guardrails", list, index],
        found: `found ${name}, the name of the role ${there}`,
        allowed: "an exempt role does not share its name with another role",
        fix: "name another role",
      });
    }
  }
  if (taken !== undefined) {
    findings.push({
      path: ["deployment", "role"],
      found: `found ${role}, the name of the role ${taken}`,
      allowed: "Palisade creates the deployment role, so its name must be unique",
      fix: "choose another name",
    });
  }
  return findings;
};

/** Whether two names are the same to IAM, which ignores case. A first name that ends in `*` stands for several. */
function same(made: string, name: string): boolean {
  const [left, right] = [made.toLowerCase(), name.toLowerCase()];
  return left.endsWith("*") ? right.startsWith(left.slice(0, -1)) : left === right;
}
