import { EbsDefaultKmsKey } from "@cdktf/provider-aws/lib/ebs-default-kms-key";
import { EbsEncryptionByDefault } from "@cdktf/provider-aws/lib/ebs-encryption-by-default";
import { Construct } from "constructs";
import type { KeyPurpose } from "../../core/key-purpose";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { EncryptionKey } from "./encryption-key";
import type { KeyRingProps } from "./key-ring-props";
import { keyRingStatements } from "./key-ring-statements";

const descriptions: Readonly<Record<KeyPurpose, string>> = {
  data: "Data at rest: volumes, databases, file systems, objects, queues",
  logs: "CloudWatch Logs groups",
  backup: "AWS Backup vaults",
  secrets: "Secrets Manager secrets and SecureString parameters",
};

/**
 * The keys of one account in one region: one for each purpose, so that access to logs, data, backups and secrets
 * is decided apart. EBS encrypts every new volume, with the data key.
 *
 * Sources: AWS Prescriptive Guidance "Encryption best practices for AWS KMS"; CIS AWS Foundations 6.1.1.
 */
export class KeyRing extends Construct {
  readonly keys: Readonly<Record<KeyPurpose, EncryptionKey>>;

  constructor(scope: Construct, id: string, props: KeyRingProps) {
    super(scope, id);
    requireProps(this, props);
    const key = (purpose: KeyPurpose, keyId: string) =>
      new EncryptionKey(this, keyId, {
        alias: props.names.keyAlias(purpose),
        description: descriptions[purpose],
        accountId: props.accountId,
        partition: props.names.partition,
        administratorArns: props.administratorArns,
        statements: keyRingStatements(purpose, props),
      });
    this.keys = {
      data: key("data", "Data"),
      logs: key("logs", "Logs"),
      backup: key("backup", "Backup"),
      secrets: key("secrets", "Secrets"),
    };
    const defaultKey = new EbsDefaultKmsKey(this, "VolumeKey", { keyArn: this.keys.data.resource.arn });
    new EbsEncryptionByDefault(this, "VolumeEncryption", { enabled: true, dependsOn: [defaultKey] });
    fulfils(this, "data.volumes-encrypted");
  }
}
