import { attachedGuardrails } from "./attached-guardrails";
import { attachedNetworks } from "./attached-networks";
import { bindingGuardrails } from "./binding-guardrails";
import { inspectingNetwork } from "./inspecting-network";
import type { Notice } from "./notice";
import type { Organization } from "./schema/organization";
import type { Source } from "./source";

/** Guardrails without which whoever administers an account leads traffic of its networks past their inspection. */
const closing = [
  "DenyInternetGatewaysUnlessDeployment",
  "DenyPeeringUnlessDeployment",
  "DenyVpnUnlessDeployment",
] as const;

/** That accounts whose networks are inspected may make ways of their own to the internet or to each other. */
export function waysPastInspectionNotices(organization: Organization, source: Source): Notice[] {
  const attached = attachedGuardrails(organization);
  return Object.keys(organization.transitGateways).flatMap((gateway): Notice[] => {
    if (inspectingNetwork(organization, gateway) === undefined) return [];
    const accounts = new Set(attachedNetworks(organization, gateway).map(({ network }) => network.account));
    const open = [...accounts].filter((account) => {
      const binding = bindingGuardrails(organization, account, attached);
      return !closing.every((id) => binding.includes(id));
    });
    if (open.length === 0) return [];
    return [
      {
        where: source.where(["transitGateways", gateway]),
        message: `whoever administers ${open.join(", ")} may lead traffic past the inspection, by an internet gateway, a peering or a VPN: attach the posture strict there, or add ${closing.join(", ")}`,
      },
    ];
  });
}
