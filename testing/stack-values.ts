import type { SynthesizedStack } from "../controls/synthesized-stack";
import type { AccessRequest } from "./access-request";
import { knownValue } from "./known-value";
import { resolvedPolicy } from "./resolved-policy";
import { type StackPlace, stackPlace } from "./stack-place";

/** What stands for the references of a stack while a request is decided. */
export interface StackValues {
  readonly place: StackPlace;
  /** Text of a policy without references. */
  readonly policy: (text: string, where: string) => string;
  /** ARN of a resource at an address; what is no address stays. */
  readonly arn: (arnOrAddress: string) => string;
}

/**
 * The values with which a request is decided: those that it gives, and those that follow from the stack.
 *
 * @throws when one is asked for that neither tells
 */
export function stackValues(
  stack: SynthesizedStack,
  { account, values = {}, ...request }: AccessRequest,
): StackValues {
  const own = stackPlace(stack, account);
  const [, owner] =
    ("resource" in request ? /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(request.resource) : null) ?? [];
  const ofResource = owner === undefined ? {} : { account: owner };
  // People have a permission set in other accounts than the one that holds it.
  const elsewhere = String(request.trustOf ?? request.principal).startsWith("aws_ssoadmin_permission_set.");
  const place = elsewhere && account === undefined ? { ...own, ...ofResource } : { ...ofResource, ...own };
  const known = (expression: string) => values[expression] ?? knownValue(expression, stack, place);
  return {
    place,
    policy: (text, where) => resolvedPolicy(text, where, known),
    arn: (text) =>
      /^aws_\w+\.[\w-]+$/.test(text) ? resolvedPolicy(`\${${text}.arn}`, "the request", known) : text,
  };
}
