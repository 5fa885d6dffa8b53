import { anyOf } from "../judges/any-of";
import { deleted } from "../judges/deleted";
import { emptied } from "../judges/emptied";
import type { Judge } from "../judges/judge";
import { turnedOff } from "../judges/turned-off";
import type { Risk } from "../risk";

const reads = {
  aws_db_instance: ["storage_encrypted"],
  aws_rds_cluster: ["storage_encrypted"],
  aws_docdb_cluster: ["storage_encrypted"],
  aws_neptune_cluster: ["storage_encrypted"],
  aws_ebs_volume: ["encrypted"],
  aws_efs_file_system: ["encrypted"],
  aws_redshift_cluster: ["encrypted"],
  aws_instance: ["root_block_device.encrypted", "ebs_block_device.encrypted"],
  aws_launch_template: ["block_device_mappings.ebs.encrypted"],
  aws_elasticache_replication_group: ["at_rest_encryption_enabled", "transit_encryption_enabled"],
  aws_opensearch_domain: [
    "encrypt_at_rest.enabled",
    "node_to_node_encryption.enabled",
    "domain_endpoint_options.enforce_https",
  ],
  aws_elasticsearch_domain: [
    "encrypt_at_rest.enabled",
    "node_to_node_encryption.enabled",
    "domain_endpoint_options.enforce_https",
  ],
  aws_ebs_encryption_by_default: ["enabled"],
  aws_workspaces_workspace: ["root_volume_encryption_enabled"],
  aws_dax_cluster: ["server_side_encryption.enabled"],
  aws_eks_cluster: ["encryption_config"],
  aws_memorydb_cluster: ["tls_enabled"],
} as const;

const switches = {
  storage_encrypted: "is not encrypted",
  encrypted: "is not encrypted",
  "root_block_device.encrypted": "has a volume that is not encrypted",
  "ebs_block_device.encrypted": "has a volume that is not encrypted",
  "block_device_mappings.ebs.encrypted": "launches volumes that are not encrypted",
  at_rest_encryption_enabled: "is not encrypted",
  transit_encryption_enabled: "takes connections without TLS",
  "encrypt_at_rest.enabled": "is not encrypted",
  "server_side_encryption.enabled": "is not encrypted",
  "node_to_node_encryption.enabled": "talks among its nodes in clear",
  "domain_endpoint_options.enforce_https": "takes requests without TLS",
  root_volume_encryption_enabled: "has a volume that is not encrypted",
  tls_enabled: "takes connections without TLS",
};

const storageUnencrypted: Judge = (change) => {
  if (change.type === "aws_ebs_encryption_by_default") {
    return anyOf(
      turnedOff("enabled", "no longer encrypts new volumes", { absent: true, created: true }),
      deleted("is destroyed: new volumes are not encrypted"),
    )(change);
  }
  const read: readonly string[] = reads[change.type as keyof typeof reads] ?? [];
  return anyOf(
    ...Object.entries(switches)
      .filter(([path]) => read.includes(path))
      .map(([path, message]) => turnedOff(path, message, { absent: true, created: true })),
  )(change);
};

export const unencrypted = {
  id: "unencrypted",
  severity: "high",
  reason: "What is stored or sent in clear is read by whoever gets the disk, the snapshot or the wire.",
  advice: "Keep the encryption; it cannot be added later without a copy.",
  source: "AWS Foundational Security Best Practices RDS.3, EC2.7, EFS.1, Opensearch.1, ElastiCache.4",
  reads,
  judge: anyOf(storageUnencrypted, emptied("encryption_config", "no longer encrypts secrets")),
  cases: {
    dangerous: [
      { type: "aws_db_instance", after: { storage_encrypted: false } },
      { type: "aws_eks_cluster", before: { encryption_config: "a" }, after: { encryption_config: null } },
      {
        type: "aws_db_instance",
        before: { storage_encrypted: true },
        after: { storage_encrypted: false },
        action: "replace",
      },
      { type: "aws_ebs_encryption_by_default", before: { enabled: true }, after: { enabled: false } },
      { type: "aws_ebs_encryption_by_default", before: { enabled: true } },
      {
        type: "aws_elasticache_replication_group",
        before: { transit_encryption_enabled: true },
        after: { transit_encryption_enabled: false },
      },
    ],
    harmless: [
      { type: "aws_ebs_encryption_by_default", before: { enabled: false }, after: { enabled: true } },
      { type: "aws_db_instance", before: { storage_encrypted: true }, after: { storage_encrypted: true } },
    ],
  },
} as const satisfies Risk;
