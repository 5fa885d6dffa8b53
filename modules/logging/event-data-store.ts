import { CloudtrailEventDataStore } from "@cdktf/provider-aws/lib/cloudtrail-event-data-store";
import { Construct } from "constructs";
import type { Names } from "../../core/names/names";
import { EncryptionKey } from "../encryption/encryption-key";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface EventDataStoreProps {
  readonly names: Names;
  readonly accountId: string;
  readonly administratorArns: readonly string[];
  /** Whether it takes in every account of the organization. */
  readonly reach: "organization" | "account";
  /** Days for which events can be asked for, 365 to 2557. */
  readonly retentionDays: number;
}

/**
 * CloudTrail Lake: management events of every account and region, to be asked for in SQL. It holds a copy; the evidence is
 * in the log archive.
 *
 * Source: CloudTrail User Guide "AWS CloudTrail Lake", "Configure AWS KMS key policies for CloudTrail" (event data stores).
 */
export class EventDataStore extends Construct {
  readonly resource: CloudtrailEventDataStore;

  constructor(scope: Construct, id: string, props: EventDataStoreProps) {
    super(scope, id);
    requireProps(this, props);
    const { names, accountId } = props;
    const key = new EncryptionKey(this, "Key", {
      alias: names.keyAlias("event-data-store"),
      description: "Encrypts the events of CloudTrail Lake.",
      accountId,
      partition: names.partition,
      administratorArns: props.administratorArns,
      statements: [
        {
          sid: "AllowUseByCloudTrail",
          // AWS supports no source conditions in the key policy of an event data store.
          reason: "CloudTrail encrypts what it takes in, and reads it for queries.",
          effect: "Allow",
          principals: { Service: ["cloudtrail.amazonaws.com"] },
          actions: ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"],
          resources: ["*"],
        },
      ],
    });
    this.resource = new CloudtrailEventDataStore(this, "Resource", {
      name: names.logging.eventDataStore(),
      kmsKeyId: key.resource.arn,
      multiRegionEnabled: true,
      organizationEnabled: props.reach === "organization",
      retentionPeriod: props.retentionDays,
      terminationProtectionEnabled: true,
      advancedEventSelector: [
        {
          name: "Management events",
          fieldSelector: [{ field: "eventCategory", equalTo: ["Management"] }],
        },
      ],
    });
    fulfils(this, "logging.events-queryable");
  }
}
