import type { Judge } from "./judge";

/** Arguments that say to what a resource belongs: with another value, what it was for is left without. */
const targets = [
  "account_id",
  "analyzer_name",
  "backup_vault_name",
  "bucket",
  "db_instance_identifier",
  "detector_id",
  "log_group_name",
  "resource_arn",
  "resource_id",
  "route_table_id",
  "target_id",
  "topic_arn",
  "type",
  "vpc_id",
  "web_acl_arn",
];

/** The resource is destroyed and nothing takes its place, or it is made anew for something else. */
export function deleted(message = "is destroyed"): Judge {
  return ({ action, deposed, before, after }) => {
    if (action === "delete" && !deposed) return { message, mayFollow: true };
    if (action !== "replace" || before === undefined || after === undefined) return undefined;
    const moved = targets.find(
      (name) =>
        typeof before[name] === "string" && typeof after[name] === "string" && before[name] !== after[name],
    );
    if (moved === undefined) return undefined;
    return {
      message: `moves to another ${moved}: of what it was for, it ${message}`,
      before: `${moved}: ${String(before[moved])}`,
      after: `${moved}: ${String(after[moved])}`,
    };
  };
}
