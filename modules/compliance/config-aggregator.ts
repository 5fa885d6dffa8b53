import { ConfigConfigurationAggregator } from "@cdktf/provider-aws/lib/config-configuration-aggregator";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import { policyJson } from "../../core/policy-json";
import type { Partition } from "../../facts/partitions";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface ConfigAggregatorProps {
  readonly name: string;
  readonly roleName: string;
  readonly partition: Partition;
  readonly accountId: string;
  readonly region: string;
}

/**
 * Shows what AWS Config knows of every account and region of the organization in one place.
 *
 * Source: AWS Config Developer Guide "Multi-Account Multi-Region Data Aggregation".
 */
export class ConfigAggregator extends Construct {
  readonly resource: ConfigConfigurationAggregator;

  constructor(scope: Construct, id: string, props: ConfigAggregatorProps) {
    super(scope, id);
    requireProps(this, props);
    const role = new IamRole(this, "Role", {
      name: props.roleName,
      description: "Lets AWS Config list the accounts of the organization.",
      assumeRolePolicy: policyJson({
        statements: [
          {
            sid: "AllowRoleToConfig",
            reason: "Only the aggregator of this account and region takes the role.",
            effect: "Allow",
            principals: { Service: ["config.amazonaws.com"] },
            actions: ["sts:AssumeRole"],
            conditions: { StringEquals: { "aws:SourceAccount": props.accountId } },
          },
        ],
      }),
    });
    const access = new IamRolePolicyAttachment(this, "Access", {
      role: role.name,
      policyArn: `arn:${props.partition}:iam::aws:policy/service-role/AWSConfigRoleForOrganizations`,
    });
    this.resource = new ConfigConfigurationAggregator(this, "Resource", {
      name: props.name,
      organizationAggregationSource: { allRegions: true, roleArn: role.arn },
      dependsOn: [access],
    });
    fulfils(this, "compliance.resources-recorded");
  }
}
