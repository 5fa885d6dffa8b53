import { policyJson } from "../../../core/policy-json";
import type { StatementGuardrail } from "../../../modules/governance/guardrail";
import type { GuardrailContext } from "../../../modules/governance/guardrail-context";
import { decision } from "../../decision";
import { acmeContext } from "./acme-organization";
import { management, ownAccounts, workload } from "./guardrail-cases/actors";
import type { GuardrailCase } from "./guardrail-cases/guardrail-case";

/** Policies of each family that bind an account, as JSON text, one list a level. */
export interface PolicyStack {
  readonly serviceControl: readonly (readonly unknown[])[];
  readonly resourceControl: readonly (readonly unknown[])[];
}

/** What the guardrails say to a request of someone to whom IAM, the resource and the organization allow all. */
export function guardrailDecision(
  request: GuardrailCase,
  guardrails: readonly StatementGuardrail[],
  context: GuardrailContext = acmeContext,
): Promise<string> {
  const ofFamily = (family: StatementGuardrail["family"]) =>
    guardrails
      .filter((guardrail) => guardrail.family === family)
      .map((guardrail) => policyJson({ statements: guardrail.statements(context) }));
  return stackDecision(request, {
    serviceControl: [ofFamily("service-control")],
    resourceControl: [ofFamily("resource-control")],
  });
}

/** The same under whole policies. Service control binds Acme's principals, resource control Acme's resources. */
export function stackDecision(request: GuardrailCase, policies: PolicyStack): Promise<string> {
  const account = request.resourceAccount ?? workload;
  const ownPrincipal = ownAccounts.some((own) => request.principal.includes(`::${own}:`));
  const ownResource = ownAccounts.includes(account);
  const crossing = !ownPrincipal || !request.principal.includes(`::${account}:`);
  const needsResourcePolicy = (crossing || /^(kms|s3|sts):/.test(request.action)) && request.resource !== "*";
  return decision({
    principal: request.principal,
    action: request.action,
    resource: request.resource,
    resourceAccount: account,
    context: present({
      "aws:RequestedRegion": request.region ?? "eu-west-1",
      "aws:SecureTransport": "true",
      "aws:ViaAWSService": "false",
      "aws:SourceVpc": ownPrincipal ? "vpc-0a1b2c3d4e5f60718" : null,
      "aws:PrincipalOrgID": ownPrincipal ? acmeContext.organizationId : null,
      "aws:ResourceOrgID": ownResource ? acmeContext.organizationId : "o-stranger00",
      ...request.context,
    }),
    ...(needsResourcePolicy && { resourcePolicy: open("*") }),
    // AWS exempts the management account from both.
    serviceControl:
      ownPrincipal && !request.principal.includes(`::${management}:`)
        ? policies.serviceControl.map((level) => [open(), ...level])
        : [],
    // AWS adds RCPFullAWSAccess to each level itself, and so does the simulator.
    resourceControl: ownResource && account !== management ? policies.resourceControl : [],
  });
}

function present(
  context: Readonly<Record<string, string | string[] | null>>,
): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(context).filter((entry): entry is [string, string | string[]] => entry[1] !== null),
  );
}

function open(principal?: string) {
  return {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Action: "*",
        Resource: "*",
        ...(principal !== undefined && { Principal: principal }),
      },
    ],
  };
}
