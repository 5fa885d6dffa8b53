import { deploymentRoles } from "../../config/deployment-roles";
import { pipelineRoles } from "../../config/pipeline-roles";
import type { Organization } from "../../config/schema/organization";
import { logKinds } from "../../core/log-kind";
import type { ActionException } from "../../modules/governance/action-exception";
import type { GuardrailContext } from "../../modules/governance/guardrail-context";
import type { GuardrailException } from "../../modules/governance/guardrail-exception";
import type {
  BackupPlan,
  OrganizationSettings,
  TagRequirement,
} from "../../modules/governance/organization-settings";
import type { Perimeter } from "../../modules/governance/perimeter";
import type { Estate } from "../estate";
import { logBucketName } from "../logging/log-bucket-name";
import { controlTower } from "./control-tower";

/** What guardrails need to know of an organization whose leading accounts exist. */
export function guardrailContextOf(estate: Estate): GuardrailContext {
  const { guardrails, deployment, regions } = estate.organization;
  const anywhere = (role: string) => estate.names.roleArn("*", role);
  const { permissionsBoundary, instanceTypes, requiredTags } = guardrails;
  return {
    names: estate.names,
    organizationId: estate.organizationId ?? "",
    homeRegion: regions.home,
    enabledRegions: regions.enabled,
    inferenceRegions: regions.inference,
    exemptRoleArns: {
      access: accessRoles(estate),
      "break-glass": guardrails.breakGlass.map(anywhere),
      "control-tower":
        estate.organization.organization?.controlTower === true ? [anywhere(controlTower.executionRole)] : [],
      deployment: deploymentRoles(estate.organization).map(({ name }) => anywhere(name)),
      remediation: [anywhere(estate.names.compliance.remediationRole())],
      reporting: [
        estate.names.alerting.forwarderRole(),
        estate.names.logging.logSenderRole(),
        estate.names.web.logReplicationRole("*"),
      ].map(anywhere),
      response: [estate.names.response.responseRole(), estate.names.response.responseStarterRole()].map(
        anywhere,
      ),
      "shield-response": shieldResponseRoles(estate).map(anywhere),
      starter: [estate.names.response.responseStarterRole(), estate.names.alerting.findingMarker()].map(
        anywhere,
      ),
      responder: guardrails.responders.map(anywhere),
    },
    exceptions: exceptions(estate),
    actionExceptions: actionExceptions(estate),
    baselineRoleArns: [
      ...deploymentRoles(estate.organization).map(({ name }) => anywhere(name)),
      ...estate.names.bootstrap.stateRoles.map(anywhere),
      // Whoever may change a role that is trusted is as good as trusted.
      ...deployment.trustedPrincipals,
      ...deployment.managementTrustedPrincipals,
      ...(estate.organization.supportPrincipals ?? []),
      ...entrances(estate).map(anywhere),
    ],
    deployedRoleArns: estate.names.deployedRoles().map(anywhere),
    automationRoleArns: [estate.names.response.responseRole(), estate.names.alerting.findingMarker()].map(
      anywhere,
    ),
    alertEndpointArns: alertEndpointArns(estate),
    securityAccountId: estate.account(estate.holder("security")).id,
    logArchiveAccountId: estate.account(estate.holder("log-archive")).id,
    logBucketNames: logKinds.map((kind) => logBucketName(estate, kind)),
    perimeter: perimeter(estate),
    ...(permissionsBoundary !== undefined && { permissionsBoundary }),
    ...(instanceTypes !== undefined && { instanceTypes }),
    ...(requiredTags !== undefined && { requiredTags }),
    ...(estate.organization.identity.center !== undefined && { identityCenter: "described" as const }),
    ...(estate.organization.shield !== undefined && { shieldAdvanced: "subscribed" as const }),
    ...(estate.organization.firewallManager !== undefined && { firewallManager: "described" as const }),
    ...(estate.organization.dnsFirewall !== undefined && { dnsFirewall: "described" as const }),
    ...(are(estate.organization.networks) && { networks: "described" as const }),
    ...(are(estate.organization.firewalls) && { networkFirewall: "described" as const }),
    ...(are(estate.organization.transitGateways) && { transitGateways: "described" as const }),
    settings: settings(estate),
  };
}

/**
 * The access role of most accounts, in any of them; that of one account, in this one alone. Where several share a name of
 * their own, a pattern stands for all of them, so that policies do not grow with the accounts; like every exempt name, it
 * is kept from being made or changed by others.
 */
function accessRoles(estate: Estate): string[] {
  const { names } = estate;
  const usual = estate.organization.deployment.accessRole;
  const accounts = new Map<string, string[]>();
  for (const account of estate.accountNames) {
    const role = estate.accessRole(account);
    if (role !== usual) accounts.set(role, [...(accounts.get(role) ?? []), estate.account(account).id]);
  }
  const own = [...accounts].map(([role, [id = "", ...others]]) =>
    names.roleArn(others.length > 0 ? "*" : id, role),
  );
  return [names.roleArn("*", usual), ...own.sort()];
}

/** The role of the Shield Response Team, where an account lets it in. */
function shieldResponseRoles({ names, organization }: Estate): string[] {
  const lettingIn = Object.values(organization.shield?.accounts ?? {}).some(
    ({ responseTeam }) => responseTeam !== undefined,
  );
  return lettingIn ? [names.web.shieldResponseRole()] : [];
}

/** Parameters and secrets in which the addresses of pagers and chats are kept, as the security account reads them. */
function alertEndpointArns(estate: Estate): string[] {
  const { partition } = estate.names;
  const { id } = estate.account(estate.holder("security"));
  return estate.organization.alerts.endpoints.flatMap((endpoint) => {
    if (typeof endpoint === "string") return [];
    const [service, resource] =
      "ssmParameter" in endpoint
        ? ["ssm", `parameter/${endpoint.ssmParameter.replace(/^\//, "")}`]
        : ["secretsmanager", `secret:${endpoint.secret}-*`];
    return [`arn:${partition}:${service}:${estate.home}:${id}:${resource}`];
  });
}

function exceptions(estate: Estate): Record<string, GuardrailException[]> {
  const byGuardrail: Record<string, GuardrailException[]> = {};
  for (const one of estate.organization.guardrails.exceptions) {
    const { guardrail, actions, principals, reason, expires } = one;
    if (actions.length > 0) continue;
    const granted = principals.map((arn) => ({ arn, reason, expires }));
    byGuardrail[guardrail] = [...(byGuardrail[guardrail] ?? []), ...granted];
  }
  return byGuardrail;
}

function actionExceptions(estate: Estate): Record<string, ActionException[]> {
  const byGuardrail: Record<string, ActionException[]> = {};
  for (const { guardrail, actions, principals, regions, ...rest } of estate.organization.guardrails
    .exceptions) {
    if (actions.length === 0) continue;
    const granted = {
      actions,
      ...(principals.length > 0 && { principals }),
      ...(regions !== undefined && { regions }),
      ...rest,
    };
    byGuardrail[guardrail] = [...(byGuardrail[guardrail] ?? []), granted];
  }
  return byGuardrail;
}

function settings(estate: Estate): OrganizationSettings {
  const { imageProviders, tags, backup, chat } = estate.organization.policies;
  return {
    ...(imageProviders !== undefined && { imageProviders }),
    ...(tags !== undefined && {
      tags: Object.fromEntries(Object.entries(tags).map(([key, one]) => [key, requirement(one)])),
    }),
    ...(backup !== undefined && {
      backup: Object.entries(backup).map(([name, plan]) => backupPlan(estate, name, plan)),
    }),
    ...(chat !== undefined && { chat }),
  };
}

function requirement({
  values,
  enforcedFor,
}: {
  values?: string[] | undefined;
  enforcedFor?: string[] | undefined;
}): TagRequirement {
  return { ...(values !== undefined && { values }), ...(enforcedFor !== undefined && { enforcedFor }) };
}

function backupPlan(
  estate: Estate,
  name: string,
  { regions = estate.organization.regions.enabled, coldAfterDays, copyTo, ...plan }: PlanOfFile,
): BackupPlan {
  return {
    name,
    ...plan,
    regions,
    ...(coldAfterDays !== undefined && { coldAfterDays }),
    ...(copyTo !== undefined && { copyTo }),
  };
}

type PlanOfFile = NonNullable<Organization["policies"]["backup"]>[string];

function perimeter(estate: Estate): Perimeter {
  const { trustedIdentityAccounts, trustedResourceAccounts, networks } = estate.organization.perimeter;
  return {
    trustedIdentityAccountIds: trustedIdentityAccounts,
    trustedResourceAccountIds: trustedResourceAccounts,
    oidcIssuers: issuersOf(estate),
    ...(networks !== undefined && { networks: { cidrs: networks.cidrs, vpcIds: networks.vpcs } }),
  };
}

/** Roles by which pipelines, vendors and machines outside AWS enter accounts, as patterns, where there are any. */
function entrances({ names, organization }: Estate): string[] {
  const { iam, pipelines, vendors } = organization.identity;
  return [
    ...(are(pipelines) ? [names.identity.pipelineRoles()] : []),
    ...(are(iam.rolesAnywhere) ? [names.identity.outsideRole("*")] : []),
    ...(are(vendors) ? [names.identity.vendorRole("*")] : []),
  ];
}

/**
 * Where the perimeter names issuers, those of the pipelines and of the clusters of workloads are among them: each once, with all
 * of its subjects.
 */
function issuersOf({ organization }: Estate): Perimeter["oidcIssuers"] {
  const { oidcIssuers } = organization.perimeter;
  if (oidcIssuers.length === 0) return oidcIssuers;
  const clusters = Object.values(organization.identity.iam.workloadRoles).flatMap(({ cluster }) =>
    cluster?.issuer === undefined
      ? []
      : [
          {
            host: cluster.issuer,
            subjects: [`system:serviceaccount:${cluster.namespace}:${cluster.serviceAccount}`],
          },
        ],
  );
  const subjects = new Map<string, Set<string>>();
  const tokens = pipelineRoles(organization).map(({ token }) => ({
    host: token.issuer,
    subjects: token.subjects,
  }));
  for (const { host, subjects: of } of [...oidcIssuers, ...tokens, ...clusters]) {
    subjects.set(host, new Set([...(subjects.get(host) ?? []), ...of]));
  }
  return [...subjects].map(([host, of]) => ({ host, subjects: [...of] }));
}

function are(described: object): boolean {
  return Object.keys(described).length > 0;
}
