import { managedPolicyPowers } from "../facts/managed-policy-powers";
import { namesOne } from "./names-one";

/** An operator of a condition with its keys. */
type Test = readonly [operator: string, keys: Readonly<Record<string, unknown>>];

const writesOfRolesAndUsers =
  /^iam:((Attach|Delete|Detach|Put)(Role|User)Policy|Put(Role|User)PermissionsBoundary)$/;

/** Condition keys that say how far an action reaches, in small letters, with the actions and values for which they do. */
const bounds: readonly (readonly [key: RegExp, actions: RegExp, isBound: (value: string) => boolean])[] = [
  // Whoever is changed is held to the boundary, whatever is written.
  [/^iam:permissionsboundary$/, writesOfRolesAndUsers, namesOne],
  [
    /^iam:policyarn$/,
    /^iam:(Attach|Detach)(Group|Role|User)Policy$/,
    (value) => namesOne(value) && !administers(value),
  ],
  [/^kms:grantisforawsresource$/, /^kms:CreateGrant$/, (value) => value === "true"],
  [/^kms:viaservice$/, /^kms:CreateGrant$/, (value) => !/[*?]/.test(value)],
  // Like a name: who may change these tags is asked elsewhere. What is written to a role has no bounds, whatever its tags.
  [
    /^(aws|ec2|ecs|iam|secretsmanager|ssm):resourcetag\/./,
    /^(?!iam:(Attach|Put)|iam:CreatePolicyVersion|sso:)/,
    (value) => !/[*?]/.test(value.replace(/\$\{[^}]*\}/g, "")),
  ],
];

/**
 * Whether a condition of a statement bounds an action: beside an Allow, it asks for one of the known values; beside a Deny, it
 * denies all but these.
 *
 * Sources: IAM User Guide "Permissions boundaries for IAM entities", "IAM JSON policy elements: Condition operators";
 * Service Authorization Reference, condition keys of IAM and AWS KMS.
 */
export function boundsAction([operator, keys]: Test, action: string, effect: "Allow" | "Deny"): boolean {
  // A missing key, or none of several values, would do; a negated operator denies where the key is missing.
  const form =
    effect === "Allow"
      ? /^(ForAnyValue:)?(String(Equals|Like)|Arn(Equals|Like)|Bool)$/
      : /^(String|Arn)Not(Equals|Like)(IfExists)?$/;
  if (!form.test(operator)) return false;
  return Object.entries(keys).some(([key, value]) => {
    const bound = bounds.find(([name, actions]) => name.test(key.toLowerCase()) && actions.test(action));
    const values = [value].flat().map(String);
    return bound !== undefined && values.length > 0 && values.every(bound[2]);
  });
}

function administers(arn: string): boolean {
  const name = /^arn:[^:]+:iam::aws:policy\/(.+)$/.exec(arn)?.[1];
  return name !== undefined && Object.hasOwn(managedPolicyPowers, name);
}
