import type { Construct } from "constructs";
import type { Unit } from "../config/schema/unit";
import { guardrailIds } from "../core/guardrail-ids";
import { logKinds } from "../core/names";
import type { GuardrailException } from "../modules/governance/guardrail-exception";
import { Organization } from "../modules/governance/organization";
import type { OrganizationalUnit } from "../modules/governance/organization-props";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** The organization: its units, which accounts are where, and the guardrails on them. */
export class OrganizationStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const { estate } = this;
    const { organization, guardrails, deployment, regions, accounts } = estate.organization;
    if (organization === undefined) throw new Error("there is no organization to make a stack of");
    const exceptions: Record<string, GuardrailException[]> = {};
    for (const { guardrail, principals, reason, expires } of guardrails.exceptions) {
      const granted = principals.map((arn) => ({ arn, reason, expires }));
      exceptions[guardrail] = [...(exceptions[guardrail] ?? []), ...granted];
    }
    const anywhere = (role: string) => `arn:${estate.names.partition}:iam::*:role/${role}`;
    new Organization(this, "Organization", {
      organizationId: organization.id,
      rootId: organization.rootId,
      managementAccountId: this.accountId,
      serviceAccessPrincipals: organization.trustedServices,
      enabledPolicyTypes: organization.policyTypes,
      units: children(organization.units),
      accounts: Object.entries(accounts)
        .filter(([, account]) => account.role !== "management")
        .map(([name, { id, email, unit, regions: own }]) => ({
          name,
          id,
          email,
          unit: unit ?? "root",
          ...(own !== undefined && own.length < regions.enabled.length && { regions: own }),
        })),
      guardrails: Object.entries(guardrails.attach).map(([unit, ids]) => ({
        unit,
        guardrailIds: ids === "all" ? guardrailIds : ids,
      })),
      ...(guardrails.quarantineUnit !== undefined && { quarantineUnit: guardrails.quarantineUnit }),
      context: {
        names: estate.names,
        homeRegion: regions.home,
        enabledRegions: regions.enabled,
        exemptRoleArns: {
          access: [anywhere(deployment.accessRole)],
          deployment: [anywhere(deployment.role)],
          responder: guardrails.responders.map(anywhere),
        },
        exceptions,
        baselineRoleArns: [
          anywhere(deployment.role),
          anywhere(estate.names.stateRole()),
          // Whoever may change a role that is trusted is as good as trusted.
          ...deployment.trustedPrincipals,
          ...deployment.managementTrustedPrincipals,
        ],
        logArchiveAccountId: estate.account(estate.holder("log-archive")).id,
        logBucketNames: logKinds.map((kind) => estate.logBucketName(kind)),
      },
    });
  }
}

function children(units: Readonly<Record<string, Unit>>): OrganizationalUnit[] {
  return Object.entries(units).map(([name, unit]) => ({
    name,
    ...(unit.id !== undefined && { id: unit.id }),
    children: children(unit.units),
  }));
}
