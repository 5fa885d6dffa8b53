import type { Rule } from "../rule";

/** Buckets with logs or state are never public, so neither are accounts in which they are. */
export const logsAreNeverPublic: Rule = ({ accounts, state }) =>
  Object.entries(accounts)
    .filter(
      ([name, { role, publicBuckets }]) =>
        publicBuckets !== undefined && (role === "log-archive" || name === state.account),
    )
    .map(([name, { role }]) => ({
      path: ["accounts", name, "publicBuckets"],
      found: `found on the account with ${role === "log-archive" ? "the logs" : "Terraform's state"}`,
      allowed: "public buckets are in an account of their own",
      fix: "serve them from another account",
    }));
