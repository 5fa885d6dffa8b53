/** The partition that an ARN names. */
export function partitionOfArn(arn: string): string {
  return arn.split(":")[1] ?? "aws";
}
