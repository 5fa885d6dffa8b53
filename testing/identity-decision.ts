import type { SynthesizedStack } from "../controls/synthesized-stack";
import type { IdentityRequest, PolicyDocument } from "./access-request";
import { managedPolicyName } from "./managed-policy-name";
import { managedPolicyText } from "./managed-policy-text";
import { principalArn } from "./principal-arn";
import { type HeldPolicy, principalPolicies } from "./principal-policies";
import { requestContext } from "./request-context";
import { type Decision, type NamedPolicy, simulatedDecision } from "./simulated-decision";
import { stackValues } from "./stack-values";

/**
 * What the policies of a principal of the stack, and those that the request names, say to the request.
 *
 * @throws where it cannot be decided: something is not in the stack, or the decision depends on a policy whose text is not
 *   known
 */
export async function identityDecision(stack: SynthesizedStack, request: IdentityRequest): Promise<Decision> {
  const { place, arn, policy } = stackValues(stack, request);
  const principal = principalArn(stack, request.principal, place);
  const [, , , , account = ""] = principal.split(":");
  const resource = arn(request.resource);
  const owner = /^\d{12}$/.exec(resource.split(":")[4] ?? "")?.[0];
  const resourceAccount = request.resourceAccount ?? owner ?? account;
  const { identity, boundary } = principalPolicies(stack, request.principal);
  const unknown: string[] = [];
  /** Where the text is not known, the policy allows everything: only if the request is denied even so is that certain. */
  const named = (held: HeldPolicy): NamedPolicy => {
    if ("text" in held) return { name: held.address, policy: policy(held.text, held.address) };
    const name = managedPolicyName(held.managed);
    const text = managedPolicyText(held.managed, request.managedPolicies ?? {});
    if (text === undefined) unknown.push(name);
    return { name, policy: text ?? fullAccess };
  };
  const decision = await simulatedDecision({
    principal,
    action: request.action,
    resource,
    resourceAccount,
    context: {
      "aws:PrincipalAccount": account,
      ...(request.principal.startsWith("aws_iam_user.") && {
        "aws:username": principal.replace(/^.*\//, ""),
      }),
      ...requestContext(request.context, resource, resourceAccount, place),
    },
    identityPolicies: identity.map(named),
    ...(boundary !== undefined && { boundary: named(boundary) }),
    serviceControl: (request.serviceControl ?? []).map((level) =>
      level.some(allows) ? level : [fullAccess, ...level],
    ),
    resourceControl: request.resourceControl ?? [],
    ...(request.resourcePolicy !== undefined && { resourcePolicy: request.resourcePolicy }),
  });
  const [first] = unknown;
  if (decision.result === "Allowed" && first !== undefined) {
    throw new Error(
      `the text of ${unknown.join(" and of ")} is not known, and the decision depends on it; pass it as managedPolicies: { ${JSON.stringify(first)}: ... }`,
    );
  }
  return decision;
}

/** FullAWSAccess, as AWS attaches it at every level. */
const fullAccess = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] };

function allows(policy: PolicyDocument): boolean {
  return /"Effect"\s*:\s*"Allow"/.test(typeof policy === "string" ? policy : JSON.stringify(policy));
}
