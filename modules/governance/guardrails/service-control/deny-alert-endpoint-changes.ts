import { defineGuardrail } from "../../define-guardrail";

/** Parameters and secrets that say where alerts go, in the security account: the next apply notifies whom they name. */
export const denyAlertEndpointChanges = defineGuardrail({
  id: "DenyAlertEndpointChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "Whoever writes the address of the pager gets its alerts, and the pager none.",
  source:
    'Service Authorization Reference "Actions, resources, and condition keys for AWS Systems Manager", "... for AWS Secrets Manager"',
  exempts: [
    { role: "deployment", reason: "A pipeline may keep the address." },
    { role: "access", reason: "It writes the address where no pipeline does." },
  ],
  objectives: ["governance.guardrails-attached"],
  needs: {
    setting: "alerts.endpoints",
    met: ({ alertEndpointArns }) => alertEndpointArns.length > 0,
  },
  denies: ({ alertEndpointArns }) => ({
    actions: [
      "secretsmanager:DeleteSecret",
      "secretsmanager:PutResourcePolicy",
      "secretsmanager:PutSecretValue",
      "secretsmanager:RotateSecret",
      "secretsmanager:UpdateSecret*",
      "ssm:DeleteParameter*",
      "ssm:PutParameter",
    ],
    resources: [...alertEndpointArns].sort(),
  }),
});
