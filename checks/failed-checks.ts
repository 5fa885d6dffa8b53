import type { SynthesizedStack } from "../controls/synthesized-stack";
import type { KnownAccounts } from "../core/known-accounts";
import type { Check } from "./check";
import { claimsAreProved } from "./claims-are-proved";
import { escalationsAreDeclared } from "./escalations-are-declared";
import { everyResourceIsJustified } from "./every-resource-is-justified";
import { networkRulesFit } from "./network-rules-fit";
import { nobodyIsEveryone } from "./nobody-is-everyone";
import { outsidersAreNamed } from "./outsiders-are-named";
import { policiesFit } from "./policies-fit";
import { referencesResolve } from "./references-resolve";
import { tokensAreExact } from "./tokens-are-exact";

const checks: readonly Check[] = [
  everyResourceIsJustified,
  referencesResolve,
  nobodyIsEveryone,
  tokensAreExact,
  policiesFit,
  networkRulesFit,
  escalationsAreDeclared,
  claimsAreProved,
];

/**
 * Everything that must hold in a stack and does not, as sentences.
 *
 * @param known accounts that the organization knows
 */
export function failedChecks(stack: SynthesizedStack, known: KnownAccounts): string[] {
  return [...checks.flatMap((check) => check(stack)), ...outsidersAreNamed(stack, known)];
}
