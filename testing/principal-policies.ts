import type { ResourceBody, SynthesizedStack } from "../controls/synthesized-stack";

/** A policy that a principal has: in the stack, or by ARN or name only. */
export type HeldPolicy =
  /** Address of what holds it, and its text as it stands in the stack. */
  | { readonly address: string; readonly text: string }
  /** ARN, reference, or name of a policy whose text is elsewhere. */
  | { readonly managed: string };

/** The policies by which IAM decides what a principal may do. */
export interface PrincipalPolicies {
  readonly identity: readonly HeldPolicy[];
  readonly boundary?: HeldPolicy;
}

type Entry = readonly [address: string, body: ResourceBody];

/** What a stack gives one of its roles, users (with their groups), groups or permission sets. */
export function principalPolicies(stack: SynthesizedStack, address: string): PrincipalPolicies {
  const [type = "", name = ""] = address.split(".");
  const body = stack.resource?.[type]?.[name] ?? {};
  if (type === "aws_ssoadmin_permission_set") return ofPermissionSet(stack, address);
  const groups = type === "aws_iam_user" ? groupsOf(stack, address, body) : [];
  const boundary = body["permissions_boundary"];
  return {
    identity: [...ofPrincipal(stack, address, body), ...groups.flatMap((one) => ofPrincipal(stack, ...one))],
    ...(typeof boundary === "string" && { boundary: managed(stack, boundary) }),
  };
}

function ofPrincipal(stack: SynthesizedStack, address: string, body: ResourceBody): HeldPolicy[] {
  const kind = address.replace(/^aws_iam_(\w+)\..*$/, "$1");
  const isIts = (value: unknown) => names(value, address, body);
  const own = entries(stack, `aws_iam_${kind}_policy`).filter(([, one]) => isIts(one[kind]));
  const inline = list(body["inline_policy"]) as readonly ResourceBody[];
  const arns = [
    ...list(body["managed_policy_arns"]),
    ...entries(stack, `aws_iam_${kind}_policy_attachment`)
      .filter(([, one]) => isIts(one[kind]))
      .map(([, one]) => one["policy_arn"]),
    ...entries(stack, "aws_iam_policy_attachment")
      .filter(([, one]) => list(one[`${kind}s`]).some(isIts))
      .map(([, one]) => one["policy_arn"]),
    ...entries(stack, `aws_iam_${kind}_policy_attachments_exclusive`)
      .filter(([, one]) => isIts(one[`${kind}_name`]))
      .flatMap(([, one]) => list(one["policy_arns"])),
  ];
  return [
    ...own.map(([holder, one]) => ({ address: holder, text: String(one["policy"]) })),
    ...inline
      .filter(({ policy }) => policy !== undefined)
      .map(({ name, policy }) => ({ address: `${address} (${String(name)})`, text: String(policy) })),
    ...[...new Set(arns)].map((arn) => managed(stack, String(arn))),
  ];
}

function ofPermissionSet(stack: SynthesizedStack, address: string): PrincipalPolicies {
  const its = (type: string) =>
    entries(stack, type).filter(([, one]) => one["permission_set_arn"] === `\${${address}.arn}`);
  const customer = (reference: unknown) => {
    const [{ name = "", path = "/" } = {}] = list(reference) as readonly {
      readonly name?: string;
      readonly path?: string;
    }[];
    return managed(stack, `policy${path}${name}`);
  };
  const [bound] = its("aws_ssoadmin_permissions_boundary_attachment").flatMap(
    ([, one]) => list(one["permissions_boundary"]) as readonly ResourceBody[],
  );
  const boundary =
    typeof bound?.["managed_policy_arn"] === "string"
      ? managed(stack, bound["managed_policy_arn"])
      : customer(bound?.["customer_managed_policy_reference"]);
  return {
    identity: [
      ...its("aws_ssoadmin_permission_set_inline_policy").map(([holder, one]) => ({
        address: holder,
        text: String(one["inline_policy"]),
      })),
      ...its("aws_ssoadmin_managed_policy_attachment").map(([, one]) =>
        managed(stack, String(one["managed_policy_arn"])),
      ),
      ...its("aws_ssoadmin_customer_managed_policy_attachment").map(([, one]) =>
        customer(one["customer_managed_policy_reference"]),
      ),
    ],
    ...(bound !== undefined && { boundary }),
  };
}

/** A user is in groups by either of two resources. */
function groupsOf(stack: SynthesizedStack, address: string, user: ResourceBody): Entry[] {
  const named = [
    ...entries(stack, "aws_iam_user_group_membership")
      .filter(([, one]) => names(one["user"], address, user))
      .flatMap(([, one]) => list(one["groups"])),
    ...entries(stack, "aws_iam_group_membership")
      .filter(([, one]) => list(one["users"]).some((member) => names(member, address, user)))
      .map(([, one]) => one["group"]),
  ];
  return entries(stack, "aws_iam_group").filter(([group, body]) =>
    named.some((value) => names(value, group, body)),
  );
}

/** A managed policy with its text, where the stack has it. */
function managed(stack: SynthesizedStack, reference: string): HeldPolicy {
  const [, data] = /^\$\{data\.aws_iam_policy\.([\w-]+)\.arn\}$/.exec(reference) ?? [];
  const looked = data === undefined ? undefined : stack.data?.["aws_iam_policy"]?.[data];
  const arn = String(looked?.["arn"] ?? looked?.["name"] ?? reference);
  const found = entries(stack, "aws_iam_policy").find(
    ([address, { name, path = "/" }]) =>
      arn === `\${${address}.arn}` ||
      arn === `\${${address}.id}` ||
      (!arn.includes(":aws:policy/") &&
        name !== undefined &&
        arn.replace(/^.*?policy\//, "/") === `${path}${name}`),
  );
  return found === undefined ? { managed: arn } : { address: found[0], text: String(found[1]["policy"]) };
}

function names(value: unknown, address: string, body: ResourceBody): boolean {
  return (
    (typeof value === "string" && value === body["name"]) ||
    ["id", "name", "arn"].some((attribute) => value === `\${${address}.${attribute}}`)
  );
}

function entries(stack: SynthesizedStack, type: string): Entry[] {
  return Object.entries(stack.resource?.[type] ?? {})
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, body]) => [`${type}.${name}`, body]);
}

function list(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : [value].flat();
}
