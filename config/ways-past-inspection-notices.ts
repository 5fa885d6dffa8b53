import { attachedGuardrails } from "./attached-guardrails";
import { attachedNetworks } from "./attached-networks";
import { bindingGuardrails } from "./binding-guardrails";
import { inspectingNetwork } from "./inspecting-network";
import type { Notice } from "./notice";
import type { Organization } from "./schema/organization";
import type { Source } from "./source";

/** Guardrails without which whoever administers an account leads traffic of its networks past their inspection. */
const closing = [
  "DenyForeignEndpointsUnlessDeployment",
  "DenyInternetGatewaysUnlessDeployment",
  "DenyManagedEntrancesUnlessDeployment",
  "DenyNetworkAdditionsUnlessDeployment",
  "DenyNetworkChangesUnlessDeployment",
  "DenyPeeringUnlessDeployment",
  "DenyVpnUnlessDeployment",
] as const;

/** What inspects, and the accounts whose networks it inspects. */
interface Inspection {
  readonly place: readonly string[];
  readonly accounts: ReadonlySet<string>;
}

/** That accounts whose networks are inspected may make ways of their own to the internet or to each other. */
export function waysPastInspectionNotices(organization: Organization, source: Source): Notice[] {
  const attached = attachedGuardrails(organization);
  return inspections(organization).flatMap(({ place, accounts }): Notice[] => {
    const missing = new Map(
      [...accounts].map((account) => {
        const binding = bindingGuardrails(organization, account, attached);
        return [account, closing.filter((id) => !binding.includes(id))];
      }),
    );
    const open = [...accounts].filter((account) => missing.get(account)?.length !== 0);
    if (open.length === 0) return [];
    const add = closing.filter((id) => open.some((account) => missing.get(account)?.includes(id)));
    return [
      {
        where: source.where(place),
        message: `whoever administers ${open.join(", ")} may lead traffic past the inspection, by a route, an internet gateway, a peering, a VPN or an endpoint: attach the posture strict there, or add ${add.join(", ")}`,
      },
    ];
  });
}

function inspections(organization: Organization): Inspection[] {
  const central = Object.keys(organization.transitGateways).flatMap((gateway): Inspection[] => {
    if (inspectingNetwork(organization, gateway) === undefined) return [];
    const accounts = attachedNetworks(organization, gateway).map(({ network }) => network.account);
    return [{ place: ["transitGateways", gateway], accounts: new Set(accounts) }];
  });
  const own = Object.entries(organization.networks).flatMap(([name, network]): Inspection[] => {
    const inspector = network.firewall === undefined ? "appliance" : "firewall";
    if (network[inspector] === undefined || network.transit?.inspects === true) return [];
    return [{ place: ["networks", name, inspector], accounts: new Set([network.account]) }];
  });
  return [...central, ...own];
}
