import { PalisadeError } from "../../core/palisade-error";
import type { SettingGuardrail } from "./guardrail";
import type { GuardrailContext } from "./guardrail-context";
import type { Setting } from "./setting";
import { unmetNeed } from "./unmet-need";

/** A setting before it is assembled; nobody is exempt from one. */
export type SettingDefinition<Id extends string = string> = Omit<
  SettingGuardrail,
  "id" | "setting" | "exempts"
> & {
  readonly id: Id;
  readonly states: (context: GuardrailContext) => Setting;
};

/**
 * A guardrail of a family that states what is so.
 *
 * The setting throws a PalisadeError where the configuration does not say what it needs.
 */
export function defineSetting<const Id extends string>({
  states,
  ...described
}: SettingDefinition<Id>): SettingGuardrail & { readonly id: Id } {
  return {
    ...described,
    exempts: [],
    setting(context) {
      const unmet = unmetNeed(described, context);
      if (unmet !== undefined) throw new PalisadeError([unmet]);
      return states(context);
    },
  };
}
