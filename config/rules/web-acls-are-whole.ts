import { addressFamily } from "../../core/address-family";
import { Cidr } from "../../core/cidr";
import { PalisadeError } from "../../core/palisade-error";
import type { Finding, Rule } from "../rule";

/** The names in a web ACL are unique, and it is associated only with regional resources. */
export const webAclsAreWhole: Rule = (organization, { unreadable }) =>
  Object.entries(organization.web).flatMap(([name, acl]) => {
    const findings: Finding[] = [];
    const isPlaced = !unreadable.some((gone) => gone.startsWith(`web.${name}.at`));
    if (isPlaced && acl.at.scope === "cloudfront" && acl.associatedResources.length > 0) {
      findings.push({
        path: ["web", name, "associatedResources"],
        found: `found ${acl.associatedResources.length} associated resources with scope cloudfront`,
        allowed: "a CloudFront distribution refers to its web ACL, not the other way round",
        fix: "set web_acl_id on the distribution, and remove the list",
      });
    }
    acl.associatedResources.forEach((arn, index) => {
      const [first] =
        Object.entries(organization.web).find(([, one]) => one.associatedResources.includes(arn)) ?? [];
      if (first === name || first === undefined) return;
      findings.push({
        path: ["web", name, "associatedResources", index],
        found: `${arn} has the web ACL ${first} already`,
        allowed: "one web ACL for each resource: a second one would replace the first",
        fix: `remove it here or in web.${first}.associatedResources`,
      });
    });
    acl.rateLimits.forEach(({ pathPrefix }, index) => {
      if (pathPrefix?.includes("*") !== true) return;
      findings.push({
        path: ["web", name, "rateLimits", index, "pathPrefix"],
        found: `${pathPrefix} is compared letter by letter, the * as well`,
        allowed: "how paths begin",
        fix: `write ${pathPrefix.slice(0, pathPrefix.indexOf("*"))}`,
      });
    });
    findings.push(...repeated(["web", name, "managedRuleGroups"], acl.managedRuleGroups));
    for (const key of ["ipSets", "regexPatternSets"] as const) {
      for (const [set, entries] of Object.entries(acl[key])) {
        findings.push(...repeated(["web", name, key, set], entries));
      }
    }
    const names = acl.rateLimits.map((limit) => limit.name);
    names.forEach((limit, index) => {
      if (names.indexOf(limit) === index) return;
      findings.push({
        path: ["web", name, "rateLimits", index, "name"],
        found: `a second rate limit "${limit}"`,
        allowed: "each rate limit has its own name",
        fix: "rename one of them",
      });
    });
    for (const key of ["allowedAddresses", "deniedAddresses"] as const) {
      acl[key].forEach((block, index) => {
        const problem = blockProblem(block);
        if (problem !== undefined) findings.push({ path: ["web", name, key, index], ...problem });
      });
    }
    acl.allowedAddresses.forEach((block, index) => {
      if (!acl.deniedAddresses.includes(block)) return;
      findings.push({
        path: ["web", name, "allowedAddresses", index],
        found: `${block} is in deniedAddresses too, which come first`,
        allowed: "each block in one of the lists",
        fix: "remove it from one of them",
      });
    });
    return findings;
  });

function repeated(path: Finding["path"], entries: readonly string[]): Finding[] {
  return entries.flatMap((entry, index) =>
    entries.indexOf(entry) === index
      ? []
      : [
          {
            path: [...path, index],
            found: `${entry} is listed twice`,
            allowed: "each entry once",
            fix: "remove one",
          },
        ],
  );
}

function blockProblem(block: string): Omit<Finding, "path"> | undefined {
  if (block.endsWith("/0")) {
    return {
      found: `found ${block}`,
      allowed: "AWS WAF does not accept a block with prefix length 0",
      fix: "split it into smaller blocks",
    };
  }
  if (block.includes(":")) {
    if (addressFamily(block) !== undefined) return undefined;
    return {
      found: `"${block}" has bits set behind its prefix`,
      allowed: "blocks that begin at their network's address",
      fix: "set those bits to zero, or write /128 for one address",
    };
  }
  try {
    Cidr.parse(block);
    return undefined;
  } catch (error) {
    if (!(error instanceof PalisadeError) || error.problems[0] === undefined) throw error;
    const { found, allowed, fix } = error.problems[0];
    return { found, allowed, fix };
  }
}
