import { PalisadeError } from "../../core/palisade-error";
import type { SettingGuardrail } from "./guardrail";
import type { GuardrailContext } from "./guardrail-context";
import type { Setting } from "./setting";

/**
 * One document of the settings of a family, with sorted keys.
 *
 * @throws PalisadeError when two guardrails set the same thing differently
 */
export function mergedSettings(guardrails: readonly SettingGuardrail[], context: GuardrailContext): Setting {
  return guardrails.reduce<Setting>(
    (all, guardrail) => merged(all, guardrail.setting(context), [], guardrail.id),
    {},
  );
}

function merged(left: Setting, right: Setting, path: readonly string[], id: string): Setting {
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort();
  return Object.fromEntries(
    keys.map((key) => {
      const [one, other] = [left[key], right[key]];
      if (one === undefined || other === undefined) return [key, sorted((one ?? other) as Setting[string])];
      if (isSetting(one) && isSetting(other)) return [key, merged(one, other, [...path, key], id)];
      if (JSON.stringify(one) !== JSON.stringify(other))
        throw new PalisadeError([conflict([...path, key], id)]);
      return [key, one];
    }),
  );
}

function sorted(value: Setting[string]): Setting[string] {
  return isSetting(value) ? merged(value, {}, [], "") : value;
}

function isSetting(value: Setting[string]): value is Setting {
  return typeof value === "object" && !Array.isArray(value);
}

function conflict(path: readonly string[], id: string) {
  return {
    where: `guardrail ${id}`,
    found: `${path.join(".")} is set otherwise by another guardrail`,
    allowed: "one value for each setting",
    fix: "attach one of them",
  };
}
