import type { Cidr } from "../core/cidr";

/** Whether a value is in what a rule writes; undefined where the rule names what cannot be read, such as a list that is kept elsewhere. */
export type Matcher = (value: number) => boolean | undefined;

/** A rule of a firewall, as far as it decides about requests of TCP. */
export interface FirewallRule {
  /** Name of its group. */
  readonly group: string;
  readonly passes: boolean;
  /** What the rule says of itself. */
  readonly message: string;
  readonly source: Matcher;
  readonly destination: Matcher;
  /** Whether it is read the other way round, too. */
  readonly bothWays: boolean;
  readonly port: Matcher;
  /** Whether it looks into what is sent: at a name, a protocol, a pattern. */
  readonly looksInside: boolean;
}

/** The rules of a firewall under strict order, those of AWS's own groups left out. */
export interface FirewallRules {
  readonly rules: readonly FirewallRule[];
  /** Whether what no rule lets pass is dropped. */
  readonly drops: boolean;
  /** Blocks that rules and their variables name. */
  readonly blocks: readonly Cidr[];
}
