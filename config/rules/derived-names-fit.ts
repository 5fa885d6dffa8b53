import { logKinds } from "../../core/log-kind";
import { Names } from "../../core/names/names";
import type { Finding, Rule } from "../rule";

const bucketLimit = 63;
const policyLimit = 128;

/** Names that are made from others stay within what AWS allows: 63 characters for buckets, 128 for policies. */
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
        "AWS keeps names of buckets, key aliases, documents or security groups that begin so for itself",
      fix: "choose another",
    });
  }
  const { attach, quarantineUnit } = organization.guardrails;
  for (const unit of new Set([
    ...Object.keys(attach),
    ...(quarantineUnit === undefined ? [] : [quarantineUnit]),
  ])) {
    const policy = `${organization.name}-${unit}-resource-controls-10`;
    if (policy.length <= policyLimit) continue;
    findings.push({
      path: unit in attach ? ["guardrails", "attach", unit] : ["guardrails", "quarantineUnit"],
      found: `the policy ${policy} would have ${policy.length} characters`,
      allowed: `AWS allows ${policyLimit} in the name of a policy`,
      fix: `shorten the names of its units by ${policy.length - policyLimit}`,
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
        found: `found ${name}, and there is a role ${there} already`,
        allowed: "what is spared by guardrails is a role of its own",
        fix: "name another role",
      });
    }
  }
  if (taken !== undefined) {
    findings.push({
      path: ["deployment", "role"],
      found: `found ${role}, and there is a role ${taken} already`,
      allowed: "the deployment role is made by Palisade, and no other role has its name",
      fix: "give it a name of its own",
    });
  }
  return findings;
};

/** Whether two names are one to IAM, which takes names that differ in more than case; `*` ends what stands for several. */
function same(made: string, name: string): boolean {
  const [left, right] = [made.toLowerCase(), name.toLowerCase()];
  return left.endsWith("*") ? right.startsWith(left.slice(0, -1)) : left === right;
}
