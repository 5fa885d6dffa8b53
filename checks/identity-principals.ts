import { policyStatements } from "../controls/policy-statements";
import { referencedAddress } from "../controls/referenced-address";
import { type AddressedResource, resourcesOf } from "../controls/resources-of";
import type { SynthesizedStack } from "../controls/synthesized-stack";
import type { DeclaredPower } from "../core/declared-power";
import type { GrantingStatement } from "../core/granting-statement";
import { statementsOfManagedPolicy } from "../core/statements-of-managed-policy";

/** Whoever has identity policies in a stack, with all of them together. */
export interface IdentityPrincipal {
  /** Its address, or the name by which policies are attached to it where it is not in the stack. */
  readonly address: string;
  readonly statements: readonly GrantingStatement[];
  readonly declared: readonly DeclaredPower[];
}

/** Types with an identity policy, the argument that holds it, and that which says whose it is. */
const inline: Readonly<Record<string, readonly [policy: string, holder: string]>> = {
  aws_iam_group_policy: ["policy", "group"],
  aws_iam_role_policy: ["policy", "role"],
  aws_iam_user_policy: ["policy", "user"],
  aws_ssoadmin_permission_set_inline_policy: ["inline_policy", "permission_set_arn"],
};

/** Types that attach a managed policy, the argument that names it, and those that say to whom. */
const attachments: Readonly<Record<string, readonly [policy: string, ...holders: string[]]>> = {
  aws_iam_group_policy_attachment: ["policy_arn", "group"],
  aws_iam_policy_attachment: ["policy_arn", "groups", "roles", "users"],
  aws_iam_role_policy_attachment: ["policy_arn", "role"],
  aws_iam_user_policy_attachment: ["policy_arn", "user"],
  aws_ssoadmin_managed_policy_attachment: ["managed_policy_arn", "permission_set_arn"],
};

/**
 * Roles, users, groups, permission sets and customer managed policies of a stack, with what their policies say together. A
 * customer managed policy stands for itself as well, since others may attach it; a user has what its groups have.
 */
export function identityPrincipals(stack: SynthesizedStack): readonly IdentityPrincipal[] {
  const found = new Map<string, { statements: GrantingStatement[]; declared: DeclaredPower[] }>();
  const of = (address: string) => {
    const known = found.get(address) ?? { statements: [], declared: [] };
    found.set(address, known);
    return known;
  };
  const resources = resourcesOf(stack).filter(({ type }) => /^aws_(iam|ssoadmin)_/.test(type));
  const holders = new Map(
    resources.flatMap(({ address, type, body }) =>
      /^aws_iam_(group|role|user)$/.test(type) ? [[`${type}:${String(body.name)}`, address] as const] : [],
    ),
  );
  const addressOf = (argument: unknown, kind: string) =>
    referencedAddress(argument) ?? holders.get(`aws_iam_${kind}:${String(argument)}`) ?? String(argument);
  for (const { address, type, body } of resources) {
    const { powers = [] } = (body["//"] ?? {}) as { readonly powers?: readonly DeclaredPower[] };
    if (powers.length > 0) of(address).declared.push(...powers);
    if (type === "aws_iam_policy") of(address).statements.push(...policyStatements(body.policy));
    if (type === "aws_iam_role") of(address).statements.push(...ownPolicies(body, resources));
    const [policy, holder] = inline[type] ?? [];
    if (policy !== undefined && holder !== undefined) {
      of(addressOf(body[holder], holder)).statements.push(...policyStatements(body[policy]));
    }
    const [arn, ...attachedTo] = attachments[type] ?? [];
    if (arn === undefined) continue;
    for (const argument of attachedTo) {
      for (const one of [body[argument] ?? []].flat()) {
        const kind = argument.replace(/s$/, "");
        of(addressOf(one, kind)).statements.push(...managedStatements(body[arn], resources));
      }
    }
  }
  for (const { type, body } of resources) {
    if (type !== "aws_iam_user_group_membership") continue;
    for (const group of [body.groups ?? []].flat()) {
      of(addressOf(body.user, "user")).statements.push(...of(addressOf(group, "group")).statements);
    }
  }
  return [...found].map(([address, { statements, declared }]) => ({ address, statements, declared }));
}

/** Policies that a role has in arguments of its own, as the AWS provider still takes them. */
function ownPolicies(
  body: AddressedResource["body"],
  resources: readonly AddressedResource[],
): readonly GrantingStatement[] {
  return [
    ...[body.inline_policy ?? []]
      .flat()
      .flatMap((one) => policyStatements((one as { policy?: unknown }).policy)),
    ...[body.managed_policy_arns ?? []].flat().flatMap((arn) => managedStatements(arn, resources)),
  ];
}

function managedStatements(
  arn: unknown,
  resources: readonly AddressedResource[],
): readonly GrantingStatement[] {
  const ofAws = /^arn:[^:]+:iam::aws:policy\/(.+)$/.exec(String(arn))?.[1];
  if (ofAws !== undefined) return statementsOfManagedPolicy(ofAws);
  const address = referencedAddress(arn);
  const named = /^arn:[^:]+:iam::\d{12}:policy(\/.+)$/.exec(String(arn))?.[1];
  const policy = resources.find(
    (one) =>
      one.type === "aws_iam_policy" &&
      (one.address === address || `${one.body.path ?? "/"}${one.body.name}` === named),
  );
  return policyStatements(policy?.body.policy);
}
