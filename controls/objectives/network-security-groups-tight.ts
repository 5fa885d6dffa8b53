import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import type { ResourceBody } from "../synthesized-stack";

/** Every opening is meant, and says what for. */
export const networkSecurityGroupsTight = {
  id: "network.security-groups-tight",
  promise:
    "Security groups admit the internet to ports 80 and 443 alone, no rule opens every protocol, and each says why it is there.",
  source:
    "CIS AWS Foundations, no ingress from 0.0.0.0/0 or ::/0 to administration ports; Security Hub EC2.18",
  proof: (stack) =>
    merged(
      judged(stack, "aws_vpc_security_group_ingress_rule", (body) => ruleProblem(body, true)),
      judged(stack, "aws_vpc_security_group_egress_rule", (body) => ruleProblem(body, false)),
      judged(stack, "aws_security_group_rule", (body) => ruleProblem(body, body.type !== "egress")),
      judged(stack, "aws_security_group", groupProblem),
    ),
} as const satisfies Objective;

function groupProblem(group: ResourceBody): string | undefined {
  if (unsaid(group)) return "it has no description";
  for (const direction of ["ingress", "egress"]) {
    for (const rule of [group[direction] ?? []].flat() as ResourceBody[]) {
      const problem = ruleProblem(rule, direction === "ingress");
      if (problem !== undefined) return `its ${direction} rule: ${problem}`;
    }
  }
  return undefined;
}

function ruleProblem(rule: ResourceBody, ingress: boolean): string | undefined {
  if (unsaid(rule)) return "it has no description";
  const protocol = String(rule.ip_protocol ?? rule.protocol);
  if (["-1", "all", "undefined"].includes(protocol)) return "it opens every protocol and port";
  const blocks = [rule.cidr_ipv4, rule.cidr_ipv6, rule.cidr_blocks, rule.ipv6_cidr_blocks].flat();
  if (!ingress || !blocks.some(internet)) return undefined;
  const web = rule.from_port === rule.to_port && [80, 443].includes(Number(rule.from_port));
  return web && ["tcp", "6"].includes(protocol)
    ? undefined
    : `it admits the internet to ${protocol} ports ${rule.from_port} to ${rule.to_port}`;
}

/** Terraform fills in "Managed by Terraform" where a group has no description, which says nothing. */
function unsaid({ description }: ResourceBody): boolean {
  return typeof description !== "string" || ["", "Managed by Terraform"].includes(description.trim());
}

/**
 * Whether a block is the internet or a great part of it: shorter than any block that one holder has (/8, or /16
 * in IPv6), since two halves of everything are everything.
 */
function internet(block: unknown): boolean {
  const match = /^([0-9a-fA-F:.]+)\/(\d+)$/.exec(String(block));
  if (match === null) return false;
  return Number(match[2]) < (match[1]?.includes(":") ? 16 : 8);
}
