/** The name of a rule as CloudFormation's logical id: letters and digits. */
export function logicalId(name: string): string {
  return name.replaceAll(/(^|-)([a-z0-9])/g, (_, _dash, letter: string) => letter.toUpperCase());
}
