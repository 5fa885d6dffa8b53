import { globalRegionOf } from "../../core/global-region-of";
import { managedGroupRules } from "../../facts/managed-group-rules";
import { firewallPolicyAccounts } from "../firewall-policy-accounts";
import { type FirewallPolicy, firewallPolicyRegions } from "../firewall-policy-regions";
import { ouPaths } from "../ou-paths";
import type { Finding, Rule, RuleContext } from "../rule";
import type { Organization } from "../schema/organization";
import { switchedOn } from "../switched-on";
import { unknownName } from "../unknown-name";

type Path = readonly (string | number)[];

/**
 * Policies of Firewall Manager have an administrator, AWS Config where they look, a scope that exists, and do what AWS lets
 * their kind do.
 *
 * Sources: AWS Firewall Manager "Prerequisites" (AWS Config in every account and Region, in us-east-1 for CloudFront);
 * AWS Firewall Manager API Reference "Policy" (inclusions or exclusions, not both) and "SecurityServicePolicyData"; AWS WAF
 * Developer Guide "Web ACL management for AWS WAF policies" (a resource with automatic mitigation of Shield is refused) and
 * "Using AWS Shield Advanced policies in Firewall Manager" (accounts in scope are subscribed).
 */
export const firewallPoliciesAreWhole: Rule = (organization, context) => {
  const { firewallManager } = organization;
  if (firewallManager === undefined) return [];
  const { unreadable } = context;
  if (unreadable.some((gone) => /^(firewallManager|organization|regions|capabilities|shield)/.test(gone)))
    return [];
  const administrator = organization.organization?.delegatedAdministrators["firewall-manager"];
  if (administrator === undefined) return [withoutAdministrator(organization)];
  if (!switchedOn(organization).has("config-recorder")) return [withoutConfig()];
  return Object.entries(firewallManager.policies).flatMap(([name, policy]) => {
    const path = ["firewallManager", "policies", name];
    return [
      ...regionFindings(path, policy, organization, administrator),
      ...scopeFindings(path, policy, organization, context),
      ...kindFindings(path, policy, organization),
    ];
  });
};

function withoutAdministrator({ organization }: Organization): Finding {
  return {
    path: ["firewallManager"],
    found:
      organization === undefined
        ? "the organization section is missing"
        : "no account administers Firewall Manager",
    allowed: "policies that the administrator of Firewall Manager makes for its organization",
    fix: "name the account under organization.delegatedAdministrators.firewall-manager, or remove it",
  };
}

function regionFindings(
  path: Path,
  policy: FirewallPolicy,
  organization: Organization,
  administrator: string,
): Finding[] {
  const { enabled, home } = organization.regions;
  const used = organization.accounts[administrator]?.regions ?? enabled;
  const edge = globalRegionOf(home);
  if (policy.regions === undefined) {
    const missing = firewallPolicyRegions(organization, policy).filter((region) => !used.includes(region));
    return missing.map((region) => ({
      path: [...path, "kind"],
      found: `${region} is not a Region of ${administrator}, where the policy would be made`,
      allowed: `Regions that the administrator uses: ${used.join(", ")}`,
      fix:
        region === edge && !enabled.includes(edge)
          ? `add ${edge} to regions.enabled, since AWS Config must be there for CloudFront, or remove the policy`
          : "name regions of the administrator, or let it use this one",
    }));
  }
  return policy.regions.flatMap((region, index): Finding[] => {
    const here = [...path, "regions", index];
    if (!firewallPolicyRegions(organization, policy).includes(region)) {
      return [
        {
          path: here,
          found: `${region}, for CloudFront`,
          allowed: `${edge}, where Firewall Manager manages what CloudFront has`,
          fix: "remove regions",
        },
      ];
    }
    if (used.includes(region)) return [];
    return [
      {
        path: here,
        found: `${region} is not a Region of ${administrator}, where the policy would be made`,
        allowed: `Regions that the administrator uses: ${used.join(", ")}`,
        fix: "name one of them",
      },
    ];
  });
}

function scopeFindings(
  path: Path,
  policy: FirewallPolicy,
  organization: Organization,
  { unreadable }: RuleContext,
): Finding[] {
  const findings: Finding[] = [];
  if (policy.include !== undefined && policy.exclude !== undefined) {
    findings.push({
      path: [...path, "exclude"],
      found: "exclude beside include",
      allowed: "one of them: Firewall Manager does not look at what is excluded where something is included",
      fix: "remove one of them",
    });
  }
  for (const key of ["include", "exclude"] as const) {
    const scope = policy[key];
    if (scope === undefined) continue;
    if (scope.ous.length + scope.accounts.length === 0) {
      findings.push({
        path: [...path, key],
        found: "no OU and no account",
        allowed: "at least one OU or account",
        fix: "name one, or remove it for the whole organization",
      });
    }
    scope.ous.forEach((ou, index) => {
      findings.push(
        ...unknownName(
          {
            what: "OU",
            known: ouPaths(organization),
            section: "organization.organizationalUnits",
            unreadable,
          },
          [...path, key, "ous", index],
          ou,
        ),
      );
    });
    scope.accounts.forEach((account, index) => {
      const known = Object.keys(organization.accounts);
      const here = [...path, key, "accounts", index];
      findings.push(
        ...unknownName({ what: "account", known, section: "accounts", unreadable }, here, account),
      );
      if (known.includes(account) && organization.accounts[account]?.id === undefined) {
        findings.push({
          path: here,
          found: `${account} has no id yet`,
          allowed: "accounts that exist, since a policy names them by their ids",
          fix: "add its id first, or name its OU",
        });
      }
    });
  }
  return findings;
}

/** Firewall Manager learns from AWS Config what there is: without it, nothing is reported or protected. */
function withoutConfig(): Finding {
  return {
    path: ["firewallManager"],
    found: "the capability config-recorder is off",
    allowed: "AWS Config in every account: Firewall Manager sees by it what there is",
    fix: "add config-recorder to capabilities.add, or remove firewallManager",
  };
}

function kindFindings(path: Path, policy: FirewallPolicy, organization: Organization): Finding[] {
  switch (policy.kind) {
    case "waf":
      return [...groupFindings(path, policy), ...shieldedFindings(path, policy, organization)];
    case "unused-security-groups":
      return policy.afterMinutes !== undefined && !policy.deleteUnused
        ? [
            {
              path: [...path, "afterMinutes"],
              found: "afterMinutes without deleteUnused",
              allowed: "a delay before something is deleted",
              fix: "set deleteUnused: true, or remove it",
            },
          ]
        : [];
    case "dns-firewall":
      return dnsFindings(path, policy);
    case "shield-advanced":
      return subscriptionFindings(path, policy, organization);
    default:
      return [];
  }
}

type Waf = Extract<FirewallPolicy, { kind: "waf" }>;

function groupFindings(path: Path, policy: Waf): Finding[] {
  const findings: Finding[] = [];
  if (policy.resources.includes("cloudfront-distribution") && policy.resources.length > 1) {
    findings.push({
      path: [...path, "resources"],
      found: "distributions beside resources of a Region",
      allowed: "web ACLs of CloudFront in a policy of their own",
      fix: "make two policies of it",
    });
  }
  const seen = new Set<string>();
  for (const key of ["first", "last"] as const) {
    policy[key].forEach(({ group, action, countedRules }, index) => {
      const here = [...path, key, index];
      if (seen.has(group)) {
        findings.push({
          path: [...here, "group"],
          found: `${group} a second time`,
          allowed: "each group once in a policy",
          fix: "remove one of them",
        });
      }
      seen.add(group);
      if (action === "count" && countedRules.length > 0) {
        findings.push({
          path: [...here, "countedRules"],
          found: "single rules beside action: count",
          allowed: "one of them: a group that counts takes no notice of its rules",
          fix: "remove one of them",
        });
      }
      const rules: readonly string[] = managedGroupRules[group].rules;
      countedRules.forEach((rule, at) => {
        if (rules.includes(rule)) return;
        findings.push({
          path: [...here, "countedRules", at],
          found: `${group} has no rule ${rule}`,
          allowed: rules.join(", "),
          fix: "correct the name: AWS ignores one that does not exist",
        });
      });
    });
  }
  return findings;
}

/** Firewall Manager cannot put its web ACL before what Shield mitigates automatically. */
function shieldedFindings(path: Path, policy: Waf, organization: Organization): Finding[] {
  const kinds = {
    "application-load-balancer": ":loadbalancer/app/",
    "cloudfront-distribution": ":distribution/",
  };
  const parts = Object.entries(kinds).flatMap(([resource, part]) =>
    policy.resources.some((one) => one === resource) ? [part] : [],
  );
  const inScope = firewallPolicyAccounts(organization, policy);
  const shielded = Object.entries(organization.shield?.accounts ?? {})
    .filter(([account]) => inScope.includes(account))
    .flatMap(([account, { protections }]) =>
      Object.entries(protections)
        .filter(
          ([, one]) =>
            one.automaticResponse !== undefined && parts.some((part) => one.resource.includes(part)),
        )
        .map(([name]) => `${account}.${name}`),
    );
  if (shielded.length === 0) return [];
  return [
    {
      path,
      found: `${shielded.join(", ")} under shield.accounts has an automatic response`,
      allowed:
        "resources without one: Firewall Manager applies no web ACL to them, and reports them for ever",
      fix: "exclude the account from the policy, or remove automaticResponse",
    },
  ];
}

function dnsFindings(path: Path, policy: Extract<FirewallPolicy, { kind: "dns-firewall" }>): Finding[] {
  if (policy.first.length + policy.last.length === 0) {
    return [
      {
        path,
        found: "no rule group",
        allowed: "a rule group under first, last, or both",
        fix: "name one",
      },
    ];
  }
  const within = { first: [1, 99], last: [9901, 10_000] } as const;
  return (["first", "last"] as const).flatMap((key) =>
    policy[key].flatMap(({ priority }, index) => {
      const [low, high] = within[key];
      return priority >= low && priority <= high
        ? []
        : [
            {
              path: [...path, key, index, "priority"],
              found: `found ${priority}`,
              allowed: `${low} to ${high} under ${key}`,
              fix: "choose another priority",
            },
          ];
    }),
  );
}

/** A policy of Shield Advanced subscribes every account that comes into its scope. */
function subscriptionFindings(
  path: Path,
  policy: Extract<FirewallPolicy, { kind: "shield-advanced" }>,
  organization: Organization,
): Finding[] {
  if (policy.include === undefined || policy.include.ous.length > 0) {
    return [
      {
        path: policy.include === undefined ? path : [...path, "include", "ous"],
        found: "a policy of Shield Advanced for accounts that nobody named",
        allowed:
          "accounts by name: AWS subscribes each account in scope, those that join an OU later as well",
        fix: "name accounts under include.accounts, and no OU",
      },
    ];
  }
  return policy.include.accounts.flatMap((account, index) =>
    // An account that is under shield and does not agree is another rule's error.
    organization.shield?.accounts[account] !== undefined ||
    (organization.shield !== undefined && organization.accounts[account]?.shieldAdvanced === "subscribed")
      ? []
      : [
          {
            path: [...path, "include", "accounts", index],
            found: `${account} would be subscribed to Shield Advanced for 12 months`,
            allowed: "accounts under shield.accounts that say shieldAdvanced: subscribed",
            fix: `accept the cost there for ${account}, or remove it here`,
          },
        ],
  );
}
