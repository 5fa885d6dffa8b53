import type { PortRange } from "./network-model";

/** Ports among which whoever asks may choose its own, where replies go. */
export const everyPort: readonly PortRange[] = [{ from: 1, to: 65_535 }];
