import type { SynthesizedStack } from "../../controls/synthesized-stack";

/** A stack's state as it lies in the bucket that its backend names. */
export interface StateObject {
  /** Addresses of what the state holds, sorted. */
  readonly addresses: readonly string[];
  readonly encryption: string | null;
  readonly keyArn: string | null;
  /** Whether somebody holds the lock. */
  readonly locked: boolean;
}

/**
 * Reads a stack's state from the emulator's S3.
 *
 * @param url address of the emulator
 * @param accessKey a session's key
 * @throws when there is none
 */
export async function stateObject(
  url: string,
  accessKey: string,
  stack: SynthesizedStack,
): Promise<StateObject> {
  const { s3 } = (stack.terraform as { backend: { s3: { bucket: string; key: string } } }).backend;
  const credential = `${accessKey}/20260101/us-east-1/s3/aws4_request`;
  const get = (key: string) =>
    fetch(`${url}/${s3.bucket}/${key}`, {
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=none`,
      },
    });
  const response = await get(s3.key);
  if (!response.ok) throw new Error(`there is no state at ${s3.bucket}/${s3.key}: ${response.status}`);
  const { resources } = (await response.json()) as { resources: { type: string; name: string }[] };
  return {
    addresses: resources.map(({ type, name }) => `${type}.${name}`).sort(),
    encryption: response.headers.get("x-amz-server-side-encryption"),
    keyArn: response.headers.get("x-amz-server-side-encryption-aws-kms-key-id"),
    locked: (await get(`${s3.key}.tflock`)).ok,
  };
}
