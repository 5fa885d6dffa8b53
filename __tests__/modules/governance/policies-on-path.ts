import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import type { PolicyStack } from "./guardrail-decision";

/**
 * The policies that bind an account, level by level, as they stand in synthesized Terraform: packed, joined and
 * minified.
 *
 * @param nodes Terraform names of the units above the account from the top, then of the account; `root` first
 */
export function policiesOnPath({ resource = {} }: SynthesizedStack, nodes: readonly string[]): PolicyStack {
  const policies = resource.aws_organizations_policy ?? {};
  const attachments = Object.values(resource.aws_organizations_policy_attachment ?? {});
  const attached = (node: string, type: string) =>
    attachments
      .filter(({ target_id }) => String(target_id).includes(node === "root" ? ".roots[0]." : `.${node}.`))
      .map(({ policy_id }) => policies[String(policy_id).split(".")[1] ?? ""])
      .flatMap((policy) => (policy?.type === type ? [policy.content] : []));
  const levels = (type: string) => nodes.map((node) => attached(node, type));
  return {
    serviceControl: levels("SERVICE_CONTROL_POLICY"),
    resourceControl: levels("RESOURCE_CONTROL_POLICY"),
  };
}
