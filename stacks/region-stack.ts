import type { Construct } from "constructs";
import type { GuardrailId } from "../core/guardrail-index";
import { RegionBaseline } from "../modules/account/region-baseline";
import type { DeclarableSetting } from "../modules/account/region-settings";
import { EventForwarding } from "../modules/alerting/event-forwarding";
import type { ForwardedEvents } from "../modules/alerting/forwarded-events";
import { ConfigRecorder } from "../modules/compliance/config-recorder";
import { SessionLogging } from "../modules/logging/session-logging";
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
      analyzerName: here?.analyzer ?? names.analyzer(),
      analyzer: here?.analyzer === undefined ? "made" : "adopted",
    });
    if (estate.has("config-recorder")) {
      const archive = estate.account(estate.holder("log-archive")).id;
      new ConfigRecorder(this, "Config", {
        roleArn: names.configRoleArn(accountId),
        bucketName: estate.logBucketName("config"),
        keyArn: names.keyAliasArn(archive, estate.home, names.keyAlias("log-archive")),
        globalTypes: region === estate.globalTypesRegion(account) ? "recorded" : "left-out",
        frequency: estate.organization.compliance.recording.frequency,
        otherwise: estate.organization.compliance.recording.otherwise,
        ...(here?.configRecorder !== undefined && { adoptedRecorder: here.configRecorder }),
        ...(here?.configDeliveryChannel !== undefined && { adoptedChannel: here.configDeliveryChannel }),
      });
    }
    if (estate.has("session-logging")) {
      new SessionLogging(this, "Sessions", {
        logGroupName: names.sessionLogGroup(),
        keyAlias: names.keyAlias("logs"),
        retentionDays: estate.organization.logging.logGroupRetentionDays,
        preferences: here?.sessionPreferences === true ? "adopted" : "made",
      });
    }
    new EventForwarding(this, "Events", {
      prefix: names.prefix,
      partition: names.partition,
      accountId,
      region,
      roleArn: names.roleArn(accountId, names.forwarderRole()),
      busArn: estate.securityBusArn,
      forwards: this.forwards(),
    });
  }

  private forwards(): ForwardedEvents[] {
    const { estate } = this;
    const { account, region } = this.placement;
    if (account !== estate.holder("security")) return ["account-events"];
    const gathered = estate.has("security-hub") && region === estate.home;
    return ["account-events", "service-findings", ...(gathered ? (["security-hub-findings"] as const) : [])];
  }
}
