import { S3ControlStorageLensConfiguration } from "@cdktf/provider-aws/lib/s3control-storage-lens-configuration";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface StorageLensProps {
  /** Id of the dashboard: letters, digits, `-`, `_` and `.`, 64 at most. */
  readonly dashboard: string;
  /** Account that owns it, twelve digits: the management account, or a delegated administrator of S3 Storage Lens. */
  readonly accountId: string;
  /** `arn:aws:organizations::<management account>:organization/o-...`. */
  readonly organizationArn: string;
}

/**
 * The S3 Storage Lens dashboard of an organization: all buckets of all accounts and Regions, with the metrics that AWS
 * charges nothing for. Metrics stay in the Region of the stack; nothing is exported.
 *
 * Source: Amazon S3 User Guide "Using Amazon S3 Storage Lens with AWS Organizations".
 */
export class StorageLens extends Construct {
  readonly resource: S3ControlStorageLensConfiguration;

  constructor(scope: Construct, id: string, props: StorageLensProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new S3ControlStorageLensConfiguration(this, "Resource", {
      configId: props.dashboard,
      accountId: props.accountId,
      storageLensConfiguration: {
        enabled: true,
        // Empty is what AWS charges nothing for; each metric that could be named here is an advanced one.
        accountLevel: { bucketLevel: {} },
        awsOrg: { arn: props.organizationArn },
      },
    });
    fulfils(this, "data.storage-observed");
  }
}
