import { defineGuardrail } from "../../define-guardrail";

/** Firewalls of networks, their policies and their rules, all named `<prefix>-*`, keep inspecting and logging. */
export const denyNetworkFirewallChanges = defineGuardrail({
  id: "DenyNetworkFirewallChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason:
    "Whoever changes a rule of the firewall lets through what was to stay inside, and its logs say nothing.",
  source:
    'Service Authorization Reference "Actions, resources, and condition keys for AWS Network Firewall"; Security Hub FSBP NetworkFirewall.2, .9 and .10',
  exempts: [
    { role: "deployment", reason: "It makes firewalls, and changes them after review." },
    { role: "break-glass", reason: "A rule that blocks a whole network may have to go at once." },
  ],
  objectives: ["network.traffic-inspected"],
  needs: { setting: "firewalls", met: ({ networkFirewall }) => networkFirewall === "described" },
  denies: ({ names: { partition, prefix } }) => ({
    actions: [
      "network-firewall:Associate*",
      "network-firewall:CreateVpcEndpointAssociation",
      "network-firewall:Delete*",
      "network-firewall:Disassociate*",
      "network-firewall:PutResourcePolicy",
      "network-firewall:Update*",
    ],
    resources: ["firewall", "firewall-policy", "stateful-rulegroup", "tls-configuration"].map(
      (kind) => `arn:${partition}:network-firewall:*:*:${kind}/${prefix}-*`,
    ),
  }),
});
