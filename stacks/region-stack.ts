import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { GuardrailId } from "../core/guardrail-index";
import { managedRules } from "../core/managed-rules";
import { RegionBaseline } from "../modules/account/region-baseline";
import type { DeclarableSetting } from "../modules/account/region-settings";
import { EventForwarding } from "../modules/alerting/event-forwarding";
import type { ForwardedEvents } from "../modules/alerting/forwarded-events";
import { ConfigRecorder } from "../modules/compliance/config-recorder";
import { FrameworkPack } from "../modules/compliance/framework-pack";
import { RemediationPack } from "../modules/compliance/remediation-pack";
import { LogGroupSubscription } from "../modules/logging/log-group-subscription";
import { SessionLogging } from "../modules/logging/session-logging";
import { ResponseAutomations } from "../modules/response/response-automations";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** Guardrails that set what an account would set otherwise. */
const declaring: Readonly<Record<DeclarableSetting, GuardrailId>> = {
  "image-sharing": "BlockPublicImages",
  "metadata-defaults": "RequireImdsV2ByDefault",
  "serial-console": "DisableSerialConsole",
  "snapshot-sharing": "BlockPublicSnapshots",
};

/** What an account has in each of its regions. */
export class RegionStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const { estate, accountId } = this;
    const { account, region } = this.placement;
    const { adopted, defaultVpc } = estate.account(account);
    const here = adopted.regions[region];
    const { names } = estate;
    const settings = Object.entries(declaring) as [DeclarableSetting, GuardrailId][];
    new RegionBaseline(this, "Region", {
      partition: names.partition,
      accountId,
      region,
      defaultVpc: defaultVpc ?? estate.organization.defaultVpc,
      declared: settings.filter(([, id]) => estate.isBound(account, id)).map(([setting]) => setting),
      imageScanning: estate.has("inspector-ecr") ? "by-inspector" : "on-push",
      analyzerName: here?.analyzer ?? names.account.analyzer(),
      analyzer: here?.analyzer === undefined ? "made" : "adopted",
      flowLogBucketArn: estate.logBucketArn("flow-logs"),
      known: estate.knownAccess,
    });
    if (estate.has("config-recorder")) {
      const { status } = new ConfigRecorder(this, "Config", {
        roleArn: names.compliance.configRoleArn(accountId),
        bucketName: estate.logBucketName("config"),
        globalTypes: region === estate.globalTypesRegion(account) ? "recorded" : "left-out",
        frequency: estate.organization.compliance.recording.frequency,
        otherwise: estate.organization.compliance.recording.otherwise,
        ...(here?.configRecorder !== undefined && { adoptedRecorder: here.configRecorder }),
        ...(here?.configDeliveryChannel !== undefined && { adoptedChannel: here.configDeliveryChannel }),
      });
      this.judge(status);
    }
    if (estate.has("session-logging")) {
      new SessionLogging(this, "Sessions", {
        logGroupName: names.logging.sessionLogGroup(),
        keyAlias: names.keyAlias("logs"),
        retentionDays: estate.organization.logging.logGroupRetentionDays,
        preferences: here?.sessionPreferences === true ? "adopted" : "made",
      });
    }
    if (estate.archivesLogGroups) this.archiveLogGroups();
    const { undelivered } = new EventForwarding(this, "Events", {
      prefix: names.prefix,
      partition: names.partition,
      accountId,
      region,
      roleArn: names.roleArn(accountId, names.alerting.forwarderRole()),
      busArn: estate.securityBusArn,
      forwards: this.forwards(),
    });
    if (estate.has("response")) {
      new ResponseAutomations(this, "Response", {
        prefix: names.prefix,
        partition: names.partition,
        accountId,
        region,
        modes: estate.responseModes,
        roleArn: names.roleArn(accountId, names.response.responseRole()),
        starterRoleArn: names.roleArn(accountId, names.response.responseStarterRole()),
        undeliveredArn: undelivered.resource.arn,
      });
    }
  }

  /** Subscribes log groups to the archive, but those that are there already or that the configuration leaves out. */
  private archiveLogGroups(): void {
    const { estate, accountId } = this;
    const { names } = estate;
    const { notArchived } = estate.organization.logging;
    const { resource } = new LogGroupSubscription(this, "LogGroups", {
      policyName: names.logging.logDestination(),
      destinationArn: names.logging.logDestinationArn(
        estate.account(estate.holder("log-archive")).id,
        this.placement.region,
      ),
      roleArn: names.roleArn(accountId, names.logging.logSenderRole()),
      leftOut: [names.logging.trailLogGroup(), ...notArchived.map(({ logGroup }) => logGroup)],
    });
    const exceptions = notArchived.map(
      ({ logGroup, reason, expires }) => `${logGroup} is not archived until ${expires}: ${reason}`,
    );
    if (exceptions.length > 0) resource.addOverride("//.exceptions", exceptions);
  }

  /** Rules that an account has itself: those whose findings can be mended, and packs of frameworks. */
  private judge(recorder: ITerraformDependable): void {
    const { estate, accountId } = this;
    const { account, region } = this.placement;
    const { names } = estate;
    const { conformancePacks, leaveOut } = estate.organization.compliance;
    if (!estate.has("config-rules")) return;
    const pack = new RemediationPack(this, "Remediations", {
      prefix: names.prefix,
      modes: estate.remediationModes,
      roleArn: names.roleArn(accountId, names.compliance.remediationRole()),
      targets: {
        LogBucketArn: estate.logBucketArn("flow-logs"),
        TrailArn: names.logging.trailArn(estate.account(estate.holder("management")).id, estate.home),
      },
      leftOut: leaveOut.map(({ rule }) => rule),
      recorder,
    });
    const exceptions = leaveOut
      .filter(({ rule }) => managedRules[rule]?.remediation !== undefined)
      .map(({ rule, reason, expires }) => `${rule} is left out until ${expires}: ${reason}`);
    if (exceptions.length > 0) pack.resource.addOverride("//.exceptions", exceptions);
    const packs = new Construct(this, "Framework");
    for (const framework of new Set(conformancePacks)) {
      new FrameworkPack(packs, framework.replaceAll(".", "-"), {
        name: `${names.prefix}-${framework.replaceAll(".", "-")}`,
        framework,
        region,
        homeRegion: estate.globalTypesRegion(account),
        recorder,
      });
    }
  }

  private forwards(): ForwardedEvents[] {
    const { estate } = this;
    const { account, region } = this.placement;
    if (account !== estate.holder("security")) return ["account-events"];
    const gathered = estate.has("security-hub") && region === estate.home;
    return ["account-events", "service-findings", ...(gathered ? (["security-hub-findings"] as const) : [])];
  }
}
