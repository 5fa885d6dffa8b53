import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import { decision } from "../../decision";

export interface KeyRequest {
  readonly principal: string;
  readonly action: string;
  readonly context?: Readonly<Record<string, string>>;
}

/** How the only key of a stack, owned by the account, decides a request. */
export function keyDecision(
  stack: SynthesizedStack,
  accountId: string,
  request: KeyRequest,
): Promise<string> {
  const [key] = Object.values(stack.resource?.["aws_kms_key"] ?? {});
  return decision({
    ...request,
    resource: `arn:aws:kms:eu-west-1:${accountId}:key/11111111-2222-3333-4444-555555555555`,
    resourceAccount: accountId,
    resourcePolicy: key?.["policy"],
  });
}
