import { anyOf } from "../judges/any-of";
import { grown } from "../judges/grown";
import type { Judge } from "../judges/judge";
import { trafficRules } from "../judges/traffic-rules";
import { turnedOn } from "../judges/turned-on";
import type { JsonObject } from "../plan/json-object";
import type { ReviewedChange } from "../reviewed-change";
import type { Risk } from "../risk";

const endpointType = "aws_ec2_instance_connect_endpoint";

/** SSH and Remote Desktop: what the endpoint is for. */
const administration = new Set([22, 3389]);

/** Whether an endpoint of the state or of the plan stands behind a group. */
function isOfEndpoint({ index }: ReviewedChange, group: unknown): boolean {
  const endpoints: (JsonObject | undefined)[] = [
    ...index.plan.prior.map(({ type, values }) => (type === endpointType ? values : undefined)),
    ...index.plan.changes.map(({ type, after }) => (type === endpointType ? after : undefined)),
  ];
  return endpoints.some((values) => {
    const groups = values?.["security_group_ids"];
    return Array.isArray(groups) && groups.includes(group);
  });
}

/** Whether a rule leads to addresses, or to other ports than those of administration. */
function leadsFurther(values: JsonObject | undefined): boolean {
  return trafficRules(values, "egress").some(
    ({ peers, from, to }) => peers.length > 0 || from !== to || !administration.has(from),
  );
}

const groupOpened: Judge = (change) => {
  const { type, after, before } = change;
  if (type !== "aws_vpc_security_group_egress_rule" || after === undefined) return undefined;
  if (!isOfEndpoint(change, after["security_group_id"])) return undefined;
  return leadsFurther(after) && !leadsFurther(before)
    ? { message: "lets tunnels of an EC2 Instance Connect Endpoint lead further than to SSH of one group" }
    : undefined;
};

export const instanceConnectOpened = {
  id: "instance-connect-opened",
  severity: "high",
  reason: "Whoever may open a tunnel gets to more than the instances that are meant.",
  advice: "Lead the endpoint's own security group to port 22 of one other group.",
  source: 'Amazon EC2 User Guide, "Security groups for EC2 Instance Connect Endpoint"',
  reads: {
    [endpointType]: ["security_group_ids", "preserve_client_ip"],
    aws_vpc_security_group_egress_rule: [
      "security_group_id",
      "cidr_ipv4",
      "cidr_ipv6",
      "from_port",
      "to_port",
      "ip_protocol",
    ],
  },
  judge: anyOf(
    groupOpened,
    grown("security_group_ids", "stands behind another security group"),
    turnedOn("preserve_client_ip", "hands on the addresses of people, which instances must then admit"),
  ),
  cases: {
    dangerous: [
      {
        type: endpointType,
        before: { security_group_ids: ["sg-1"] },
        after: { security_group_ids: ["sg-1", "sg-2"] },
        action: "replace",
      },
      {
        type: endpointType,
        before: { preserve_client_ip: false },
        after: { preserve_client_ip: true },
        action: "replace",
      },
      {
        type: "aws_vpc_security_group_egress_rule",
        after: {
          security_group_id: "sg-1",
          cidr_ipv4: "10.0.0.0/8",
          from_port: 22,
          to_port: 22,
          ip_protocol: "tcp",
        },
        prior: [
          {
            address: `${endpointType}.one`,
            type: endpointType,
            values: { security_group_ids: ["sg-1"] },
          },
        ],
      },
      {
        type: "aws_vpc_security_group_egress_rule",
        before: {
          security_group_id: "sg-1",
          referenced_security_group_id: "sg-2",
          from_port: 22,
          to_port: 22,
          ip_protocol: "tcp",
        },
        after: {
          security_group_id: "sg-1",
          referenced_security_group_id: "sg-2",
          from_port: 0,
          to_port: 65_535,
          ip_protocol: "tcp",
        },
        prior: [
          {
            address: `${endpointType}.one`,
            type: endpointType,
            values: { security_group_ids: ["sg-1"] },
          },
        ],
      },
    ],
    harmless: [
      {
        type: "aws_vpc_security_group_egress_rule",
        after: {
          security_group_id: "sg-1",
          referenced_security_group_id: "sg-2",
          from_port: 22,
          to_port: 22,
          ip_protocol: "tcp",
        },
        prior: [
          {
            address: `${endpointType}.one`,
            type: endpointType,
            values: { security_group_ids: ["sg-1"] },
          },
        ],
      },
      {
        type: "aws_vpc_security_group_egress_rule",
        after: {
          security_group_id: "sg-3",
          cidr_ipv4: "10.0.0.0/8",
          from_port: 5432,
          to_port: 5432,
          ip_protocol: "tcp",
        },
        prior: [
          {
            address: `${endpointType}.one`,
            type: endpointType,
            values: { security_group_ids: ["sg-1"] },
          },
        ],
      },
      { type: endpointType, after: { security_group_ids: ["sg-1"], preserve_client_ip: false } },
    ],
  },
} as const satisfies Risk;
