import type { SynthesizedStack } from "../controls/synthesized-stack";
import type { Check } from "./check";
import { claimsAreProved } from "./claims-are-proved";
import { escalationsAreDeclared } from "./escalations-are-declared";
import { everyResourceIsJustified } from "./every-resource-is-justified";
import { nobodyIsEveryone } from "./nobody-is-everyone";
import { policiesFit } from "./policies-fit";
import { referencesResolve } from "./references-resolve";

const checks: readonly Check[] = [
  everyResourceIsJustified,
  referencesResolve,
  nobodyIsEveryone,
  policiesFit,
  escalationsAreDeclared,
  claimsAreProved,
];

/** Everything that must hold in a stack and does not, as sentences. */
export function failedChecks(stack: SynthesizedStack): string[] {
  return checks.flatMap((check) => check(stack));
}
