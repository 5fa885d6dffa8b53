import { isAvailable } from "../../core/is-available";
import { managedRules } from "../../facts/managed-rules";
import { AuditAssessment } from "../../modules/compliance/audit-assessment";
import { ConfigAggregator } from "../../modules/compliance/config-aggregator";
import { ManagedRuleSet } from "../../modules/compliance/managed-rule-set";
import { publicBucketAccounts } from "../account/public-bucket-accounts";
import type { Concern } from "../concern";
import type { Estate } from "../estate";
import type { PalisadeStack } from "../palisade-stack";
import { organization } from "./organization";
import { region } from "./region";

const recorders =
  "Every account needs its AWS Config recorder in this Region first, or AWS Config refuses the rules there. Accounts that do not use the Region, or that the file does not have, are excluded. AWS Config works through all accounts, so a rule takes minutes.";

/** Rule of AWS Config that finds what `publicBuckets` allows. */
const blockOfAccount = "buckets-of-account-are-private";

const assessing =
  "Audit Manager must be set up in this account and Region already, for the organization where it assesses other accounts, and the bucket for reports must exist: AWS admits no new customers.";

/** Rules that watch every account in a Region, and what gathers their results. */
export const compliance: Concern = {
  name: "compliance",
  summary:
    "AWS Config rules that evaluate every account in this Region, among them those for CIS requirements that only a rule sees; and, in the home Region, the aggregator of all results.",
  places: (estate) =>
    estate.organization.regions.enabled
      .filter((name) => estate.has("config-rules") || (name === estate.home && estate.has("audit-manager")))
      .map((name) => ({ account: estate.holder("security"), region: name })),
  after: [
    { concern: organization, of: "all" },
    { concern: region, of: "same-region" },
  ],
  firstApply: (estate, placement) =>
    estate.has("audit-manager") && placement.region === estate.home
      ? `${recorders}\n\n${assessing}`
      : recorders,
  define,
};

/** Region of the organization's rules on global types: home, unless AWS Config cannot record them there. */
function rulesRegion(estate: Estate): string {
  const { enabled } = estate.organization.regions;
  const recorded = [estate.home, ...enabled].find((name) => isAvailable("config-global-types", name));
  return recorded ?? estate.home;
}

function define(stack: PalisadeStack): void {
  const { estate, accountId } = stack;
  const { region } = stack.placement;
  const { exclude, assessment } = estate.organization.compliance;
  const { prefix, partition, compliance } = estate.names;
  const home = region === estate.home;
  const reach = estate.organizationId === undefined ? "account" : "organization";
  const { resources } = new ManagedRuleSet(stack, "Rules", {
    prefix,
    region,
    homeRegion: rulesRegion(estate),
    reach,
    recordingAccountIds: estate.accountNames
      .filter((name) => estate.regions(name).includes(region))
      .map((name) => estate.account(name).id),
    acceptedAccountIds: {
      [blockOfAccount]: publicBucketAccounts(estate).map((name) => estate.account(name).id),
    },
    excluded: [
      ...exclude.map(({ rule }) => rule),
      ...(reach === "account" && publicBucketAccounts(estate).length > 0 ? [blockOfAccount] : []),
    ],
  });
  if (home && reach === "organization") {
    new ConfigAggregator(stack, "Aggregator", {
      name: `${prefix}-organization`,
      roleName: compliance.aggregatorRole(),
      partition,
      accountId,
      region,
    });
  }
  if (home && assessment !== undefined) {
    new AuditAssessment(stack, "Assessment", {
      name: `${prefix}-organization`,
      frameworkId: assessment.framework,
      ownerArn: assessment.owner,
      reportBucket: assessment.reports,
      accountIds: estate.accountNames.map((name) => estate.account(name).id),
    });
  }
  const exceptions = [
    ...exclude
      .filter(({ rule }) => managedRules[rule]?.remediation === undefined)
      .map(({ rule, reason, expires }) => `${rule} is excluded until ${expires}: ${reason}`),
    ...publicBucketAccounts(estate).map(
      (name) => `${blockOfAccount} is not asked of ${name}, which may have public buckets`,
    ),
  ];
  const [first] = resources;
  if (first !== undefined) stack.addExceptions(first, exceptions);
}
