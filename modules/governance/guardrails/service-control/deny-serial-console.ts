import { defineGuardrail } from "../../define-guardrail";

/** The serial console of an account stays off. */
export const denySerialConsole = defineGuardrail({
  id: "DenySerialConsoleUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "The serial console is a way in that passes by every network control.",
  source: 'Amazon EC2 User Guide "Configure access to the EC2 Serial Console"',
  exempts: [{ role: "deployment", reason: "It sets the account's access." }],
  objectives: [],
  denies: () => ({ actions: ["ec2:EnableSerialConsoleAccess"] }),
});
