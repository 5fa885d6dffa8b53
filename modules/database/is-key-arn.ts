/**
 * Whether a key is named by its own ARN, or by a reference of which only an apply tells. RDS, DynamoDB and EFS answer with the
 * ARN of the key: an alias would differ in every plan, and replace the store.
 */
export function isKeyArn(arn: string): boolean {
  return arn.includes("${") || /^arn:[^:]+:kms:[^:]+:\d{12}:key\/[\w-]+$/.test(arn);
}
