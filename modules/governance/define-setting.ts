import { type GuardrailId, guardrailIndex } from "../../core/guardrail-index";
import { PalisadeError } from "../../core/palisade-error";
import type { SettingGuardrail } from "./guardrail";
import type { GuardrailContext } from "./guardrail-context";
import type { Setting } from "./setting";
import { unmetNeed } from "./unmet-need";

/** A setting before it is assembled; nobody is exempt from one, and family and posture are those of the index. */
export type SettingDefinition = Omit<
  SettingGuardrail,
  "id" | "setting" | "family" | "posture" | "honours"
> & {
  readonly id: GuardrailId;
  readonly states: (context: GuardrailContext) => Setting;
};

/**
 * A guardrail of a family that states what is so.
 *
 * The setting throws a PalisadeError where the configuration does not say what it needs.
 */
export function defineSetting({ states, ...described }: SettingDefinition): SettingGuardrail {
  const { family, posture } = guardrailIndex[described.id];
  if (family === "service-control" || family === "resource-control") {
    throw new Error(`${described.id} is a ${family} statement: define it with defineGuardrail`);
  }
  return {
    ...described,
    honours: [],
    family,
    posture,
    setting(context) {
      const unmet = unmetNeed(described, context);
      if (unmet !== undefined) throw new PalisadeError([unmet]);
      return states(context);
    },
  };
}
