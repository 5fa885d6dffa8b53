import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import type { SynthesizedStack } from "../synthesized-stack";

/** A subscription alone protects nothing; a protection without a web ACL stops no floods of requests. */
export const webFloodsMitigated = {
  id: "web.floods-mitigated",
  promise:
    "What Shield Advanced protects is named one by one, under a subscription of the same account; where it responds to floods of requests, it counts or blocks them for a resource that it protects; and what it judges together is protected.",
  source:
    'AWS WAF Developer Guide "AWS Shield Advanced resource protections", "Automating application layer DDoS mitigation with Shield Advanced", "Grouping your AWS Shield Advanced protections"',
  proof: (stack) => {
    const subscribed = Object.keys(stack.resource?.["aws_shield_subscription"] ?? {}).length > 0;
    const arns = protectedArns(stack);
    return merged(
      judged(stack, "aws_shield_protection", (body) => {
        if (!subscribed) return "there is no subscription";
        return /^arn:aws:[a-z0-9]+:/.test(String(body["resource_arn"])) ? undefined : "it names no resource";
      }),
      judged(stack, "aws_shield_application_layer_automatic_response", (body) => {
        if (!["BLOCK", "COUNT"].includes(String(body["action"]))) return "it neither counts nor blocks";
        return protectionOf(body["resource_arn"], "resource_arn", stack) ||
          arns.has(String(body["resource_arn"]))
          ? undefined
          : "its resource is not protected";
      }),
      judged(stack, "aws_shield_protection_health_check_association", (body) =>
        protectionOf(body["shield_protection_id"], "id", stack) ? undefined : "it belongs to no protection",
      ),
      judged(stack, "aws_shield_protection_group", (body) => {
        if (body["pattern"] !== "ARBITRARY") return undefined;
        const members = [body["members"] ?? []].flat().map(String);
        if (members.length === 0) return "it has no members";
        const strange = members.find((arn) => !arns.has(arn));
        return strange === undefined ? undefined : `${strange} is not protected`;
      }),
    );
  },
} as const satisfies Objective;

function protectedArns(stack: SynthesizedStack): Set<string> {
  const protections = Object.values(stack.resource?.["aws_shield_protection"] ?? {});
  return new Set(protections.map((body) => String(body["resource_arn"])));
}

/** Whether a value refers to a protection of the stack. */
function protectionOf(value: unknown, attribute: string, stack: SynthesizedStack): boolean {
  const [, name = "", read] = /^\$\{aws_shield_protection\.([\w-]+)\.(\w+)\}$/.exec(String(value)) ?? [];
  return read === attribute && stack.resource?.["aws_shield_protection"]?.[name] !== undefined;
}
