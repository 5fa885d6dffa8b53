import { defaultVpcIn } from "../../config/default-vpc-in";
import { RegionBaseline } from "../../modules/account/region-baseline";
import type { DeclarableSetting } from "../../modules/account/region-settings";
import { EventForwarding } from "../../modules/alerting/event-forwarding";
import type { ForwardedEvents } from "../../modules/alerting/forwarded-events";
import type { GuardrailId } from "../../modules/governance/guardrail-catalogue";
import { SessionLogging } from "../../modules/logging/session-logging";
import { ResponseAutomations } from "../../modules/response/response-automations";
import { regionFirstApply } from "../account/region-first-apply";
import { securityBusArn } from "../alerting/security-bus-arn";
import { addConfigRecorder } from "../compliance/add-config-recorder";
import type { Concern } from "../concern";
import { archiveRules } from "../detection/archive-rules";
import type { Estate } from "../estate";
import { boundGuardrails } from "../governance/bound-guardrails";
import { addLogGroupSubscription } from "../logging/add-log-group-subscription";
import { archivesLogGroups } from "../logging/archives-log-groups";
import { logBucketArn } from "../logging/log-bucket-arn";
import type { PalisadeStack } from "../palisade-stack";
import type { Placement } from "../placement";
import { responseModes } from "../response/response-modes";
import { account } from "./account";
import { encryption } from "./encryption";
import { findings } from "./findings";
import { logArchive } from "./log-archive";
import { logDestination } from "./log-destination";

/** Guardrails that set what an account would set otherwise. */
const declaring: Readonly<Record<DeclarableSetting, GuardrailId>> = {
  "image-sharing": "BlockPublicImages",
  "metadata-defaults": "RequireImdsV2ByDefault",
  "serial-console": "DisableSerialConsole",
  "snapshot-sharing": "BlockPublicSnapshots",
};

/** What an account has in each of its Regions. */
export const region: Concern = {
  name: "region",
  summary:
    "What the account has in this Region: settings that keep resources from being made public by mistake, a closed default VPC, AWS Config's record of every change, rules with the automations that remediate them, an analyzer of external access, and rules that forward security events. Where they are enabled, also response automations and the subscription of log groups to the archive.",
  places: (estate) =>
    estate.accountNames.flatMap((name) => estate.regions(name).map((region) => ({ account: name, region }))),
  after: [
    { concern: account, of: "same-account" },
    { concern: encryption, of: "same-account-and-region" },
    { concern: logArchive, of: "all" },
    { concern: logDestination, of: "same-region" },
    { concern: findings, of: "all" },
  ],
  firstApply: regionFirstApply,
  define,
};

function define(stack: PalisadeStack): void {
  const { estate, accountId } = stack;
  const { account, region } = stack.placement;
  const { adopted } = estate.account(account);
  const here = adopted.regions[region];
  const { names } = estate;
  const { partition, prefix } = names;
  const bound = boundGuardrails(estate, account);
  const settings = Object.entries(declaring) as [DeclarableSetting, GuardrailId][];
  new RegionBaseline(stack, "Region", {
    partition,
    accountId,
    region,
    defaultVpc: defaultVpcIn(estate.organization, account, region),
    declared: settings.filter(([, id]) => bound.has(id)).map(([setting]) => setting),
    imageScanning: estate.hasIn(region, "inspector-ecr") ? "by-inspector" : "on-push",
    analyzerName: here?.analyzer ?? names.account.analyzer(),
    analyzer: here?.analyzer === undefined ? "made" : "adopted",
    flowLogBucketArn: logBucketArn(estate, "flow-logs"),
    known: archiveRules(estate),
  });
  if (estate.hasIn(region, "config-recorder")) addConfigRecorder(stack);
  if (estate.hasIn(region, "session-logging")) {
    new SessionLogging(stack, "Sessions", {
      logGroupName: names.logging.sessionLogGroup(),
      keyAlias: names.keyAlias("logs"),
      retentionDays: estate.organization.logging.logGroupRetentionDays,
      preferences: here?.sessionPreferences === true ? "adopted" : "made",
    });
  }
  if (archivesLogGroups(estate)) addLogGroupSubscription(stack);
  const { undelivered } = new EventForwarding(stack, "Events", {
    prefix,
    partition,
    accountId,
    region,
    roleArn: names.roleArn(accountId, names.alerting.forwarderRole()),
    busArn: securityBusArn(estate),
    forwards: forwards(estate, stack.placement),
  });
  if (!estate.hasIn(region, "response")) return;
  new ResponseAutomations(stack, "Response", {
    prefix,
    partition,
    accountId,
    region,
    modes: responseModes(estate, account),
    roleArn: names.roleArn(accountId, names.response.responseRole()),
    starterRoleArn: names.roleArn(accountId, names.response.responseStarterRole()),
    undeliveredArn: undelivered.resource.arn,
  });
}

function forwards(estate: Estate, { account, region }: Placement): ForwardedEvents[] {
  if (account !== estate.holder("security")) return ["account-events"];
  // Where nothing aggregates, each Region has its own.
  const gathered = estate.hasIn(region, "security-hub") && region === (estate.aggregationRegion ?? region);
  return ["account-events", "service-findings", ...(gathered ? (["security-hub-findings"] as const) : [])];
}
