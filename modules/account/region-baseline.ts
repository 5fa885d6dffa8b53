import { Ec2InstanceMetadataDefaults } from "@cdktf/provider-aws/lib/ec2-instance-metadata-defaults";
import { Construct } from "constructs";
import { forget } from "../forget";
import { fulfils } from "../fulfils";
import { LockedDefaultVpc } from "./locked-default-vpc";

export interface RegionBaselineProps {
  /**
   * `locked`: the default VPC admits and lets out nothing. `absent`: it was deleted already and must not come
   * back, so nothing is made. AWS makes one in every region of a new account.
   */
  readonly defaultVpc: "locked" | "absent";
  /**
   * `set`: the defaults of instance metadata are set here. `declared`: a declarative policy of the organization sets
   * them, and AWS refuses a change by the account; what was set here before is forgotten, not reset.
   * @default "set"
   */
  readonly metadataDefaults?: "set" | "declared";
}

/**
 * What every region of every account gets: instances answer metadata requests with IMDSv2 only, and the default
 * VPC is closed.
 *
 * Sources: CIS AWS Foundations 6.7; AWS Security Hub FSBP EC2.2, EC2.8; EC2 User Guide "Configure instance metadata
 * defaults"; AWS Organizations User Guide "Declarative policies".
 */
export class RegionBaseline extends Construct {
  /** Undefined where a declarative policy sets the defaults. */
  readonly resource: Ec2InstanceMetadataDefaults | undefined;

  constructor(scope: Construct, id: string, props: RegionBaselineProps) {
    super(scope, id);
    if (props.metadataDefaults === "declared") {
      forget(this, "aws_ec2_instance_metadata_defaults", "MetadataDefaults");
    } else {
      this.resource = new Ec2InstanceMetadataDefaults(this, "MetadataDefaults", {
        httpEndpoint: "enabled",
        httpTokens: "required",
        // Containers on an instance are one hop further away than the instance itself.
        httpPutResponseHopLimit: 2,
        instanceMetadataTags: "disabled",
      });
      fulfils(this, "identity.metadata-service-v2");
    }
    if (props.defaultVpc === "locked") new LockedDefaultVpc(this, "DefaultVpc");
  }
}
