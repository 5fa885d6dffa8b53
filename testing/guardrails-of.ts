import type { ResourceBody, SynthesizedStack } from "../controls/synthesized-stack";
import { nearest } from "../core/nearest";

/** The guardrails of an account, as requests take them: JSON texts from the root downwards, one list a level. */
export interface Guardrails {
  readonly serviceControl: readonly (readonly string[])[];
  readonly resourceControl: readonly (readonly string[])[];
}

/**
 * The service and resource control policies that bind an account, from the stack that holds the organization. They bind no
 * management account, and so it has none here.
 *
 * @param account name of an `aws_organizations_account`
 * @throws when the stack has no such account
 */
export function guardrailsOf(stack: SynthesizedStack, account: string): Guardrails {
  const { resource = {} } = stack;
  const nodes = pathTo(stack, account);
  const policies = resource["aws_organizations_policy"] ?? {};
  const attachments = Object.values(resource["aws_organizations_policy_attachment"] ?? {});
  const levels = (type: string) =>
    nodes.map((node) =>
      attachments
        .filter(({ target_id: target }) => target === node)
        .map(({ policy_id: id }) => policies[String(id).split(".")[1] ?? ""])
        .flatMap((policy) => (policy?.["type"] === type ? [String(policy["content"])] : [])),
    );
  return {
    serviceControl: levels("SERVICE_CONTROL_POLICY"),
    resourceControl: levels("RESOURCE_CONTROL_POLICY"),
  };
}

/** References to the root, the OUs beneath it, and the account. */
function pathTo({ resource = {} }: SynthesizedStack, account: string): string[] {
  const accounts = Object.entries(resource["aws_organizations_account"] ?? {});
  const found = accounts.find(([, { name }]) => name === account);
  if (found === undefined) {
    const names = accounts.map(([, { name }]) => String(name));
    const near = nearest(account, names);
    throw new Error(
      `the stack has no account ${account}${near === undefined ? "" : `; did you mean ${near}?`}; it has ${names.join(", ") || "none"}`,
    );
  }
  const units: Readonly<Record<string, ResourceBody>> =
    resource["aws_organizations_organizational_unit"] ?? {};
  const nodes = [`\${aws_organizations_account.${found[0]}.id}`];
  for (let parent = found[1]["parent_id"]; typeof parent === "string"; ) {
    nodes.unshift(parent);
    const [, unit = ""] = /^\$\{aws_organizations_organizational_unit\.([\w-]+)\.id\}$/.exec(parent) ?? [];
    parent = units[unit]?.["parent_id"];
  }
  return nodes;
}
