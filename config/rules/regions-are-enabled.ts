import type { Finding, Rule } from "../rule";

/** Stacks are only in enabled Regions: the Region guardrail denies all others. */
export const regionsAreEnabled: Rule = (organization, { unreadable }) => {
  const { home, enabled, inference } = organization.regions;
  const findings: Finding[] = [];
  const check = (path: (string | number)[], region: string, allowed: readonly string[], of: string) => {
    if (allowed.includes(region) || unreadable.some((gone) => gone.startsWith("regions"))) return;
    const nowhere = !enabled.includes(region);
    findings.push({
      path,
      found: `the Region ${region} is not enabled`,
      allowed: nowhere ? `regions.enabled are ${enabled.join(", ")}` : `${of} are ${allowed.join(", ")}`,
      fix: "choose one of them, or enable the Region there",
      ...(nowhere && { cause: `regions.enabled ${region}` }),
    });
  };
  const unique = (path: (string | number)[], regions: readonly string[]) => {
    regions.forEach((region, index) => {
      if (regions.indexOf(region) === index) return;
      findings.push({
        path: [...path, index],
        found: `${region} is listed twice`,
        allowed: "each Region once",
        fix: "remove one",
      });
    });
  };
  check(["regions", "home"], home, enabled, "regions.enabled");
  unique(["regions", "enabled"], enabled);
  unique(["regions", "inference"], inference);
  inference.forEach((region, index) => {
    if (!enabled.includes(region)) return;
    findings.push({
      path: ["regions", "inference", index],
      found: `the Region ${region} is enabled, so models answer there already`,
      allowed: "Regions that are not among regions.enabled",
      fix: "remove it",
    });
  });
  for (const [name, account] of Object.entries(organization.accounts)) {
    unique(["accounts", name, "regions"], account.regions ?? []);
    account.regions?.forEach((region, index) => {
      check(["accounts", name, "regions", index], region, enabled, "regions.enabled");
    });
  }
  if (typeof organization.defaultVpc === "object") {
    for (const region of Object.keys(organization.defaultVpc)) {
      check(["defaultVpc", region], region, enabled, "regions.enabled");
    }
  }
  for (const [name, { defaultVpc, regions = enabled }] of Object.entries(organization.accounts)) {
    if (typeof defaultVpc !== "object") continue;
    for (const region of Object.keys(defaultVpc)) {
      check(["accounts", name, "defaultVpc", region], region, regions, `the Regions of ${name}`);
    }
  }
  // What is adopted elsewhere would not be imported: no stack is there.
  for (const [name, { adopted, regions = enabled }] of Object.entries(organization.accounts)) {
    for (const region of Object.keys(adopted.regions)) {
      check(["accounts", name, "adopted", "regions", region], region, regions, `the Regions of ${name}`);
    }
  }
  if (organization.organization === undefined && !unreadable.some((gone) => /^organization\b/.test(gone))) {
    for (const [name, { regions }] of Object.entries(organization.accounts)) {
      const left = enabled.filter((region) => regions?.includes(region) === false);
      if (left.length === 0) continue;
      findings.push({
        path: ["accounts", name, "regions"],
        found: `${left.join(", ")} is in regions.enabled, but the account does not use it`,
        allowed: "without an organization, the account uses every enabled Region",
        fix: "remove it from regions.enabled, or remove regions from the account",
      });
    }
  }
  const regionsOf = (account: string) => organization.accounts[account]?.regions ?? enabled;
  for (const section of ["networks", "transitGateways"] as const) {
    for (const [name, { account, region }] of Object.entries(organization[section])) {
      check([section, name, "region"], region, regionsOf(account), `the Regions of ${account}`);
    }
  }
  for (const [index, { account, region }] of organization.detection.protectedBuckets.entries()) {
    check(
      ["detection", "protectedBuckets", index, "region"],
      region,
      regionsOf(account),
      `the Regions of ${account}`,
    );
  }
  for (const [name, acl] of Object.entries(organization.web)) {
    if (acl.at.scope !== "regional") continue;
    check(
      ["web", name, "at", "region"],
      acl.at.region,
      regionsOf(acl.account),
      `the Regions of ${acl.account}`,
    );
  }
  return findings;
};
