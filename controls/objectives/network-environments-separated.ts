import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import type { ResourceBody } from "../synthesized-stack";

/** A Transit Gateway joins nothing by itself. */
export const networkEnvironmentsSeparated = {
  id: "network.environments-separated",
  promise:
    "A Transit Gateway accepts no attachment and joins none to a route table by itself, is shared inside the organization alone, and each attachment has one route table.",
  source:
    "Security Hub EC2.23; Amazon VPC Transit Gateways, transit gateway design best practices; AWS Well-Architected SEC01-BP01, separate workloads",
  proof: (stack) =>
    merged(
      judged(stack, "aws_ec2_transit_gateway", gatewayProblem),
      judged(stack, "aws_ram_resource_share", (share) =>
        share.allow_external_principals === false
          ? undefined
          : "it may be shared outside of the organization",
      ),
      judged(stack, "aws_ec2_transit_gateway_vpc_attachment_accepter", joinProblem),
      judged(stack, "aws_ec2_transit_gateway_route_table_association", (association, address) =>
        shared(stack.resource?.aws_ec2_transit_gateway_route_table_association, association, address),
      ),
    ),
} as const satisfies Objective;

function gatewayProblem(gateway: ResourceBody): string | undefined {
  if (gateway.auto_accept_shared_attachments === "enable") return "it accepts attachments by itself";
  // The provider's default is to join them.
  if (gateway.default_route_table_association !== "disable")
    return "it gives each attachment one route table";
  if (gateway.default_route_table_propagation !== "disable") return "it makes each attachment known to all";
  return undefined;
}

function joinProblem(accepter: ResourceBody): string | undefined {
  return accepter.transit_gateway_default_route_table_association === false &&
    accepter.transit_gateway_default_route_table_propagation === false
    ? undefined
    : "it joins what it accepts to a default route table";
}

function shared(
  associations: Readonly<Record<string, ResourceBody>> | undefined,
  { transit_gateway_attachment_id }: ResourceBody,
  address: string,
): string | undefined {
  const other = Object.entries(associations ?? {}).find(
    ([name, body]) =>
      !address.endsWith(`.${name}`) && body.transit_gateway_attachment_id === transit_gateway_attachment_id,
  );
  return other === undefined ? undefined : "its attachment has another route table, too";
}
