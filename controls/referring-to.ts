import type { ResourceBody, SynthesizedStack } from "./synthesized-stack";

/**
 * The resources of one type that configure another resource: those whose argument refers to its address, as
 * `aws_s3_bucket_versioning.x.bucket` refers to `aws_s3_bucket.x`.
 */
export function referringTo(
  stack: SynthesizedStack,
  type: string,
  argument: string,
  address: string,
): ResourceBody[] {
  return Object.values(stack.resource?.[type] ?? {}).filter((body) =>
    String(body[argument]).startsWith(`\${${address}.`),
  );
}
