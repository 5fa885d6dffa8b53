import { endpointService } from "../core/endpoint-service";
import type { Organization } from "./schema/organization";

type Network = Organization["networks"][string];

/**
 * What SSM Agent 3.3.40.0 and later need for sessions; the one that older agents need beside it, ec2messages, is listed
 * where there are such. Source: AWS Systems Manager User Guide "Improve the security of EC2 instances by using VPC
 * endpoints for Systems Manager".
 */
const forSessions = ["ssm", "ssmmessages"];

/** Interface endpoints of a network: those that its file lists, and those that it means by `sessionManager`. */
export function interfaceEndpointsOf({
  interfaceEndpoints,
  region,
  sessionManager,
}: Pick<Network, "interfaceEndpoints" | "region" | "sessionManager">): Network["interfaceEndpoints"] {
  if (sessionManager !== true) return interfaceEndpoints;
  const listed = interfaceEndpoints.map(
    (entry) => endpointService(typeof entry === "string" ? entry : entry.service, region)?.name,
  );
  return [...interfaceEndpoints, ...forSessions.filter((service) => !listed.includes(service))];
}
