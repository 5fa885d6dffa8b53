/** ARNs of objects in buckets of AWS's own, by what workloads do there. */
export interface AwsOwnedObjects {
  /** Read by instances and containers: packages, patches, agents, image layers. */
  readonly read: readonly string[];
  /** Written to by links that AWS CloudFormation signs. */
  readonly signal: readonly string[];
}

/**
 * Objects of AWS's own in a region that workloads cannot do without, so that a data perimeter must let them
 * through. The requests carry no identity of ours, often none at all: only the bucket can be named.
 *
 * Sources: AWS "SSM Agent communications with AWS managed S3 buckets"; Amazon ECR "Minimum Amazon S3 bucket
 * permissions"; Amazon Linux, repositories behind VPC endpoints; CloudFormation "VPC endpoint bucket names";
 * AWS samples "data perimeter policy examples", VPC endpoint policies.
 */
export function awsOwnedObjects(region: string, partition = "aws"): AwsOwnedObjects {
  const objects = (bucket: string) => `arn:${partition}:s3:::${bucket}/*`;
  return {
    read: [
      // Amazon Linux 2023 and 2
      `al2023-${region}`,
      `al2023-repos-${region}-de612dc2`,
      `amazonlinux-2-repos-${region}`,
      `amazonlinux.${region}.amazonaws.com`,
      `packages.${region}.amazonaws.com`,
      `repo.${region}.amazonaws.com`,
      // Systems Manager
      `amazon-ssm-${region}`,
      `amazon-ssm-packages-${region}`,
      `aws-patchmanager-macos-${region}`,
      `aws-ssm-${region}`,
      `aws-ssm-distributor-file-${region}`,
      `aws-ssm-document-attachments-${region}`,
      `aws-windows-downloads-${region}`,
      `patch-baseline-snapshot-${region}`,
      `${region}-birdwatcher-prod`,
      // CloudWatch agent
      "amazoncloudwatch-agent",
      `amazoncloudwatch-agent-${region}`,
      // Elastic Container Registry
      `prod-${region}-starport-layer-bucket`,
    ].map(objects),
    signal: [
      `cloudformation-custom-resource-response-${region.replaceAll("-", "")}`,
      `cloudformation-waitcondition-${region}`,
    ].map(objects),
  };
}
