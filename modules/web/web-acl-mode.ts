/**
 * Whether a web ACL acts or only watches. `count` is for a roll-out: everything is evaluated, measured and
 * logged and next to nothing is blocked, until false positives are found and excluded.
 */
export type WebAclMode = "block" | "count";
