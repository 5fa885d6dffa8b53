import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import { referencedAddress } from "../referenced-address";
import type { ResourceBody, SynthesizedStack } from "../synthesized-stack";

/** Names are answered inside, by whom the file says. */
export const networkNamesShared = {
  id: "network.names-shared",
  promise:
    "Names that networks share are answered by private hosted zones, and a network takes them from the profile of one account, which is named.",
  source:
    'Route 53 Developer Guide, "What are Amazon Route 53 Profiles?"; AWS whitepaper "Building a Scalable and Secure Multi-VPC AWS Network Infrastructure"',
  proof: (stack) =>
    merged(
      judged(stack, "aws_route53_zone", (zone) => (isPrivate(zone) ? undefined : "it is public")),
      judged(stack, "aws_route53_record", ({ zone_id }) => inPrivateZone(stack, zone_id)),
      judged(stack, "aws_route53profiles_profile", () => undefined),
      judged(stack, "aws_route53profiles_resource_association", ({ resource_arn }) =>
        inPrivateZone(stack, resource_arn),
      ),
      judged(stack, "aws_route53profiles_association", ({ profile_id, resource_id }) => {
        if (!(referencedAddress(resource_id) ?? "").startsWith("aws_vpc."))
          return "its VPC is not of this stack";
        return /regexall\(":\d{12}:", one\.arn\)/.test(String(profile_id))
          ? undefined
          : "whoever shares a profile of that name answers";
      }),
    ),
} as const satisfies Objective;

function isPrivate({ vpc }: ResourceBody): boolean {
  return [vpc ?? []].flat().length > 0;
}

function inPrivateZone(stack: SynthesizedStack, reference: unknown): string | undefined {
  const [type, name = ""] = (referencedAddress(reference) ?? "").split(".");
  const zone = type === "aws_route53_zone" ? stack.resource?.aws_route53_zone?.[name] : undefined;
  return zone !== undefined && isPrivate(zone) ? undefined : "its zone is no private one of this stack";
}
