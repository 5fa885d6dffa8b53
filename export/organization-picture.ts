import type { ResourceBody, SynthesizedStack } from "../controls/synthesized-stack";

/** What one policy attached to a node says, for its label. */
interface AttachedPolicy {
  readonly type: string;
  readonly held: number;
}

/**
 * The organization as a Mermaid flowchart: the root, its OUs and accounts, and how many statements and settings of
 * each policy type are attached to each. Undefined for a stack that holds no organization.
 */
export function organizationPicture(stack: SynthesizedStack): string | undefined {
  const [organization] = Object.keys(stack.resource?.aws_organizations_organization ?? {});
  if (organization === undefined) return undefined;
  const ous = bodies(stack, "aws_organizations_organizational_unit");
  const accounts = bodies(stack, "aws_organizations_account");
  const attached = attachments(stack);
  const lines = [
    `  root(["Root${label(attached.get("root"))}"])`,
    ...ous.map(([name, body]) => `  ${name}["${text(body.name)}${label(attached.get(name))}"]`),
    ...accounts.map(
      ([name, body]) => `  ${name}("${text(body.name)}${closed(body)}${label(attached.get(name))}")`,
    ),
    ...[...ous, ...accounts].map(([name, body]) => `  ${nodeOf(String(body.parent_id))} --> ${name}`),
  ];
  return ["```mermaid", "flowchart LR", ...lines, "```"].join("\n");
}

function bodies(stack: SynthesizedStack, type: string): [string, ResourceBody][] {
  return Object.entries(stack.resource?.[type] ?? {}).sort(([left], [right]) => (left < right ? -1 : 1));
}

/** Node -> the policies attached to it. */
function attachments(stack: SynthesizedStack): Map<string, AttachedPolicy[]> {
  const policies = new Map(bodies(stack, "aws_organizations_policy"));
  const byNode = new Map<string, AttachedPolicy[]>();
  for (const [, { policy_id, target_id }] of bodies(stack, "aws_organizations_policy_attachment")) {
    const policy = policies.get(nodeOf(String(policy_id)));
    if (policy === undefined) continue;
    const { statements = [] } = (policy["//"] ?? {}) as { readonly statements?: readonly unknown[] };
    const node = nodeOf(String(target_id));
    const one = { type: String(policy.type), held: statements.length };
    byNode.set(node, [...(byNode.get(node) ?? []), one]);
  }
  return byNode;
}

/** Name of the resource that an expression such as `${aws_organizations_policy.name.id}` refers to. */
function nodeOf(expression: string): string {
  const [, type, name] = /^\$\{([a-z0-9_]+)\.([A-Za-z0-9_-]+)[.[]/.exec(expression) ?? [];
  return type === "aws_organizations_organization" || name === undefined ? "root" : name;
}

const nouns: Readonly<Record<string, string>> = {
  SERVICE_CONTROL_POLICY: "service control",
  RESOURCE_CONTROL_POLICY: "resource control",
  DECLARATIVE_POLICY_EC2: "declarative",
  BACKUP_POLICY: "backup",
  TAG_POLICY: "tag",
  AISERVICES_OPT_OUT_POLICY: "AI opt-out",
  CHATBOT_POLICY: "chat",
};

function label(policies: readonly AttachedPolicy[] = []): string {
  const held = new Map<string, number>();
  for (const { type, held: count } of policies) held.set(type, (held.get(type) ?? 0) + count);
  return Object.entries(nouns)
    .flatMap(([type, noun]) => (held.has(type) ? [`<br/>${noun}: ${held.get(type)}`] : []))
    .join("");
}

/** A closed account is written as a resource of which there is none. */
function closed({ count }: ResourceBody): string {
  return count === 0 ? " (closed)" : "";
}

/** A name as Mermaid takes it between quotes. */
function text(name: unknown): string {
  return String(name).replaceAll('"', "#quot;");
}
