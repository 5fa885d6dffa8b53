import { secretName } from "./judges/secret-name";
import type { Change } from "./plan/change";
import { isJsonObject } from "./plan/is-json-object";

/** Shorter ones are words that stand everywhere. */
const shortest = 4;

/** Texts of a change that are marked sensitive, or stand under a name that says so. */
export function secretsOf({ before, after, beforeSensitive, afterSensitive }: Change): ReadonlySet<string> {
  const found = new Set<string>();
  collect(before, beforeSensitive, found);
  collect(after, afterSensitive, found);
  return found;
}

function collect(value: unknown, mask: unknown, found: Set<string>): void {
  if (mask === true) {
    leaves(value, found);
    return;
  }
  if (Array.isArray(value)) {
    value.forEach((one, index) => {
      collect(one, Array.isArray(mask) ? mask[index] : undefined, found);
    });
  } else if (isJsonObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if (secretName.test(key) && !isJsonObject(inner) && !Array.isArray(inner)) leaves(inner, found);
      else collect(inner, isJsonObject(mask) ? mask[key] : undefined, found);
    }
  }
}

function leaves(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) leaves(one, found);
  else if (isJsonObject(value)) for (const one of Object.values(value)) leaves(one, found);
  else if ((typeof value === "string" || typeof value === "number") && String(value).length >= shortest)
    found.add(String(value));
}
