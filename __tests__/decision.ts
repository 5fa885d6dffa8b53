import {
  createValidatedPolicy,
  type ValidatedPolicy,
  validateIdentityPolicy,
  validateResourceControlPolicy,
  validateResourcePolicy,
  validateServiceControlPolicy,
} from "@cloud-copilot/iam-policy";
import { runSimulation } from "@cloud-copilot/iam-simulate";
import "./kept-collator";

/** A request, and the policies under which the simulator decides it. Policies are JSON text or plain objects. */
export interface DecisionInput {
  /** ARN of a role or user, or a service principal such as `cloudtrail.amazonaws.com`. */
  readonly principal: string;
  readonly action: string;
  /** ARN of the resource and the account that owns it. */
  readonly resource: string;
  readonly resourceAccount: string;
  readonly context?: Readonly<Record<string, string | string[]>>;
  /** What IAM allows the principal. @default everything, so that the policies under test decide */
  readonly identityPolicy?: unknown;
  /** Service control policies from the root downwards, one list a level. @default none */
  readonly serviceControl?: readonly (readonly unknown[])[];
  readonly resourceControl?: readonly (readonly unknown[])[];
  readonly resourcePolicy?: unknown;
}

/** What the simulator says: `Allowed`, `ExplicitlyDenied` or `ImplicitlyDenied`; throws on invalid input. */
export async function decision(input: DecisionInput): Promise<string> {
  const service = !input.principal.startsWith("arn:");
  const levels = (policies: readonly (readonly unknown[])[], validate: Validate) =>
    policies.map((level, index) => ({
      orgIdentifier: `level-${index}`,
      policies: level.map((policy, number) => ({
        name: `policy-${number}`,
        policy: validated(policy, validate),
      })),
    }));
  const result = await runSimulation(
    {
      request: {
        principal: input.principal,
        action: input.action,
        resource: { resource: input.resource, accountId: input.resourceAccount },
        contextVariables: {
          ...(service
            ? { "aws:PrincipalIsAWSService": "true", "aws:PrincipalServiceName": input.principal }
            : { "aws:PrincipalIsAWSService": "false", "aws:PrincipalArn": input.principal }),
          ...Object.fromEntries(
            Object.entries(input.context ?? {}).map(([key, value]) => [comparable(key), value]),
          ),
        },
      },
      identityPolicies: service
        ? []
        : [
            {
              name: "identity",
              policy: validated(input.identityPolicy ?? everythingAllowed, validateIdentityPolicy),
            },
          ],
      serviceControlPolicies: levels(input.serviceControl ?? [], validateServiceControlPolicy),
      resourceControlPolicies: levels(input.resourceControl ?? [], validateResourceControlPolicy),
      ...(input.resourcePolicy !== undefined && {
        resourcePolicy: validated(input.resourcePolicy, validateResourcePolicy),
      }),
    },
    {},
  );
  if (result.resultType === "error") throw new Error(JSON.stringify(result.errors, null, 2));
  return result.overallResult;
}

const everythingAllowed = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
};

type Validate = typeof validateIdentityPolicy;

/** Policies by their family and text: to validate one takes longer than to decide by it, and most decide many requests. */
const known = new Map<Validate, Map<string, ValidatedPolicy>>();

function validated(policy: unknown, validate: Validate): ValidatedPolicy {
  const ofFamily = known.get(validate) ?? new Map<string, ValidatedPolicy>();
  known.set(validate, ofFamily);
  const text = typeof policy === "string" ? policy : JSON.stringify(policy);
  const before = ofFamily.get(text);
  if (before !== undefined) return before;
  const made = createValidatedPolicy(parsed(policy), validate);
  ofFamily.set(text, made);
  return made;
}

/** Undoes Terraform's escaping, so that what AWS would see is what is decided. */
function parsed(policy: unknown): unknown {
  return typeof policy === "string" ? JSON.parse(comparable(policy.replaceAll("$${", "${"))) : policy;
}

/**
 * The simulator knows no condition key whose variable part follows a colon (`kms:EncryptionContext:...`), nor those of
 * OpenID Connect issuers (`<host>:sub`). They are renamed, in policies and in requests alike, to keys that it compares
 * in the same way.
 */
function comparable(text: string): string {
  return text
    .replaceAll(
      /kms:EncryptionContext:([a-zA-Z0-9:]+)/g,
      (_, name: string) => `aws:PrincipalTag/${name.replaceAll(":", ".")}`,
    )
    .replaceAll(
      /\b([a-z0-9-]+(?:\.[a-z0-9-]+)+):(sub|aud)\b/g,
      (_, host: string, claim: string) => `aws:PrincipalTag/${host}.${claim}`,
    );
}
