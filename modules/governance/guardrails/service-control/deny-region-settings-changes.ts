import { defineGuardrail } from "../../define-guardrail";

/** Opt-in regions are enabled and disabled by Terraform only. */
export const denyRegionSettingsChanges = defineGuardrail({
  id: "DenyRegionSettingsChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "A region enabled by hand has none of the baseline; one disabled by hand takes its data away.",
  source: 'AWS Account Management Reference Guide "Enable or disable AWS Regions in your account"',
  exempts: [
    { role: "deployment", reason: "Regions that must be enabled are for the team to enable through it." },
  ],
  objectives: [],
  denies: () => ({ actions: ["account:DisableRegion", "account:EnableRegion"] }),
});
