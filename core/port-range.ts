/** Ports from one to another, both included. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** Reads a port, `443`, or ports from one to another, `"8000-8100"`. */
export function portRange(written: number | string): PortRange {
  const [from = Number.NaN, to = from] = String(written).split("-").map(Number);
  return { from, to };
}
