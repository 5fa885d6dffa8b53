import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import { decision } from "../../decision";

export interface KeyRequest {
  readonly principal: string;
  readonly action: string;
  readonly context?: Readonly<Record<string, string>>;
}

/**
 * How the only key of a stack, owned by the account, decides a request.
 *
 * The simulator knows no condition key whose variable part follows a colon, so `kms:EncryptionContext:...`
 * is renamed, in the policy and in the request alike, to a key that it compares in the same way.
 */
export function keyDecision(
  stack: SynthesizedStack,
  accountId: string,
  request: KeyRequest,
): Promise<string> {
  const [key] = Object.values(stack.resource?.["aws_kms_key"] ?? {});
  const context = Object.entries(request.context ?? {}).map(([name, value]) => [renamed(name), value]);
  return decision({
    principal: request.principal,
    action: request.action,
    resource: `arn:aws:kms:eu-west-1:${accountId}:key/11111111-2222-3333-4444-555555555555`,
    resourceAccount: accountId,
    context: Object.fromEntries(context),
    resourcePolicy: renamed(String(key?.["policy"])),
  });
}

function renamed(text: string): string {
  return text.replaceAll(
    /kms:EncryptionContext:([a-zA-Z0-9:]+)/g,
    (_, name: string) => `aws:PrincipalTag/${name.replaceAll(":", ".")}`,
  );
}
