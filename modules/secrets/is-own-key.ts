/** Whether a key is a customer managed one, or a reference of which only an apply tells. */
export function isOwnKey(arn: string): boolean {
  return arn.includes("${") || /^arn:[^:]+:kms:[^:]+:\d{12}:(key\/.+|alias\/(?!aws\/).+)$/.test(arn);
}
