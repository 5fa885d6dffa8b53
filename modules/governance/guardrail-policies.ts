import { OrganizationsPolicy } from "@cdktf/provider-aws/lib/organizations-policy";
import { OrganizationsPolicyAttachment } from "@cdktf/provider-aws/lib/organizations-policy-attachment";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import type { Guardrail } from "./guardrail";
import type { GuardrailContext } from "./guardrail-context";
import { organizationQuotas } from "./organization-quotas";
import { serviceControlPolicies } from "./service-control-policies";

export interface GuardrailPoliciesProps {
  /** Id of the root, unit or account that the policies bind, as an attribute of its resource. */
  readonly targetId: string;
  /** Begins the name of each policy; unique in the organization. */
  readonly namePrefix: string;
  readonly guardrails: readonly Guardrail[];
  readonly context: GuardrailContext;
  /** The organization, in which service control policies must be enabled before one can be made. */
  readonly organization: ITerraformDependable;
}

/**
 * The service control policies of one target, attached to it. AWS gets them minified; the comment of each
 * resource tells a reviewer which statement it holds, why, and whom it leaves alone.
 *
 * @throws PalisadeError when the guardrails do not fit the quotas of AWS
 */
export class GuardrailPolicies extends Construct {
  readonly resources: readonly OrganizationsPolicy[];

  constructor(scope: Construct, id: string, props: GuardrailPoliciesProps) {
    super(scope, id);
    const policies = serviceControlPolicies({ ...props, quota: organizationQuotas["service-control"] });
    this.resources = policies.map((policy, index) => {
      const resource = new OrganizationsPolicy(this, `Policy-${index + 1}`, {
        name: policy.name,
        description: policy.description,
        type: "SERVICE_CONTROL_POLICY",
        content: policy.content,
        dependsOn: [props.organization],
      });
      resource.addOverride(
        "//.statements",
        policy.guardrails.map((guardrail) => annotation(guardrail, props.context)),
      );
      new OrganizationsPolicyAttachment(this, `Attachment-${index + 1}`, {
        policyId: resource.id,
        targetId: props.targetId,
      });
      return resource;
    });
    fulfils(this, "governance.guardrails-attached");
  }
}

function annotation(guardrail: Guardrail, context: GuardrailContext) {
  const exceptions = context.exceptions[guardrail.id] ?? [];
  return {
    sid: guardrail.id,
    reason: guardrail.reason,
    source: guardrail.source,
    ...(guardrail.honours.length > 0 && {
      honours: guardrail.honours.map(({ role, reason }) => `${role}: ${reason}`),
    }),
    ...(exceptions.length > 0 && {
      exceptions: exceptions.map(({ arn, reason, expires }) => `${arn} until ${expires}: ${reason}`).sort(),
    }),
  };
}
