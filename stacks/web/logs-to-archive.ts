import type { Estate } from "../estate";

/** Whether web ACLs of an account log to the log archive at once: AWS WAF delivers within an account only. */
export function logsToArchive(estate: Estate, account: string): boolean {
  return account === estate.holder("log-archive");
}
