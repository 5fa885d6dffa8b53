/**
 * `describe.skip` that says on the terminal what was not proved and why. Jest keeps `console.warn` to itself when
 * all tests of a file are skipped, so it is written past Jest.
 *
 * @param reason what is missing on this machine
 */
export function skippedLoudly(name: string, reason: string, body: () => void): void {
  process.stderr.write(`\nSKIPPED, so not proved here: ${name}\n  ${reason}\n\n`);
  describe.skip(name, body);
}
