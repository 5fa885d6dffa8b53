import type { LogKind } from "./log-kind";

/**
 * Kinds that have no Object Lock: AWS Config and S3 server access logging do not deliver to a bucket that has it.
 */
export const unlockedLogKinds: readonly LogKind[] = ["access", "config"];
