/** Which accounts something is for: those that are named, those in OUs, and those with all of the tags. */
export interface Targets {
  readonly accounts: readonly string[];
  readonly ous: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}
