import type { ITerraformDependable } from "cdktf";
import type { Organization } from "../../config/schema/organization";
import { type ProtectionGroup, ShieldAdvanced } from "../../modules/web/shield-advanced";
import { ShieldEngagement } from "../../modules/web/shield-engagement";
import { ShieldResponseTeam } from "../../modules/web/shield-response-team";
import { ShieldSubscription } from "../../modules/web/shield-subscription";
import type { Concern } from "../concern";
import type { PalisadeStack } from "../palisade-stack";
import { web } from "./web";

type Shielded = NonNullable<Organization["shield"]>["accounts"][string];

/** What Shield Advanced protects in one account. */
export const shield: Concern = {
  name: "shield",
  summary:
    "The account's subscription to AWS Shield Advanced, what it protects from floods of traffic and requests, and whom AWS's response team calls and what it may do. The subscription lasts for 12 months at 3,000 USD a month for the whole organization, and nobody can end it early.",
  places: (estate) =>
    Object.keys(estate.organization.shield?.accounts ?? {})
      .filter((account) => estate.exists(account))
      .map((account) => ({ account, region: estate.globalRegion, scope: "global" })),
  after: [{ concern: web, of: "same-account" }],
  firstApply,
  define,
};

function firstApply({ organization }: PalisadeStack["estate"], { account }: { account: string }): string {
  const said = organization.shield?.accounts[account];
  if (said === undefined) return "";
  const adopted = organization.accounts[account]?.adopted.shieldAdvanced === true;
  const responses = Object.values(said.protections).flatMap((one) => one.automaticResponse ?? []);
  return [
    adopted
      ? "The subscription is there and is imported."
      : `**The first apply subscribes the account to Shield Advanced for 12 months.** Where it is subscribed already (\`aws shield describe-subscription\`), set \`shieldAdvanced: true\` under \`accounts.${account}.adopted\`, and it is imported.`,
    "AWS charges the fee once for all accounts of an organization, to the account that pays, and traffic out of what is protected besides.",
    "Terraform does not destroy the subscription, and leaves it as it is when it is removed from the code.",
    ...(organization.shield?.autoRenew === "disabled"
      ? ["AWS takes `autoRenew: disabled` in the last 30 days of a subscription only, and refuses it before."]
      : []),
    ...(Object.values(said.protections).some(({ healthCheck }) => healthCheck !== undefined)
      ? ["A health check must be healthy when it is associated."]
      : []),
    ...(responses.length > 0
      ? [
          "An automatic response takes 150 WCU of the web ACL, in a rule group named `ShieldMitigationRuleGroup...` that nobody may remove. It needs up to 30 days to learn what is usual: leave it at `count` until then, look at what it counted in the metrics and events of Shield, and switch to `block`.",
        ]
      : []),
    ...(said.responseTeam !== undefined || said.proactiveEngagement !== undefined
      ? ["The response team works for accounts with AWS Business or Enterprise Support."]
      : []),
    ...(said.proactiveEngagement !== undefined
      ? [
          "AWS checks the contacts before it enables proactive engagement: until it has, a plan shows `enabled` change from false to true.",
        ]
      : []),
  ].join(" ");
}

function define(stack: PalisadeStack): void {
  const { accountId, estate, placement } = stack;
  const { organization, names } = estate;
  const said = organization.shield?.accounts[placement.account];
  if (organization.shield === undefined || said === undefined) {
    throw new Error(`Shield Advanced protects nothing in ${placement.account}`);
  }
  const { acceptsCost, autoRenew, reason } = organization.shield;
  const adopted = estate.account(placement.account).adopted.shieldAdvanced === true;
  const { resource: subscription } = new ShieldSubscription(stack, "Subscription", {
    accountId,
    autoRenew: autoRenew === "enabled" ? "ENABLED" : "DISABLED",
    subscription: adopted ? "adopted" : "made",
  });
  stack.addExceptions(subscription, [`${acceptsCost}: ${reason}`]);
  const advanced = new ShieldAdvanced(stack, "Protection", {
    subscription,
    protections: Object.entries(said.protections).map(
      ([name, { resource, healthCheck, automaticResponse }]) => ({
        name: names.web.shieldProtection(name),
        id: name,
        resourceArn: resource,
        ...(healthCheck !== undefined && { healthCheckArn: healthCheck }),
        ...(automaticResponse !== undefined && {
          automaticResponse: automaticResponse.action === "count" ? ("COUNT" as const) : ("BLOCK" as const),
        }),
      }),
    ),
    groups: Object.entries(said.groups).map(([id, { aggregation, members }]) => ({
      id,
      aggregation: aggregations[aggregation],
      members: membersOf(members, said),
    })),
  });
  if (said.responseTeam !== undefined) {
    const { resource } = new ShieldResponseTeam(stack, "ResponseTeam", {
      roleName: names.web.shieldResponseRole(),
      partition: names.partition,
      logBuckets: said.responseTeam.logBuckets,
      subscription,
    });
    stack.addExceptions(resource, [`AWS's response team may change web ACLs: ${said.responseTeam.reason}`]);
  }
  if (said.proactiveEngagement !== undefined) {
    const after: ITerraformDependable[] = [subscription, ...advanced.healthChecks];
    new ShieldEngagement(stack, "Engagement", {
      contacts: said.proactiveEngagement.contacts.map(({ email, phone, notes }) => ({
        email,
        ...(phone !== undefined && { phone }),
        ...(notes !== undefined && { notes }),
      })),
      after,
    });
  }
}

const aggregations = { sum: "SUM", mean: "MEAN", max: "MAX" } as const;

function membersOf(
  members: Shielded["groups"][string]["members"],
  said: Shielded,
): ProtectionGroup["members"] {
  if (members === "all") return "all";
  if (typeof members === "string") return { type: members.replaceAll("-", "_").toUpperCase() };
  return { arns: members.flatMap((name) => said.protections[name]?.resource ?? []) };
}
