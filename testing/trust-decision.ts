import type { SynthesizedStack } from "../controls/synthesized-stack";
import type { TrustRequest } from "./access-request";
import { principalArn } from "./principal-arn";
import { requestContext } from "./request-context";
import { type Decision, simulatedDecision } from "./simulated-decision";
import { stackValues } from "./stack-values";

/**
 * Whether the trust policy of a role lets a caller become it, as if IAM allowed the caller everything.
 *
 * @throws where it cannot be decided: the role is not in the stack, or a value is not known
 */
export async function trustDecision(stack: SynthesizedStack, request: TrustRequest): Promise<Decision> {
  const { place, arn, policy } = stackValues(stack, request);
  const role = principalArn(stack, request.trustOf, place, ["aws_iam_role"]);
  const [, , , , account = ""] = role.split(":");
  const body = stack.resource?.["aws_iam_role"]?.[request.trustOf.replace("aws_iam_role.", "")];
  const [caller = ""] = Object.values(request.principal);
  return simulatedDecision({
    principal: arn(caller),
    action: request.action,
    resource: role,
    resourceAccount: account,
    context: requestContext(request.context, role, account, place),
    resourcePolicy: policy(String(body?.["assume_role_policy"]), request.trustOf),
    resourceControl: request.resourceControl ?? [],
  });
}
