import type { Change, ChangeAction } from "./change";
import { isJsonObject } from "./is-json-object";
import { NotAPlan } from "./not-a-plan";

/** Reads an entry of `resource_changes`; nothing for a data source. */
export function changeOf(source: string, entry: unknown, deferred: boolean): Change[] {
  if (!isJsonObject(entry)) throw new NotAPlan(source, "one of its resource_changes is no object");
  const { address, type, change } = entry;
  if (typeof address !== "string" || typeof type !== "string") {
    throw new NotAPlan(source, "one of its resource_changes has no address or type");
  }
  if (entry["mode"] === "data") return [];
  if (!isJsonObject(change) || !Array.isArray(change["actions"])) {
    throw new NotAPlan(source, `the change of ${address.slice(0, 100)} has no actions`);
  }
  const actions = change["actions"].map(String);
  const { before, after } = change;
  const kind = actionOf(actions, isJsonObject(after));
  return [
    {
      address,
      type,
      module: typeof entry["module_address"] === "string" ? entry["module_address"] : "",
      action: kind,
      createFirst: kind === "replace" && actions[0] === "create",
      forgotten: actions.includes("forget"),
      imported: isJsonObject(change["importing"]),
      deposed: typeof entry["deposed"] === "string",
      deferred,
      reason: typeof entry["action_reason"] === "string" ? entry["action_reason"] : undefined,
      replacedFor: pathsOf(change["replace_paths"]),
      previousAddress: typeof entry["previous_address"] === "string" ? entry["previous_address"] : undefined,
      before: isJsonObject(before) ? before : undefined,
      after: isJsonObject(after) && kind !== "delete" ? after : undefined,
      unknown: change["after_unknown"],
      beforeSensitive: change["before_sensitive"],
      afterSensitive: change["after_sensitive"],
    },
  ];
}

const plain = new Set<string>(["create", "delete", "forget", "no-op", "read", "update"]);

/** Terraform may name actions that nobody knows yet: what destroys is worse than what forgets, and that than a change. */
function actionOf(actions: readonly string[], remains: boolean): ChangeAction {
  const has = (name: string) => actions.includes(name);
  if (has("create") && (has("delete") || has("forget"))) return "replace";
  if (has("delete")) return "delete";
  if (has("forget")) return "forget";
  const [only, ...more] = actions;
  if (more.length === 0 && only !== undefined && plain.has(only)) return only as ChangeAction;
  if (has("create")) return "create";
  // What nobody knows yet, and leaves nothing, is taken for a deletion.
  return remains ? "update" : "delete";
}

function pathsOf(paths: unknown): readonly string[] {
  if (!Array.isArray(paths)) return [];
  return paths.map((path) =>
    [path]
      .flat()
      .filter((step) => typeof step === "string")
      .join("."),
  );
}
