import { isJsonObject } from "./plan/is-json-object";

/** Whether the provider or the configuration marks what is at a path, above it, or beneath it. */
export function isSensitiveAt(mask: unknown, path: string): boolean {
  return isMarked(mask, path.split("."));
}

function isMarked(mask: unknown, path: readonly string[]): boolean {
  if (mask === true) return true;
  if (Array.isArray(mask)) return mask.some((one) => isMarked(one, path));
  if (!isJsonObject(mask)) return false;
  const [step, ...rest] = path;
  if (step !== undefined) return isMarked(mask[step], rest);
  return Object.values(mask).some((one) => isMarked(one, []));
}
