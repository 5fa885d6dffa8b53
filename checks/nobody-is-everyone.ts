import { policyStatements } from "../controls/policy-statements";
import { resourcesOf } from "../controls/resources-of";
import type { Check } from "./check";

/**
 * No policy allows everyone anything. Independent scanners do not read key policies, so this is ours to catch.
 * VPC endpoint policies are exempt: they have no principal but everyone, and are bound by conditions, which
 * `network.endpoints-bound` proves.
 */
export const nobodyIsEveryone: Check = (stack) =>
  resourcesOf(stack)
    .filter(({ type }) => type !== "aws_vpc_endpoint")
    .flatMap(({ address, body }) =>
      Object.values(body)
        .flatMap(policyStatements)
        .filter(({ Effect, Principal }) => Effect === "Allow" && isEveryone(Principal))
        .map(
          ({ Sid }) =>
            `${address}: statement ${Sid ?? "without Sid"} allows everyone: name the roles or services it is for`,
        ),
    );

function isEveryone(principal: unknown): boolean {
  if (principal === "*") return true;
  if (principal === null || typeof principal !== "object") return false;
  return Object.values(principal).some((value) => (Array.isArray(value) ? value : [value]).includes("*"));
}
