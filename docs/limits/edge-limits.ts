import { managedGroupRules } from "../../facts/managed-group-rules";
import { FirewallManagerPolicy } from "../../modules/governance/firewall-manager-policy";
import type { PolicyRuleGroup } from "../../modules/governance/firewall-manager-policy-kind";
import { ShieldEngagement } from "../../modules/web/shield-engagement";
import { ShieldResponseTeam } from "../../modules/web/shield-response-team";
import { ShieldSubscription } from "../../modules/web/shield-subscription";
import { built } from "./built";
import type { Limit } from "./limit";
import { linear } from "./linear";

/** Buckets that the response team of Shield reads, where so many are named. */
function logBuckets(count: number): number {
  const resources = built((stack) => {
    const accountId = "1".repeat(12);
    const { resource: subscription } = new ShieldSubscription(stack, "Subscription", {
      accountId,
      autoRenew: "ENABLED",
    });
    new ShieldResponseTeam(stack, "Team", {
      roleName: "large",
      partition: "aws",
      subscription,
      logBuckets: Array.from({ length: count }, (_, index) => `logs-${index}`),
    });
  });
  return resources.filter(({ type }) => type === "aws_shield_drt_access_log_bucket_association").length;
}

/** Contacts whom the team calls. */
function contacts(count: number): number {
  const [engagement] = built((stack) => {
    new ShieldEngagement(stack, "Engagement", {
      after: [],
      contacts: Array.from({ length: count }, (_, index) => ({ email: `desk${index}@example.com` })),
    });
  });
  return [engagement?.body["emergency_contact"]].flat().length;
}

const groups = Object.keys(managedGroupRules) as PolicyRuleGroup["group"][];

/** Characters of a policy that counts every rule of every group which a policy may have. */
function policyCharacters(): number {
  const first = groups
    .filter((group) => !["account-creation", "account-takeover", "anti-ddos", "bot-control"].includes(group))
    .map(
      (group): PolicyRuleGroup => ({
        group,
        action: "BLOCK",
        version: "Version_1.19",
        countedRules: managedGroupRules[group].rules,
      }),
    );
  const [policy] = built((stack) => {
    new FirewallManagerPolicy(stack, "Policy", {
      name: "large",
      description: "Reports what does not comply.",
      remediates: false,
      policy: {
        kind: "waf",
        resourceTypes: ["AWS::ElasticLoadBalancingV2::LoadBalancer"],
        first,
        last: [],
        defaultAction: "ALLOW",
        existingWebAcls: "kept",
        logBucketArn: `arn:aws:s3:::aws-waf-logs-${"b".repeat(50)}`,
      },
    });
  });
  const [data] = [policy?.body["security_service_policy_data"]].flat() as { managed_service_data: string }[];
  return data?.managed_service_data.length ?? Number.NaN;
}

/** Quotas of Shield Advanced and Firewall Manager. */
export const edgeLimits: readonly Limit[] = [
  {
    quota: "shield.log-buckets",
    what: "The response team of Shield reads each of `responseTeam.logBuckets`",
    of: "buckets of an account that the response team reads",
    usage: linear(logBuckets, 1, 3),
    beyond: "Palisade refuses the file. Name the buckets that tell of an attack.",
  },
  {
    quota: "shield.emergency-contacts",
    what: "The response team of Shield calls each of `proactiveEngagement.contacts`",
    of: "contacts of an account",
    usage: linear(contacts, 1, 3),
    beyond: "Palisade refuses the file. Name a list of addresses, or a number that is passed on.",
  },
  {
    quota: "fms.policy-data",
    what: "A policy `waf` with each managed group, every rule of which counts",
    usage: policyCharacters,
    beyond: "Terraform's apply fails in `firewall-manager`. Count groups in place of rules.",
  },
];
