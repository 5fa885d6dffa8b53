import { isSensitiveAt } from "../is-sensitive-at";
import { isJsonObject } from "../plan/is-json-object";
import { valuesAt } from "../plan/values-at";
import type { ReviewedChange } from "../reviewed-change";
import { secretName } from "./secret-name";

/** The values at a path of one side, as text; secrets are never in it. */
export function shown(change: ReviewedChange, side: "after" | "before", path: string): string {
  const mask = side === "before" ? change.beforeSensitive : change.afterSensitive;
  if (secretName.test(path) || isSensitiveAt(mask, path)) return "(sensitive)";
  const values = valuesAt(change[side], path);
  if (values.length === 0) return "nothing";
  const text = values
    .map(withoutPath)
    .map((value) => (typeof value === "string" ? value : JSON.stringify(masked(value))))
    .join(", ");
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}

function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, secretName.test(key) ? "(sensitive)" : masked(inner)]),
  );
}

/** Addresses of webhooks have their secret in user, path or query. */
function withoutPath(value: unknown): unknown {
  if (typeof value !== "string") return value;
  return value.replace(/\b(https?:\/\/)(?:[^@/\s]*@)?([^/?#\s"]+)[^\s"]*/g, "$1$2/(not shown)");
}
