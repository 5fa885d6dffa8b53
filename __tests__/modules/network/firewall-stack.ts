import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import { cidrPlan } from "../../../core/cidr-plan";
import { NetworkFirewall, type NetworkFirewallProps } from "../../../modules/network/network-firewall";
import { TierSubnets } from "../../../modules/network/tier-subnets";
import { stackWith } from "../../stack-with";

/** A firewall in a tier of its own, synthesized, save for what the test changes. */
export function firewallStack(
  props: Partial<NetworkFirewallProps> = {},
  zones: readonly string[] = ["a", "b"],
  use: (firewall: NetworkFirewall) => void = () => {},
): SynthesizedStack {
  return stackWith((stack) => {
    const firewallTier = new TierSubnets(stack, "Firewall", {
      name: "acme-prod",
      tier: "firewall",
      vpcId: "vpc-1",
      region: "eu-west-1",
      zones: new Map(zones.map((zone, index) => [zone, index + 1])),
      addresses: cidrPlan({ cidr: "10.20.0.0/16" }).firewall,
      rules: [],
      tags: {},
    });
    const firewall = new NetworkFirewall(stack, "Inspection", {
      name: "acme-prod",
      vpcId: "vpc-1",
      firewallTier,
      policyArn: "arn:aws:network-firewall:eu-west-1:111111111111:firewall-policy/acme-prod",
      keyArn: "arn:aws:kms:eu-west-1:111111111111:key/1",
      logs: { bucketName: "acme-network-firewall-222222222222-eu-west-1", tls: false },
      ...props,
    });
    use(firewall);
  });
}
