import { turnedOff } from "../judges/turned-off";
import type { Risk } from "../risk";

export const loadBalancerPublic = {
  id: "load-balancer-public",
  severity: "critical",
  reason: "A service that only the network reached is public.",
  advice: "Keep internal true; publish through a load balancer of its own, with a web ACL.",
  source: 'Elastic Load Balancing User Guide, "Load balancer scheme"',
  reads: { aws_lb: ["internal"], aws_alb: ["internal"], aws_elb: ["internal"] },
  judge: turnedOff("internal", "faces the internet"),
  cases: {
    dangerous: [
      { type: "aws_lb", before: { internal: true }, after: { internal: false }, action: "replace" },
    ],
    harmless: [
      { type: "aws_lb", before: { internal: false }, after: { internal: true }, action: "replace" },
      { type: "aws_lb", after: { internal: false } },
    ],
  },
} as const satisfies Risk;
