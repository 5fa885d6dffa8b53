import { vpnProposal } from "../../core/vpn-proposal";
import { judged } from "../judged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";
import type { ResourceBody, SynthesizedStack } from "../synthesized-stack";

const { ikeVersions, encryption, integrity, dhGroups } = vpnProposal;

/** By argument of a tunnel: what it may be. */
const strong: Readonly<Record<string, readonly (string | number)[]>> = {
  ike_versions: ikeVersions,
  phase1_encryption_algorithms: encryption,
  phase1_integrity_algorithms: integrity,
  phase1_dh_group_numbers: dhGroups,
  phase2_encryption_algorithms: encryption,
  phase2_integrity_algorithms: integrity,
  phase2_dh_group_numbers: dhGroups,
};

/** What is behind a VPN connection comes by strong tunnels. */
export const networkTunnelsStrong = {
  id: "network.tunnels-strong",
  promise:
    "Both tunnels of every VPN connection take IKEv2 and strong algorithms only, log what they negotiate and raise an alarm when they are down, and AWS keeps their keys in Secrets Manager.",
  source:
    'Security Hub EC2.20, EC2.171; NIST SP 800-77 Rev. 1; AWS Site-to-Site VPN User Guide "Enhanced security features using Secrets Manager"',
  proof: (stack) =>
    judged(
      stack,
      "aws_vpn_connection",
      (body, address) =>
        keyProblem(body) ??
        ["tunnel1", "tunnel2"]
          .map((tunnel) => tunnelProblem(stack, body, address, tunnel))
          .find((problem) => problem !== undefined),
    ),
} as const satisfies Objective;

function keyProblem(body: ResourceBody): string | undefined {
  if (body.preshared_key_storage !== "SecretsManager") return "its keys are in the state";
  return undefined;
}

function tunnelProblem(
  stack: SynthesizedStack,
  body: ResourceBody,
  address: string,
  tunnel: string,
): string | undefined {
  if (isGiven(body[`${tunnel}_preshared_key`])) return `the key of ${tunnel} is in the file`;
  for (const [argument, allowed] of Object.entries(strong)) {
    const values = [body[`${tunnel}_${argument}`] ?? []].flat();
    // Without a value AWS takes every one that it knows.
    if (values.length === 0) return `${tunnel} takes any ${argument}`;
    const weak = values.find((value) => !allowed.some((one) => String(one) === String(value)));
    if (weak !== undefined) return `${tunnel} takes ${String(weak)}`;
  }
  const [options] = nestedBlocks(body[`${tunnel}_log_options`]);
  const [logs] = nestedBlocks(options?.cloudwatch_log_options);
  if (logs?.log_enabled !== true || !isGiven(logs.log_group_arn)) return `${tunnel} logs nothing`;
  const alarmed = Object.values(stack.resource?.aws_cloudwatch_metric_alarm ?? {}).some(
    (alarm) =>
      alarm.metric_name === "TunnelState" &&
      JSON.stringify(alarm.dimensions ?? {}).includes(`\${${address}.${tunnel}_address}`),
  );
  return alarmed ? undefined : `no alarm watches ${tunnel}`;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}
