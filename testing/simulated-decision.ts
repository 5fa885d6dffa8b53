import type { ValidatedPolicy } from "@cloud-copilot/iam-policy";
import { comparableKey } from "./comparable-key";
import { comparablePolicy } from "./comparable-policy";
import { type DecidingStatement, decidingStatements } from "./deciding-statements";
import { loadedSimulator } from "./loaded-simulator";
import { simulatorProblem } from "./simulator-problem";

/** A policy and what it is called where a decision is told. The policy is JSON text as in Terraform, or a plain object. */
export interface NamedPolicy {
  readonly name: string;
  readonly policy: unknown;
}

/** A request, and the policies under which the simulator decides it. */
export interface DecisionInput {
  /** ARN of a role, a user or an identity provider, or a service principal such as `cloudtrail.amazonaws.com`. */
  readonly principal: string;
  readonly action: string;
  /** ARN of the resource and the account that owns it. */
  readonly resource: string;
  readonly resourceAccount: string;
  readonly context?: Readonly<Record<string, string | string[]>>;
  /** What IAM allows the principal. @default everything, so that the other policies decide */
  readonly identityPolicies?: readonly NamedPolicy[];
  /** @default none */
  readonly boundary?: NamedPolicy;
  /** Service control policies from the root downwards, one list a level. @default none */
  readonly serviceControl?: readonly (readonly unknown[])[];
  readonly resourceControl?: readonly (readonly unknown[])[];
  readonly resourcePolicy?: unknown;
}

/** What the simulator says, and why. */
export interface Decision {
  readonly result: "Allowed" | "ExplicitlyDenied" | "ImplicitlyDenied";
  readonly statements: readonly DecidingStatement[];
  /** Keys of the context that the action does not know. */
  readonly ignoredKeys: readonly string[];
}

/**
 * Decides a request by the simulator.
 *
 * @throws on input that is invalid, and where the simulator is not installed
 */
export async function simulatedDecision(input: DecisionInput): Promise<Decision> {
  const { simulate, policy } = loadedSimulator();
  const service = !input.principal.startsWith("arn:");
  const named = ({ name, policy: text }: NamedPolicy, validate: Validate) => ({
    name,
    policy: validated(text, validate),
  });
  const levels = (policies: readonly (readonly unknown[])[], validate: Validate) =>
    policies.map((level, index) => ({
      orgIdentifier: `level-${index}`,
      policies: level.map((text, number) => named({ name: `policy-${number}`, policy: text }, validate)),
    }));
  const { validateIdentityPolicy, validateResourcePolicy } = policy;
  const result = await simulate.runSimulation(
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
            Object.entries(input.context ?? {}).map(([key, value]) => [comparableKey(key), value]),
          ),
        },
      },
      identityPolicies: service
        ? []
        : (input.identityPolicies ?? [everythingAllowed]).map((one) => named(one, validateIdentityPolicy)),
      ...(input.boundary !== undefined && {
        permissionBoundaryPolicies: [named(input.boundary, validateIdentityPolicy)],
      }),
      serviceControlPolicies: levels(input.serviceControl ?? [], policy.validateServiceControlPolicy),
      resourceControlPolicies: levels(input.resourceControl ?? [], policy.validateResourceControlPolicy),
      ...(input.resourcePolicy !== undefined && {
        resourcePolicy: validated(input.resourcePolicy, validateResourcePolicy),
      }),
    },
    {},
  );
  if (result.resultType === "error") throw new Error(simulatorProblem(input, result.errors));
  const results = result.resultType === "single" ? [result.result] : result.results;
  const written = writtenKeys(input);
  return {
    result: result.overallResult,
    statements: results
      .filter(({ analysis }) => analysis.result === result.overallResult)
      .flatMap(({ analysis }) => decidingStatements(analysis))
      .map(({ keys, ...one }) => ({
        ...one,
        ...(keys !== undefined && { keys: keys.map((key) => written.get(key) ?? key) }),
      })),
    ignoredKeys: [...new Set(results.flatMap(({ ignoredContextKeys = [] }) => ignoredContextKeys))],
  };
}

/** Condition keys as policies write them, by the names under which the simulator compares them. */
function writtenKeys(input: DecisionInput): ReadonlyMap<string, string> {
  const keys = JSON.stringify(input).matchAll(/"([^"\\]+:[^"\\]+)\\*"\s*:/g);
  return new Map([...keys].map(([, key = ""]) => [comparableKey(key), key]));
}

/** Its name is empty, so that nobody is told of it. */
const everythingAllowed: NamedPolicy = {
  name: "",
  policy: {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
  },
};

type Validate = ReturnType<typeof loadedSimulator>["policy"]["validateIdentityPolicy"];

/** Policies by their family and text: to validate one takes longer than to decide by it, and most decide many requests. */
const known = new Map<Validate, Map<string, ValidatedPolicy>>();

function validated(policy: unknown, validate: Validate): ValidatedPolicy {
  const ofFamily = known.get(validate) ?? new Map<string, ValidatedPolicy>();
  known.set(validate, ofFamily);
  const text = typeof policy === "string" ? policy : JSON.stringify(policy);
  const before = ofFamily.get(text);
  if (before !== undefined) return before;
  const made = loadedSimulator().policy.createValidatedPolicy(comparablePolicy(policy), validate);
  ofFamily.set(text, made);
  return made;
}
