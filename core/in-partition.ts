/** A text whose ARNs are written for the partition `aws`, as another partition has them. */
export function inPartition(text: string, partition: string): string {
  return text.replaceAll("arn:aws:", `arn:${partition}:`);
}
