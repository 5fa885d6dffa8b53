import { boundsAction } from "./bounds-action";
import type { GrantingStatement } from "./granting-statement";
import { matchesAction } from "./matches-action";
import { matchesPattern } from "./matches-pattern";
import { namesOne } from "./names-one";
import { passesTo } from "./passes-to";

/** What is written by these has no bounds, so that it does not matter what it is written to. */
const writing = [
  "iam:AttachGroupPolicy",
  "iam:AttachRolePolicy",
  "iam:AttachUserPolicy",
  "iam:CreatePolicyVersion",
  "iam:PutGroupPolicy",
  "iam:PutRolePolicy",
  "iam:PutUserPolicy",
  "sso:AttachManagedPolicyToPermissionSet",
  "sso:PutInlinePolicyToPermissionSet",
];

/** Types of the resources that decide how far an action reaches, where it has several. */
const decisive: Readonly<Record<string, readonly string[]>> = {
  "ec2:ModifyInstanceAttribute": ["instance/"],
  "ssm:SendCommand": ["instance/", "managed-instance/"],
  "ssm:StartAutomationExecution": ["automation-definition/", "document/"],
  "ssm:StartSession": ["instance/", "managed-instance/", "task/"],
  "sso:CreateAccountAssignment": ["permissionSet/"],
};

/**
 * Whether a statement allows an action on more than was meant by name, with what the denials of its principal leave of it.
 * The rule stands with `policyEscalations`.
 *
 * @param passedTo service for which a role would be passed, where it is
 */
export function grantsOpenly(
  allow: GrantingStatement,
  denies: readonly GrantingStatement[],
  action: string,
  passedTo: string | undefined,
): boolean {
  if (!matchesAction(allow, action)) return false;
  const tests = Object.entries(allow.Condition ?? {});
  if (passedTo !== undefined && !tests.every((test) => passesTo(test, passedTo))) return false;
  if (tests.some((test) => boundsAction(test, action, "Allow"))) return false;
  const about = denies.filter((one) => matchesAction(one, action));
  return resourcesOf(allow)
    .filter((pattern) => isDecisive(pattern, action) && isOpen(pattern, action))
    .some((pattern) => !about.some((one) => takesAway(one, pattern, action, passedTo)));
}

function resourcesOf({ Resource, NotResource }: GrantingStatement): readonly string[] {
  return NotResource !== undefined ? ["*"] : [Resource ?? []].flat();
}

/** In which accounts a role is taken is as open as which role it is. */
function isOpen(pattern: string, action: string): boolean {
  if (writing.includes(action) || !namesOne(pattern)) return true;
  return action === "sts:AssumeRole" && /^arn:[^:]*:iam::[^:]*[*?]/.test(pattern);
}

function isDecisive(pattern: string, action: string): boolean {
  const types = decisive[action];
  const [scheme, ...rest] = pattern.split(":");
  if (types === undefined || scheme !== "arn" || rest.length < 5) return true;
  const fixed = rest.slice(4).join(":").split(/[*?$]/)[0] ?? "";
  return types.some((type) => type.startsWith(fixed) || fixed.startsWith(type));
}

/** Whether a denial leaves nothing open of what is allowed on a resource. */
function takesAway(
  deny: GrantingStatement,
  pattern: string,
  action: string,
  passedTo: string | undefined,
): boolean {
  const { Resource, NotResource } = deny;
  const covers =
    NotResource === undefined
      ? [Resource ?? []].flat().some((one) => matchesPattern(one, pattern))
      : [NotResource].flat().every((one) => !isOpen(one, action));
  const tests = Object.entries(deny.Condition ?? {});
  const [only, ...others] = tests;
  if (!covers || only === undefined) return covers;
  if (others.length > 0 || Object.keys(only[1]).length !== 1) return false;
  if (boundsAction(only, action, "Deny")) return true;
  return passedTo !== undefined && isOfPassing(only) && passesTo(only, passedTo);
}

function isOfPassing([, keys]: readonly [string, Readonly<Record<string, unknown>>]): boolean {
  return Object.keys(keys).every((key) => key.toLowerCase() === "iam:passedtoservice");
}
