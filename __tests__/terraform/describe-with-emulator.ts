import { skippedLoudly } from "./skipped-loudly";

/** `describe` where the emulator of AWS can be started; where it cannot, the tests are skipped loudly. */
export function describeWithEmulator(name: string, body: () => void): void {
  const missing = process.env["PALISADE_EMULATOR_MISSING"] ?? "";
  if (missing === "") describe(name, body);
  else skippedLoudly(name, missing, body);
}
