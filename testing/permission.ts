import type { SynthesizedStack } from "../controls/synthesized-stack";
import type { AccessRequest } from "./access-request";
import type { MatchResult } from "./fulfilment";
import { identityDecision } from "./identity-decision";
import { shownDecision } from "./shown-decision";
import { trustDecision } from "./trust-decision";

/**
 * Whether the policies of a stack allow a request, or deny it. A plain function; `matchers` makes two Jest matchers of it.
 *
 * @throws where the request cannot be decided
 */
export async function permission(
  stack: SynthesizedStack,
  request: AccessRequest,
  expected: "allowed" | "denied",
): Promise<MatchResult> {
  const decision =
    request.trustOf === undefined
      ? await identityDecision(stack, request)
      : await trustDecision(stack, request);
  const ignored = Object.keys(request.context ?? {}).find((key) => decision.ignoredKeys.includes(key));
  if (ignored !== undefined) {
    throw new Error(`${request.action} has no condition key ${ignored}; correct it, or leave it out`);
  }
  const found = decision.result === "Allowed" ? "allowed" : "denied";
  return { pass: found === expected, message: () => shownDecision(request, decision) };
}
