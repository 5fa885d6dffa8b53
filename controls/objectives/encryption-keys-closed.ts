import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import { policyStatements, type RenderedStatement } from "../policy-statements";
import { referringTo } from "../referring-to";
import type { ResourceBody, SynthesizedStack } from "../synthesized-stack";

/** Keys say themselves who uses them. */
export const encryptionKeysClosed = {
  id: "encryption.keys-closed",
  promise:
    "Every key has a policy that allows nobody by a wildcard but principals of the account or of accounts of the organization, and whole accounts read access only, unless a condition narrows it.",
  source:
    "AWS KMS Developer Guide, Key policies and Least-privilege permissions; AWS Foundational Security Best Practices KMS.5",
  proof: (stack) =>
    merged(
      ...["aws_kms_key", "aws_kms_replica_key"].map((type) =>
        judged(stack, type, (body, address) => problemOf(stack, body, address)),
      ),
    ),
} as const satisfies Objective;

function problemOf(stack: SynthesizedStack, body: ResourceBody, address: string): string | undefined {
  const policies = [body, ...referringTo(stack, "aws_kms_key_policy", "key_id", address)];
  const statements = policies.flatMap(({ policy }) => policyStatements(policy));
  // Without a policy of its own, KMS gives a key one that leaves everything to the account's IAM.
  if (statements.length === 0) return "it has no policy of its own";
  const open = statements.find((statement) => statement.Effect === "Allow" && isOpen(statement));
  return open && `statement ${open.Sid ?? "without Sid"} allows more than named principals`;
}

function isOpen(statement: RenderedStatement): boolean {
  if (statement.NotPrincipal !== undefined) return true;
  const principals = values(statement.Principal);
  if (principals.includes("*"))
    return !((isOfOrganization(statement) || isOfAccount(statement)) && isNarrowed(statement));
  if (!principals.some((principal) => /^(\d{12}|arn:[^:]*:iam::[^:]*:root)$/.test(principal))) return false;
  const actions = [statement.Action ?? []].flat();
  const looksOnly =
    statement.NotAction === undefined && actions.every((action) => /^kms:(Describe|Get|List)/i.test(action));
  return !looksOnly && !isNarrowed(statement);
}

/** Whether a condition lets nobody through but accounts of named organizations. */
function isOfOrganization({ Condition }: RenderedStatement): boolean {
  const ids = [Condition?.StringEquals?.["aws:PrincipalOrgID"] ?? []].flat().map(String);
  return ids.length > 0 && ids.every((id) => /^o-[a-z0-9]{10,32}$/.test(id));
}

/** Whether a condition lets nobody through but principals of one account. */
function isOfAccount({ Condition }: RenderedStatement): boolean {
  return /^\d{12}$/.test(String(Condition?.StringEquals?.["kms:CallerAccount"]));
}

function values(principal: unknown): string[] {
  if (typeof principal === "string") return [principal];
  return Object.values((principal ?? {}) as Record<string, unknown>)
    .flat()
    .map(String);
}

/**
 * An account's root as principal stands for whoever its IAM allows, so a condition narrows it only if it says
 * who they are, through which service they come, whom they give a grant, or what they encrypt. That they are of the account
 * (`kms:CallerAccount`) says nothing new, and an operator that a missing or a different value passes
 * (`...IfExists`, `...Not...`) holds nobody.
 */
function isNarrowed({ Condition }: RenderedStatement): boolean {
  return Object.entries(Condition ?? {}).some(
    ([operator, keys]) =>
      /^(ForAnyValue:)?(String(Equals|EqualsIgnoreCase|Like)|Arn(Equals|Like))$/.test(operator) &&
      Object.entries(keys).some(
        ([key, allowed]) =>
          /^(aws:PrincipalArn|aws:PrincipalTag\/.+|kms:ViaService|kms:GranteePrincipal|kms:EncryptionContext:.+|aws:SourceVpce)$/i.test(
            key,
          ) && [allowed].flat().every((value) => !/^\*$|:(\*|role\/\*|user\/\*)$/.test(String(value))),
      ),
  );
}
