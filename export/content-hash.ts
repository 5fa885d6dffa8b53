import { createHash } from "node:crypto";

/** SHA-256 in hexadecimal of a text as it is written, or of bytes as they were read. */
export function contentHash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
