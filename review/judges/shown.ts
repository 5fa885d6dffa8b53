import { isJsonObject } from "../plan/is-json-object";
import { valuesAt } from "../plan/values-at";
import type { ReviewedChange } from "../reviewed-change";
import { secretName } from "./secret-name";

/** The values at a path of one side, as text; secrets are never in it. */
export function shown(change: ReviewedChange, side: "after" | "before", path: string): string {
  const mask = side === "before" ? change.beforeSensitive : change.afterSensitive;
  if (secretName.test(path) || isSensitive(mask, path.split("."))) return "(sensitive)";
  const values = valuesAt(change[side], path);
  if (values.length === 0) return "nothing";
  const text = values
    .map((value) => (typeof value === "string" ? value : JSON.stringify(masked(value))))
    .join(", ");
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}

/** Whether the provider or the configuration marks what is at a path, above it, or beneath it. */
function isSensitive(mask: unknown, path: readonly string[]): boolean {
  if (mask === true) return true;
  if (Array.isArray(mask)) return mask.some((one) => isSensitive(one, path));
  if (!isJsonObject(mask)) return false;
  const [step, ...rest] = path;
  if (step !== undefined) return isSensitive(mask[step], rest);
  return Object.values(mask).some((one) => isSensitive(one, []));
}

function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, secretName.test(key) ? "(sensitive)" : masked(inner)]),
  );
}
