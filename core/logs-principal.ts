import { type Partition, partitions } from "../facts/partitions";

/**
 * Service principal of CloudWatch Logs, of one Region or, for the trust of a role, of all. It ends as the names of
 * endpoints do; nearly every other service principal ends in `.amazonaws.com` in each partition.
 *
 * Sources: CloudWatch Logs User Guide "Encrypt log data in CloudWatch Logs using AWS KMS"; Terraform AWS provider 6.0.0,
 * data source `aws_service_principal` (`logs`, `codedeploy` and `elasticmapreduce` differ in China).
 */
export function logsPrincipal(partition: Partition, region?: string): string {
  const { dnsSuffix } = partitions[partition];
  return region === undefined ? `logs.${dnsSuffix}` : `logs.${region}.${dnsSuffix}`;
}
