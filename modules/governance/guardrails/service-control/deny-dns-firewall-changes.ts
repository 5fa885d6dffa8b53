import { defineGuardrail } from "../../define-guardrail";

/**
 * What DNS Firewall blocks stays blocked. AWS calls mutation protection one against accidents: whoever may change an association
 * switches it off first. A rule group of one's own that is asked earlier, and allows every name, would undo the others.
 */
export const denyDnsFirewallChanges = defineGuardrail({
  id: "DenyDnsFirewallChangesUnlessDeployment",
  family: "service-control",
  posture: "strict",
  reason: "Names carry data out through the resolver of a VPC, which no other firewall sees.",
  source:
    'Service Authorization Reference "Actions, resources, and condition keys for Amazon Route 53 Resolver"; Amazon Route 53 API Reference "UpdateFirewallRuleGroupAssociation"',
  exempts: [
    { role: "deployment", reason: "Lists and rules are applied through it." },
    { role: "break-glass", reason: "A name that is blocked by mistake may stop everything." },
  ],
  objectives: ["network.queries-filtered"],
  needs: { setting: "dnsFirewall", met: ({ dnsFirewall }) => dnsFirewall === "described" },
  denies: () => ({
    actions: [
      "route53resolver:AssociateFirewallRuleGroup",
      "route53resolver:CreateFirewallRule",
      "route53resolver:DeleteFirewall*",
      "route53resolver:DisassociateFirewallRuleGroup",
      "route53resolver:ImportFirewallDomains",
      "route53resolver:PutFirewallRuleGroupPolicy",
      "route53resolver:UpdateFirewall*",
    ],
  }),
});
