import { defineGuardrail } from "../../define-guardrail";

/** Machine images are shared by review only. The same action sets their other attributes, which teams leave to the pipeline too. */
export const denyImageSharing = defineGuardrail({
  id: "DenyImageSharingUnlessDeployment",
  family: "service-control",
  posture: "strict",
  reason: "An image holds whatever was on the disk: code, keys, data.",
  source: 'Amazon EC2 User Guide "Understand shared AMI usage"',
  exempts: [
    { role: "deployment", reason: "Shared images are applied through it." },
    { role: "break-glass", reason: "A system that is down may need it at once." },
  ],
  objectives: [],
  denies: () => ({ actions: ["ec2:ModifyImageAttribute"] }),
});
