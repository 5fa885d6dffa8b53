import { OrganizationsPolicy } from "@cdktf/provider-aws/lib/organizations-policy";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { escapedForTerraform } from "../../core/escaped-for-terraform";
import { PalisadeError } from "../../core/palisade-error";
import type { PolicyQuota } from "../../facts/organization-quotas";
import { policyTypes } from "../../facts/policy-types";
import { adopt } from "../adopt";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import type { OwnPolicy } from "./organization-props";

export interface OrganizationsOwnPolicyProps extends OwnPolicy {
  /** Begins the policy's name. */
  readonly namePrefix: string;
  readonly quota: PolicyQuota;
  /** The organization, in which the policy type must be enabled first. */
  readonly organization: ITerraformDependable;
}

/**
 * A policy that the organization wrote itself, minified as ours are, for any number of targets.
 *
 * @throws PalisadeError when it is larger than AWS takes
 */
export class OrganizationsOwnPolicy extends Construct {
  readonly resource: OrganizationsPolicy;

  constructor(scope: Construct, id: string, props: OrganizationsOwnPolicyProps) {
    super(scope, id);
    requireProps(this, props);
    const text = JSON.stringify(props.document);
    const excess = text.length - props.quota.documentCharacters;
    if (excess > 0) throw new PalisadeError([oversized(props, text.length, excess)]);
    this.resource = new OrganizationsPolicy(this, "Resource", {
      // Apart from the names of packed policies, which hold no slash.
      name: `${props.namePrefix}/${props.name}`,
      description: props.reason,
      type: policyTypes[props.family],
      content: escapedForTerraform(text),
      dependsOn: [props.organization],
    });
    if (props.adopted !== undefined) adopt(this.resource, props.adopted.id);
    this.resource.addOverride("//.statements", [
      { sid: props.name, reason: props.reason, source: "guardrails.policies of the configuration" },
    ]);
    fulfils(this, "governance.guardrails-attached");
  }
}

function oversized({ name, quota }: OrganizationsOwnPolicyProps, characters: number, excess: number) {
  return {
    where: `guardrails.policies.${name}`,
    found: `takes ${characters} characters without blanks, ${excess} more than a policy holds`,
    allowed: `${quota.documentCharacters} characters (${quota.source}, ${quota.asOf})`,
    fix: "split it in two, or shorten it by patterns",
  };
}
