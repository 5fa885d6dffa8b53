import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { managedRules } from "../../facts/managed-rules";
import { ConfigRecorder } from "../../modules/compliance/config-recorder";
import { FrameworkPack } from "../../modules/compliance/framework-pack";
import { RemediationPack } from "../../modules/compliance/remediation-pack";
import { logBucketArn } from "../logging/log-bucket-arn";
import { logBucketName } from "../logging/log-bucket-name";
import type { PalisadeStack } from "../palisade-stack";
import { globalRulesRegion } from "./global-rules-region";
import { globalTypesRegion } from "./global-types-region";
import { recordedByControlTower } from "./recorded-by-control-tower";
import { remediationModes } from "./remediation-modes";

/** Adds AWS Config's recorder to a region's stack, unless AWS Control Tower has one, and the rules that the account has itself. */
export function addConfigRecorder(stack: PalisadeStack): void {
  const { estate, accountId } = stack;
  const { account, region } = stack.placement;
  const here = estate.account(account).adopted.regions[region];
  const { recording } = estate.organization.compliance;
  const recorded = recordedByControlTower(estate, account)
    ? undefined
    : new ConfigRecorder(stack, "Config", {
        roleArn: estate.names.compliance.configRoleArn(accountId),
        bucketName: logBucketName(estate, "config"),
        globalTypes: region === globalTypesRegion(estate, account) ? "recorded" : "excluded",
        frequency: recording.frequency,
        otherwise: recording.overrides,
        ...(here?.configRecorder !== undefined && { adoptedRecorder: here.configRecorder }),
        ...(here?.configDeliveryChannel !== undefined && { adoptedChannel: here.configDeliveryChannel }),
      });
  if (estate.has("config-rules")) addPacks(stack, recorded?.status);
}

/** Rules that an account has itself: those with a remediation, and conformance packs of frameworks. */
function addPacks(stack: PalisadeStack, recorder: ITerraformDependable | undefined): void {
  const { estate, accountId } = stack;
  const { account, region } = stack.placement;
  const { names } = estate;
  const { conformancePacks, exclude } = estate.organization.compliance;
  const pack = new RemediationPack(stack, "Remediations", {
    prefix: names.prefix,
    modes: remediationModes(estate, { account, region }),
    roleArn: names.roleArn(accountId, names.compliance.remediationRole()),
    targets: {
      LogBucketArn: logBucketArn(estate, "flow-logs"),
      TrailArn: names.logging.trailArn(estate.account(estate.holder("management")).id, estate.home),
    },
    excluded: exclude.map(({ rule }) => rule),
    ...(recorder !== undefined && { recorder }),
  });
  stack.addExceptions(
    pack.resource,
    exclude
      .filter(({ rule }) => managedRules[rule]?.remediation !== undefined)
      .map(({ rule, reason, expires }) => `${rule} is excluded until ${expires}: ${reason}`),
  );
  const packs = new Construct(stack, "Framework");
  for (const framework of new Set(conformancePacks)) {
    new FrameworkPack(packs, framework.replaceAll(".", "-"), {
      name: `${names.prefix}-${framework.replaceAll(".", "-")}`,
      framework,
      region,
      homeRegion: globalRulesRegion(estate, account),
      ...(recorder !== undefined && { recorder }),
    });
  }
}
