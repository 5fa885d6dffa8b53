import { heldBy } from "../../config/held-by";
import type { Organization } from "../../config/schema/organization";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { policyJson } from "../../core/policy-json";
import type { Posture } from "../../core/posture";
import { Estate } from "../../stacks/estate";
import { boundGuardrails } from "../../stacks/governance/bound-guardrails";
import { guardrailContextOf } from "../../stacks/governance/guardrail-context-of";
import { everyStack } from "../every-stack";
import { statementGuardrails } from "../modules/governance/statement-guardrails";

/** A role that stacks make, with what it trusts and may do. */
export interface WorldRole {
  readonly arn: string;
  readonly accountId: string;
  /** Trust policy, as JSON text. */
  readonly trust: string;
  /** Identity policies, as JSON text. */
  readonly policies: readonly string[];
  /** Stacks trust it and do not make it. @default they make it */
  readonly outside?: true;
}

/** Something with a policy of its own, or that stands for what it lets its holder do. */
export interface WorldResource {
  readonly arn: string;
  readonly accountId: string;
  /** Resource policy, as JSON text. */
  readonly policy: string;
}

/** What an organization comes to when every stack is applied, as far as one can come from one thing to another. */
export interface World {
  readonly organizationId: string;
  readonly partition: string;
  readonly region: string;
  readonly managementId: string;
  readonly memberIds: readonly string[];
  readonly roles: readonly WorldRole[];
  /** Automations, by the role that they take. */
  readonly documents: readonly { readonly arn: string; readonly accountId: string; readonly role: string }[];
  /** States, by the role that applies their stack. */
  readonly states: readonly { readonly arn: string; readonly accountId: string; readonly role: string }[];
  readonly buckets: readonly WorldResource[];
  readonly buses: readonly WorldResource[];
  readonly topics: readonly WorldResource[];
  readonly keys: readonly WorldResource[];
  /** Service control policies that bind a member, by its id, as JSON text. */
  readonly serviceControl: Readonly<Record<string, readonly string[]>>;
  /** Patterns of roles that guardrails exempt, and of those that are trusted to deploy. */
  readonly exempt: readonly string[];
}

const administrator = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] };

/**
 * The world that an organization's stacks make.
 *
 * @param posture what binds every member. @default what the organization attaches
 */
export function worldOf(organization: Organization, posture?: Posture): World {
  const estate = new Estate(organization);
  const context = guardrailContextOf(estate);
  const members = estate.accountNames.filter((name) => name !== estate.holder("management"));
  const partition = estate.names.partition;
  const roles: WorldRole[] = [];
  const documents: World["documents"][number][] = [];
  const states: World["states"][number][] = [];
  const found = {
    buckets: [] as WorldResource[],
    buses: [] as WorldResource[],
    topics: [] as WorldResource[],
    keys: [] as WorldResource[],
  };

  for (const [path, stack] of everyStack(organization)) {
    const [account = "", place = ""] = path.split("/");
    const { id } = estate.account(account);
    const region = place === "global" ? organization.regions.home : place;
    const arnOf = (service: string, rest: string) => `arn:${partition}:${service}:${region}:${id}:${rest}`;
    roles.push(...rolesOf(stack, id, partition));
    for (const one of Object.values(stack.resource?.aws_ssm_document ?? {})) {
      const role =
        /"AutomationAssumeRole":\{"default":"([^"]+)"/.exec(String(one.content))?.[1] ?? remediation(id);
      if (one.document_type === "Automation") {
        documents.push({ arn: arnOf("ssm", `document/${one.name}`), accountId: id, role });
      }
    }
    const { bucket, key, assume_role } = backendOf(stack);
    const provider = JSON.stringify(stack.provider ?? {});
    const applied = /"role_arn":"([^"]+)"/.exec(provider)?.[1] ?? `arn:${partition}:iam::${id}:root`;
    states.push({
      arn: `arn:${partition}:s3:::${bucket}/${key}`,
      accountId: assume_role.role_arn.split(":")[4] ?? "",
      role: applied,
    });
    const add = (to: WorldResource[], arn: string, policy: unknown) =>
      to.push({ arn, accountId: id, policy: String(policy).replaceAll(/\$\{[^}]*\.arn\}/g, arn) });
    for (const one of Object.values(stack.resource?.aws_s3_bucket_policy ?? {})) {
      add(found.buckets, `arn:${partition}:s3:::${referred(stack, one.bucket, "bucket")}`, one.policy);
    }
    for (const one of Object.values(stack.resource?.aws_cloudwatch_event_bus_policy ?? {})) {
      add(
        found.buses,
        arnOf("events", `event-bus/${referred(stack, one.event_bus_name, "name")}`),
        one.policy,
      );
    }
    for (const one of Object.values(stack.resource?.aws_sns_topic_policy ?? {})) {
      add(found.topics, arnOf("sns", referred(stack, one.arn, "name")), one.policy);
    }
    // AWS gives a key its id: its alias tells which it is.
    for (const [name, one] of Object.entries(stack.resource?.aws_kms_key ?? {})) {
      const aliases = Object.values(stack.resource?.aws_kms_alias ?? {});
      const alias = aliases.find((other) => String(other.target_key_id).includes(`aws_kms_key.${name}.`));
      add(found.keys, arnOf("kms", `key/${alias?.name ?? name}`), one.policy);
    }
  }
  roles.push(...trustedRoles(organization, estate));
  return {
    organizationId: context.organizationId,
    partition,
    region: organization.regions.home,
    managementId: estate.account(estate.holder("management")).id,
    memberIds: members.map((name) => estate.account(name).id),
    roles,
    documents,
    states,
    ...found,
    serviceControl: Object.fromEntries(
      members.map((name) => {
        const bound: readonly string[] =
          posture === undefined ? [...boundGuardrails(estate, name)] : heldBy(posture);
        return [estate.account(name).id, serviceControl(bound)];
      }),
    ),
    exempt: [...new Set([...Object.values(context.exemptRoleArns).flat(), ...context.baselineRoleArns])],
  };

  function serviceControl(bound: readonly string[]): string[] {
    return statementGuardrails
      .filter(
        ({ id, family, needs }) =>
          family === "service-control" && bound.includes(id) && (needs?.met(context) ?? true),
      )
      .map((guardrail) => policyJson({ statements: guardrail.statements(context) }));
  }

  function remediation(accountId: string): string {
    return estate.names.roleArn(accountId, estate.names.compliance.remediationRole());
  }
}

/** Roles that stacks trust and do not make, in members: a service may work as them, and they do whatever they were made for. */
function trustedRoles({ deployment, supportPrincipals = [] }: Organization, estate: Estate): WorldRole[] {
  const { partition } = estate.names;
  const members = estate.accountNames
    .filter((name) => name !== estate.holder("management"))
    .map((name) => estate.account(name).id);
  const trust = JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }],
  });
  const trusted = [
    ...deployment.trustedPrincipals,
    ...deployment.managementTrustedPrincipals,
    ...supportPrincipals,
  ];
  return [...new Set(trusted)].flatMap((arn) => {
    const accountId = arn.split(":")[4] ?? "";
    if (!arn.startsWith(`arn:${partition}:iam::`) || !members.includes(accountId)) return [];
    return [{ arn, accountId, trust, policies: [JSON.stringify(administrator)], outside: true }];
  });
}

function rolesOf({ resource = {} }: SynthesizedStack, accountId: string, partition: string): WorldRole[] {
  return Object.entries(resource.aws_iam_role ?? {}).map(([name, role]) => {
    const ofRole = (one: { readonly role?: unknown }) => String(one.role).includes(`aws_iam_role.${name}.`);
    const attached = Object.values(resource.aws_iam_role_policy_attachment ?? {}).filter(ofRole);
    return {
      arn: `arn:${partition}:iam::${accountId}:role/${role.name}`,
      accountId,
      trust: String(role.assume_role_policy),
      policies: [
        ...Object.values(resource.aws_iam_role_policy ?? {})
          .filter(ofRole)
          .map(({ policy }) => String(policy)),
        ...(JSON.stringify(attached).includes("AdministratorAccess") ? [JSON.stringify(administrator)] : []),
      ],
    };
  });
}

interface Backend {
  readonly bucket: string;
  readonly key: string;
  readonly assume_role: { readonly role_arn: string };
}

function backendOf(stack: SynthesizedStack): Backend {
  return (stack.terraform as { backend: { s3: Backend } }).backend.s3;
}

/** Name of what an argument refers to, or what it says itself. */
function referred({ resource = {} }: SynthesizedStack, value: unknown, key: string): string {
  const [, type = "", name = ""] = /^\$\{(\w+)\.(\w+)\.\w+\}$/.exec(String(value)) ?? [];
  return String(resource[type]?.[name]?.[key] ?? value);
}
