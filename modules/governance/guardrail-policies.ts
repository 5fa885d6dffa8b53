import { OrganizationsPolicy } from "@cdktf/provider-aws/lib/organizations-policy";
import { OrganizationsPolicyAttachment } from "@cdktf/provider-aws/lib/organizations-policy-attachment";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { PolicyFamily } from "../../core/policy-family";
import { policyTypes } from "../../facts/policy-types";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import type { ActionException } from "./action-exception";
import type { GuardrailContext } from "./guardrail-context";
import type { HeldGuardrail } from "./organization-policy";
import { type PoliciesOfTargetProps, policiesOfTarget } from "./policies-of-target";

export interface GuardrailPoliciesProps extends PoliciesOfTargetProps {
  /** What the policies bind, as its people call it. */
  readonly targetName: string;
  /**
   * Id of the root, OU or account that the policies bind, as an attribute of its resource.
   * @default they are attached to nothing yet
   */
  readonly targetId?: string;
  /** The organization, in which a policy type must be enabled before one can be made. */
  readonly organization: ITerraformDependable;
}

/** Begins the construct ids of each family's policies. */
const constructIds: Readonly<Record<PolicyFamily, string>> = {
  "service-control": "",
  "resource-control": "ResourceControl-",
  "declarative-ec2": "Declarative-",
  backup: "Backup-",
  tag: "Tag-",
  "ai-services-opt-out": "AiOptOut-",
  chat: "Chat-",
};

/**
 * The policies of one target, of every family, attached to it. AWS gets them minified; the comment of each
 * resource tells a reviewer which guardrails it holds, why, and whom they leave alone.
 *
 * @throws PalisadeError when the guardrails do not fit the quotas of AWS
 */
export class GuardrailPolicies extends Construct {
  readonly resources: readonly OrganizationsPolicy[];

  constructor(scope: Construct, id: string, props: GuardrailPoliciesProps) {
    super(scope, id);
    requireProps(this, props);
    const relaxed = relaxations(props);
    this.resources = policiesOfTarget(props).map((policy, index) => {
      const prefix = constructIds[policy.family];
      const resource = new OrganizationsPolicy(this, `${prefix}Policy-${policy.number}`, {
        name: policy.name,
        description: policy.description,
        type: policyTypes[policy.family],
        content: policy.content,
        dependsOn: [props.organization],
      });
      resource.addOverride(
        "//.statements",
        policy.guardrails.map((held) => annotation(held, props.context)),
      );
      if (index === 0 && relaxed.length > 0) resource.addOverride("//.exceptions", relaxed);
      if (props.targetId !== undefined) {
        new OrganizationsPolicyAttachment(this, `${prefix}Attachment-${policy.number}`, {
          policyId: resource.id,
          targetId: props.targetId,
        });
      }
      return resource;
    });
    fulfils(this, "governance.guardrails-attached");
  }
}

/** What is excluded here, for the first policy of the target to tell. */
function relaxations({ guardrails, targetName }: GuardrailPoliciesProps): string[] {
  return guardrails.flatMap(({ guardrail, relaxations = [] }) =>
    relaxations.map(({ reason, expires, excludedBy }) => {
      const since = excludedBy === undefined ? "" : `, since ${excludedBy} below it excludes it`;
      return `${guardrail.id} is not attached to ${targetName} until ${expires}${since}: ${reason}`;
    }),
  );
}

function annotation({ sid, guardrail, joinedIn }: HeldGuardrail, context: GuardrailContext) {
  const exceptions = [
    ...(context.exceptions[guardrail.id] ?? []).map(
      ({ arn, reason, expires }) => `${arn} until ${expires}: ${reason}`,
    ),
    ...(context.actionExceptions?.[guardrail.id] ?? []).map(exemptActions),
  ].sort();
  return {
    sid,
    ...(joinedIn !== undefined && { joinedIn }),
    reason: guardrail.reason,
    source: guardrail.source,
    ...(guardrail.exempts.length > 0 && {
      exempts: guardrail.exempts.map(({ role, reason }) => `${role}: ${reason}`),
    }),
    ...(exceptions.length > 0 && { exceptions }),
  };
}

function exemptActions({ actions, principals, regions, reason, expires }: ActionException): string {
  const by = principals === undefined ? "" : ` by ${principals.join(", ")}`;
  const where = regions === undefined ? "" : ` in ${regions.join(", ")}`;
  return `${actions.join(", ")}${by}${where} until ${expires}: ${reason}`;
}
