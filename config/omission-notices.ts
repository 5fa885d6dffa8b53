import { hasCentralEgress } from "./has-central-egress";
import type { Notice } from "./notice";
import type { Organization } from "./schema/organization";
import type { Source } from "./source";

/** What is to be said where a file leaves a choice to a default that is wider than most teams want, or chooses in vain. */
export function omissionNotices(organization: Organization, source: Source): Notice[] {
  return [...withoutGuardrails(organization, source), ...egressOf(organization, source)];
}

function withoutGuardrails({ organization, guardrails }: Organization, source: Source): Notice[] {
  if (organization === undefined || guardrails.attach.root !== undefined) return [];
  const bound = Object.keys(guardrails.attach);
  return [
    {
      where: source.where(["guardrails", "attach"]),
      message: `no guardrail is attached to the root, so ${
        bound.length === 0
          ? "no account is bound by any"
          : `only accounts below ${bound.join(", ")} are bound by any`
      }: nothing keeps the trail, the logs and the detection on elsewhere; add root: foundation`,
    },
  ];
}

function egressOf(organization: Organization, source: Source): Notice[] {
  return Object.entries(organization.networks).flatMap(([name, { egress, nat, transit }]): Notice[] => {
    // The firewall decides what leaves a network that inspects.
    if (transit?.inspects) return [];
    if (nat === "none" && !(transit !== undefined && hasCentralEgress(organization, transit.gateway))) {
      return egress === undefined
        ? []
        : [
            {
              where: source.where(["networks", name, "egress"]),
              message: `egress has no effect, since nat of ${name} is none: nothing leaves it but by endpoints`,
            },
          ];
    }
    if (egress !== undefined) return [];
    return [
      {
        where: source.where(["networks", name, "nat"]),
        message: `applications of ${name} may reach any address on port 443; name what they call under egress.cidrs, or write [0.0.0.0/0] there with a reason`,
      },
    ];
  });
}
