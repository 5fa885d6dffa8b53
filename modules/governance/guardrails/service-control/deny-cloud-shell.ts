import { defineGuardrail } from "../../define-guardrail";

/** Nobody works from a shell in the browser, whose network and files the organization does not see. */
export const denyCloudShell = defineGuardrail({
  id: "DenyCloudShell",
  family: "service-control",
  posture: "strict",
  reason: "CloudShell has the internet, a home directory and the user's credentials, and no endpoint policy.",
  source: 'AWS CloudShell User Guide "Security best practices"',
  exempts: [{ role: "break-glass", reason: "It may be the only terminal at hand." }],
  objectives: [],
  denies: () => ({
    actions: ["cloudshell:CreateEnvironment", "cloudshell:CreateSession", "cloudshell:StartEnvironment"],
  }),
});
