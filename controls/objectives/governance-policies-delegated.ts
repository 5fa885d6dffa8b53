import { judged } from "../judged";
import type { Objective } from "../objective";
import type { ResourceBody } from "../synthesized-stack";

/** Policies that state settings are managed by a member account; those that deny stay where none of them binds. */
export const governancePoliciesDelegated = {
  id: "governance.policies-delegated",
  promise:
    "A member account manages the organization's policies of named types, none of which denies, and its own IAM decides who may.",
  source:
    'AWS Organizations User Guide "Delegated administrator for AWS Organizations"; CIS AWS Foundations 7.0 2.1.5',
  proof: (stack) => judged(stack, "aws_organizations_resource_policy", overreach),
} as const satisfies Objective;

interface Statement {
  readonly Effect?: string;
  readonly Principal?: unknown;
  readonly Action?: string | readonly string[];
  readonly Condition?: { readonly StringEquals?: Readonly<Record<string, string | readonly string[]>> };
}

const reading = /^organizations:(Describe|List)/;

function overreach({ content }: ResourceBody): string | undefined {
  const { Statement: statements = [] } = JSON.parse(String(content)) as { Statement?: Statement[] };
  for (const { Effect, Principal, Action = [], Condition } of statements) {
    if (Effect !== "Allow") continue;
    if (JSON.stringify(Principal ?? "*").includes('"*"')) return "it lets everybody in";
    if ([Action].flat().every((action) => reading.test(action))) continue;
    const types = [Condition?.StringEquals?.["organizations:PolicyType"] ?? []].flat();
    if (types.length === 0) return "it hands over policies of every type";
    const denying = types.filter((type) => /^(SERVICE|RESOURCE)_CONTROL_POLICY$/.test(type));
    if (denying.length > 0) return `it hands over ${denying.join(" and ")}`;
  }
  return undefined;
}
