import type { Problem } from "../../core/problem";
import type { DescribedGuardrail } from "./guardrail";
import type { GuardrailContext } from "./guardrail-context";

/** What a guardrail needs and the configuration does not say; undefined where nothing is missing. */
export function unmetNeed(
  { id, needs }: Pick<DescribedGuardrail, "id" | "needs">,
  context: GuardrailContext,
): Problem | undefined {
  if (needs === undefined || needs.met(context)) return undefined;
  return {
    where: `guardrail ${id}`,
    found: `${needs.setting} says nothing that it could enforce`,
    allowed: `${needs.setting} is set where ${id} is attached by name`,
    fix: `set ${needs.setting}, or leave ${id} out`,
  };
}
