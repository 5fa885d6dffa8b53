import { AccessanalyzerAnalyzer } from "@cdktf/provider-aws/lib/accessanalyzer-analyzer";
import { Construct } from "constructs";
import { adopt } from "../adopt";
import { type ArchiveRule, addArchiveRules } from "../detection/archive-rules";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { LockedDefaultVpc } from "./locked-default-vpc";
import { type RegionSettingsProps, regionSettings } from "./region-settings";

export interface RegionBaselineProps extends RegionSettingsProps {
  /**
   * `locked`: the default VPC admits and lets out nothing. `absent`: it was deleted already and must not come
   * back, so nothing is made. AWS makes one in every region of a new account.
   */
  readonly defaultVpc: "locked" | "absent";
  /** ARN of the bucket that receives flow logs of the default VPC. */
  readonly flowLogBucketArn: string;
  /** Name of the account's analyzer of external access. */
  readonly analyzerName: string;
  /** Whether an analyzer of this name exists already and is adopted. @default "made" */
  readonly analyzer?: "made" | "adopted";
  /** Access from outside that is meant, and archived as it is found. @default none */
  readonly known?: readonly ArchiveRule[];
}

/**
 * What every region of every account gets: closed settings, a closed default VPC, and an analyzer that finds what is
 * shared outside the account, which costs nothing.
 *
 * Sources: CIS AWS Foundations 2.18, 6.5, 6.7; AWS Security Hub EC2.2, IAM.28; `regionSettings`.
 */
export class RegionBaseline extends Construct {
  readonly resource: AccessanalyzerAnalyzer;

  constructor(scope: Construct, id: string, props: RegionBaselineProps) {
    super(scope, id);
    requireProps(this, props);
    regionSettings(this, props);
    this.resource = new AccessanalyzerAnalyzer(this, "Analyzer", {
      analyzerName: props.analyzerName,
      type: "ACCOUNT",
    });
    if (props.analyzer === "adopted") adopt(this.resource, props.analyzerName);
    addArchiveRules(this, this.resource.analyzerName, props.known ?? []);
    fulfils(this, "account.external-access-analyzed");
    if (props.defaultVpc === "locked") {
      const { flowLogBucketArn, region } = props;
      new LockedDefaultVpc(this, "DefaultVpc", { flowLogBucketArn, region });
    }
  }
}
