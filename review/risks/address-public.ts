import { anyOf } from "../judges/any-of";
import { turnedOn } from "../judges/turned-on";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

export const addressPublic = {
  id: "address-public",
  severity: "high",
  reason: "What has a public address is one security group away from the internet.",
  advice: "Leave it private, behind a load balancer or NAT.",
  source: "AWS FSBP EC2.9, EC2.15, ECS.2",
  reads: {
    aws_instance: ["associate_public_ip_address"],
    aws_launch_template: ["network_interfaces.associate_public_ip_address"],
    aws_launch_configuration: ["associate_public_ip_address"],
    aws_subnet: ["map_public_ip_on_launch"],
    aws_ecs_service: ["network_configuration.assign_public_ip"],
  },
  judge: anyOf(
    turnedOn("associate_public_ip_address", "gets a public address", { created: true }),
    turnsBad({
      path: "network_interfaces.associate_public_ip_address",
      absent: "false",
      bad: (value) => value === true || value === "true",
      created: true,
      message: "gives instances a public address",
    }),
    turnedOn("map_public_ip_on_launch", "gives everything in it a public address"),
    turnedOn("network_configuration.assign_public_ip", "gets a public address", { created: true }),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_ecs_service",
        before: { network_configuration: [{ assign_public_ip: false }] },
        after: { network_configuration: [{ assign_public_ip: true }] },
      },
      {
        type: "aws_launch_template",
        before: { network_interfaces: [{ associate_public_ip_address: "false" }] },
        after: { network_interfaces: [{ associate_public_ip_address: "true" }] },
      },
      {
        type: "aws_instance",
        before: { associate_public_ip_address: false },
        after: { associate_public_ip_address: true },
      },
      {
        type: "aws_subnet",
        before: { map_public_ip_on_launch: false },
        after: { map_public_ip_on_launch: true },
      },
    ],
    harmless: [
      {
        type: "aws_subnet",
        before: { map_public_ip_on_launch: true },
        after: { map_public_ip_on_launch: false },
      },
    ],
  },
} as const satisfies Risk;
