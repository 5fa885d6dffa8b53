import { clientSessionHours } from "../../core/client-session-hours";
import { judged } from "../judged";
import { merged } from "../merged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";
import { referencedAddress } from "../referenced-address";
import type { ResourceBody, SynthesizedStack } from "../synthesized-stack";

/** Who comes by a VPN client is known, and reaches what his group may. */
export const networkClientsAuthorized = {
  id: "network.clients-authorized",
  promise:
    "Every Client VPN endpoint asks who people are after eight hours at most, records each connection, has security groups of its own and no portal, and where it knows groups, lets no block be reached by all of them.",
  source:
    'Security Hub EC2.51; AWS Client VPN Administrator Guide "Client VPN authorization"; NIST SP 800-53 AC-17',
  proof: (stack) =>
    merged(
      judged(stack, "aws_ec2_client_vpn_endpoint", endpointProblem),
      judged(stack, "aws_ec2_client_vpn_authorization_rule", (rule) => ruleProblem(stack, rule)),
    ),
} as const satisfies Objective;

function endpointProblem(endpoint: ResourceBody): string | undefined {
  const [logs] = nestedBlocks(endpoint.connection_log_options);
  if (logs?.enabled !== true || logs.cloudwatch_log_group === undefined) return "it records no connections";
  // The provider's default is 24.
  if (!(Number(endpoint.session_timeout_hours ?? 24) <= clientSessionHours)) {
    return `a session lasts longer than ${clientSessionHours} hours`;
  }
  if (endpoint.self_service_portal === "enabled") return "everybody may fetch its configuration";
  const groups = [endpoint.security_group_ids ?? []].flat();
  return groups.length === 0 ? "it stands behind the default security group of its VPC" : undefined;
}

function ruleProblem(stack: SynthesizedStack, rule: ResourceBody): string | undefined {
  if (rule.authorize_all_groups !== true) return undefined;
  const [type = "", name = ""] = (referencedAddress(rule.client_vpn_endpoint_id) ?? "").split(".");
  const options = nestedBlocks(stack.resource?.[type]?.[name]?.authentication_options);
  const withoutGroups =
    options.length > 0 && options.every((option) => option.type === "certificate-authentication");
  return withoutGroups ? undefined : "it lets every group in";
}
