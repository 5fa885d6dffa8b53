import { turnedOn } from "../judges/turned-on";
import type { Risk } from "../risk";

export const serialConsoleOn = {
  id: "serial-console-on",
  severity: "high",
  reason: "A serial console passes every security group.",
  advice: "Leave it off.",
  source: 'Amazon EC2 User Guide, "EC2 Serial Console"',
  reads: { aws_ec2_serial_console_access: ["enabled"] },
  judge: turnedOn("enabled", "opens a way onto instances beside their network", { created: true }),
  cases: {
    dangerous: [
      { type: "aws_ec2_serial_console_access", before: { enabled: false }, after: { enabled: true } },
    ],
    harmless: [
      { type: "aws_ec2_serial_console_access", before: { enabled: true }, after: { enabled: false } },
    ],
  },
} as const satisfies Risk;
