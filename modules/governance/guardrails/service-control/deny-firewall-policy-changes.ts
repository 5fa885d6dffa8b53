import { defineGuardrail } from "../../define-guardrail";

/** Policies of Firewall Manager reach every account, so they are changed in the file and reviewed there. */
export const denyFirewallPolicyChanges = defineGuardrail({
  id: "DenyFirewallPolicyChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "One call changes the web ACLs and security groups of every account, or lays them bare.",
  source: 'Service Authorization Reference "Actions, resources, and condition keys for AWS Firewall Manager"',
  exempts: [
    { role: "deployment", reason: "Policies are applied through it." },
    { role: "break-glass", reason: "A policy that blocks customers everywhere may have to go at once." },
  ],
  objectives: ["governance.firewall-policies-bounded"],
  needs: { setting: "firewallManager", met: ({ firewallManager }) => firewallManager === "described" },
  denies: () => ({ actions: ["fms:DeletePolicy", "fms:PutPolicy"] }),
});
