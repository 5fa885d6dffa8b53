import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { ApplianceEndpoints } from "../../modules/network/appliance-endpoints";
import type { InspectionPlace } from "../../modules/network/inspection-place";
import { NetworkFirewall } from "../../modules/network/network-firewall";
import type { VpcNetworkProps } from "../../modules/network/vpc-network-props";
import { network } from "../modules/network/network";

/** A network that inspects what passes its zones, by a firewall or by appliances behind a Gateway Load Balancer. */
export function inspected(
  by: "firewall" | "appliances",
  props: Partial<VpcNetworkProps> = {},
): SynthesizedStack {
  return network({
    tiers: ["public", "private", "firewall"],
    nat: "per-zone",
    inspect: (place) => (by === "firewall" ? firewall(place) : appliances(place)).endpointIdOf,
    ...props,
  });
}

function firewall({ scope, vpcId, firewallTier }: InspectionPlace) {
  return new NetworkFirewall(scope, "Inspector", {
    name: "acme-prod",
    vpcId,
    firewallTier,
    policyArn: "arn:aws:network-firewall:eu-west-1:111111111111:firewall-policy/acme",
    keyArn: "arn:aws:kms:eu-west-1:111111111111:key/1",
    logs: { bucketName: "acme-network-firewall-222222222222-eu-west-1", tls: false },
  });
}

function appliances({ scope, vpcId, firewallTier }: InspectionPlace) {
  return new ApplianceEndpoints(scope, "Inspector", {
    name: "acme-prod",
    vpcId,
    firewallTier,
    serviceName: "com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0",
  });
}
