import { managedGroupRules } from "../../facts/managed-group-rules";

/** Managed rule groups that every web ACL carries; a site may not go without them. */
export type AlwaysOnRuleGroup =
  | "common"
  | "known-bad-inputs"
  | "sql-injection"
  | "ip-reputation"
  | "anonymous-ips";

/** Managed rule groups that suit some sites only: choose what the site runs on. */
export type OptionalRuleGroup = "admin-pages" | "linux" | "php" | "unix" | "windows" | "wordpress";

/** What is known about a managed rule group of AWS. */
export interface ManagedRuleGroup {
  /** Name by which AWS knows the group; the vendor is always `AWS`. */
  readonly name: string;
  /** Capacity (WCU) that AWS assigned to the group. It never changes for a published group. */
  readonly capacityUnits: number;
  /**
   * Place in the order of rules, lowest first. Numbers are a contract: they leave room, so that a new group
   * never renumbers another.
   */
  readonly priority: number;
  /** Why the group is there. */
  readonly reason: string;
  /** Blocks even while the web ACL only counts. @default false */
  readonly blocksDuringRollOut?: true;
}

/**
 * The managed rule groups by key, in the order in which they run. Three bands:
 *
 * - 1000 to 1999 reads the content of a request. It comes before the allow list (2000), so that a trusted
 *   address is exempt from judgements about addresses but never the inspection of what it sends.
 * - 3000 to 3999 judges the address that a request comes from.
 * - 5000 and above is charged by the request (bot control, account takeover), so it runs last and sees only
 *   what everything before it let through; see `botControlRule` and `accountTakeoverRule`.
 *
 * Source of names and capacity: AWS WAF Developer Guide, "Baseline rule groups", "Use-case specific rule
 * groups", "IP reputation rule groups".
 */
export const managedRuleGroups: Readonly<Record<AlwaysOnRuleGroup | OptionalRuleGroup, ManagedRuleGroup>> = {
  common: {
    name: managedGroupRules.common.name,
    capacityUnits: 700,
    priority: 1000,
    reason: "Cross-site scripting, path traversal, remote file inclusion and the rest of the OWASP Top 10.",
  },
  "known-bad-inputs": {
    name: managedGroupRules["known-bad-inputs"].name,
    capacityUnits: 200,
    priority: 1100,
    reason: "Payloads of published exploits: Log4Shell, Spring4Shell, Java deserialization.",
    // Nothing but an attack looks like these payloads, so there is little to learn from counting them and
    // much to lose (checkov CKV_AWS_192, CVE-2021-44228).
    blocksDuringRollOut: true,
  },
  "sql-injection": {
    name: managedGroupRules["sql-injection"].name,
    capacityUnits: 200,
    priority: 1200,
    reason: "SQL in query strings, bodies, cookies and paths.",
  },
  linux: {
    name: managedGroupRules.linux.name,
    capacityUnits: 200,
    priority: 1300,
    reason: "Local file inclusion on Linux; AWS advises to choose `unix` with it.",
  },
  unix: {
    name: managedGroupRules.unix.name,
    capacityUnits: 100,
    priority: 1400,
    reason: "Shell command injection on POSIX systems.",
  },
  windows: {
    name: managedGroupRules.windows.name,
    capacityUnits: 200,
    priority: 1500,
    reason: "PowerShell and Windows shell command injection.",
  },
  php: {
    name: managedGroupRules.php.name,
    capacityUnits: 100,
    priority: 1600,
    reason: "Injection of unsafe PHP functions.",
  },
  wordpress: {
    name: managedGroupRules.wordpress.name,
    capacityUnits: 100,
    priority: 1700,
    reason: "Exploits of WordPress; AWS advises to choose `php` with it.",
  },
  "admin-pages": {
    name: managedGroupRules["admin-pages"].name,
    capacityUnits: 100,
    priority: 1800,
    reason: "Administrative pages that the public has no business with.",
  },
  "ip-reputation": {
    name: managedGroupRules["ip-reputation"].name,
    capacityUnits: 25,
    priority: 3100,
    reason: "Addresses that Amazon's threat intelligence sees attacking.",
  },
  "anonymous-ips": {
    name: managedGroupRules["anonymous-ips"].name,
    capacityUnits: 50,
    priority: 3200,
    reason: "Tor, anonymous proxies and hosting providers, behind which attackers hide.",
  },
};

/** The keys of the groups that every web ACL carries, in the order in which they run. */
export const alwaysOnRuleGroups: readonly AlwaysOnRuleGroup[] = [
  "common",
  "known-bad-inputs",
  "sql-injection",
  "ip-reputation",
  "anonymous-ips",
];
