import type { Judge } from "../judges/judge";
import { openToAll } from "../judges/open-to-all";
import { trafficRules } from "../judges/traffic-rules";
import type { ReviewedChange } from "../reviewed-change";
import type { Risk } from "../risk";

function everywhere(change: ReviewedChange, side: "after" | "before"): boolean {
  const values = change[side];
  if (change.type === "aws_security_group_rule" && values?.["type"] !== "egress") return false;
  return trafficRules(values, "egress").some(
    ({ peers, from, to }) => peers.some(openToAll) && from <= 1 && to >= 65_535,
  );
}

const judge: Judge = (change) => {
  if (change.after === undefined || !everywhere(change, "after") || everywhere(change, "before"))
    return undefined;
  // AWS gives each new group this rule, and most teams keep it.
  return {
    message: "lets traffic out to everywhere by every port",
    ...(change.before === undefined && { severity: "low" as const }),
  };
};

export const egressOpened = {
  id: "egress-opened",
  severity: "medium",
  reason: "Whoever gets in takes data out by any port.",
  advice: "Name the destinations: prefix lists, security groups, 443.",
  source: 'AWS Security Reference Architecture, "Network account"; NIST SP 800-53 SC-7(5)',
  reads: {
    aws_security_group: ["egress"],
    aws_default_security_group: ["egress"],
    aws_security_group_rule: ["cidr_blocks", "ipv6_cidr_blocks", "from_port", "to_port", "protocol"],
    aws_vpc_security_group_egress_rule: ["cidr_ipv4", "cidr_ipv6", "from_port", "to_port", "ip_protocol"],
  },
  judge,
  cases: {
    dangerous: [
      {
        type: "aws_vpc_security_group_egress_rule",
        before: { prefix_list_id: "pl-1", ip_protocol: "-1" },
        after: { cidr_ipv4: "0.0.0.0/0", ip_protocol: "-1" },
      },
    ],
    harmless: [
      {
        type: "aws_vpc_security_group_egress_rule",
        before: { cidr_ipv4: "0.0.0.0/0", ip_protocol: "-1" },
        after: { cidr_ipv4: "10.0.0.0/8", ip_protocol: "-1" },
      },
    ],
  },
} as const satisfies Risk;
