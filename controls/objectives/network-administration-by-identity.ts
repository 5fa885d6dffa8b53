import { sshPort } from "../../core/ssh-port";
import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import { referencedAddress } from "../referenced-address";
import type { ResourceBody, SynthesizedStack } from "../synthesized-stack";

const endpointType = "aws_ec2_instance_connect_endpoint";

/** Who administers an instance comes by IAM, and gets no further. */
export const networkAdministrationByIdentity = {
  id: "network.administration-by-identity",
  promise:
    "Every EC2 Instance Connect Endpoint stands behind security groups of its own, which nothing enters and which lead to SSH of other security groups alone.",
  source:
    'Amazon EC2 User Guide "Security groups for EC2 Instance Connect Endpoint"; AWS Well-Architected SEC05-BP02; NIST SP 800-53 AC-17(3)',
  proof: (stack) =>
    merged(
      judged(stack, endpointType, (body) => endpointProblem(stack, body)),
      judged(stack, "aws_vpc_security_group_egress_rule", (body) =>
        isOfEndpoint(stack, body.security_group_id) ? egressProblem(body) : undefined,
      ),
      judged(stack, "aws_vpc_security_group_ingress_rule", (body) =>
        isOfEndpoint(stack, body.security_group_id)
          ? "it lets others into the group of an endpoint"
          : undefined,
      ),
      judged(stack, "aws_security_group_rule", (body) =>
        isOfEndpoint(stack, body.security_group_id)
          ? "it is a rule for addresses, not for a group"
          : undefined,
      ),
      judged(stack, "aws_security_group", (body, address) =>
        isOfEndpoint(stack, `\${${address}.id}`) && [body.ingress ?? [], body.egress ?? []].flat().length > 0
          ? "it has rules in itself, which replace those beside it"
          : undefined,
      ),
    ),
} as const satisfies Objective;

function endpointProblem(stack: SynthesizedStack, body: ResourceBody): string | undefined {
  // The provider's default is true; the groups of instances would have to admit the addresses of people.
  if (body.preserve_client_ip !== false) return "it preserves addresses of clients";
  const groups = groupsOf(body);
  if (groups.length === 0) return "it stands behind the default security group of its VPC";
  const unknown = groups.some((group) => {
    const [type = "", name = ""] = (referencedAddress(group) ?? "").split(".");
    return stack.resource?.[type]?.[name] === undefined;
  });
  return unknown ? "it stands behind a security group that is not beside it" : undefined;
}

function egressProblem(body: ResourceBody): string | undefined {
  if (body.referenced_security_group_id === undefined) return "it leads from an endpoint to addresses";
  const ssh =
    ["tcp", "6"].includes(String(body.ip_protocol)) &&
    Number(body.from_port) === sshPort &&
    Number(body.to_port) === sshPort;
  return ssh ? undefined : "it leads from an endpoint to other ports than that of SSH";
}

function isOfEndpoint(stack: SynthesizedStack, group: unknown): boolean {
  return Object.values(stack.resource?.[endpointType] ?? {}).some((endpoint) =>
    groupsOf(endpoint).includes(String(group)),
  );
}

function groupsOf({ security_group_ids: ids }: ResourceBody): string[] {
  return Array.isArray(ids) ? ids.map(String) : [];
}
