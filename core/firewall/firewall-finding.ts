/** What is wrong with a firewall's description. */
export interface FirewallFinding {
  /** Keys within the description. */
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly allowed: string;
  readonly fix: string;
}
