import { DataAwsRoute53ProfilesProfiles } from "@cdktf/provider-aws/lib/data-aws-route53profiles-profiles";
import { Route53ProfilesAssociation } from "@cdktf/provider-aws/lib/route53profiles-association";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface NamesOfOthersProps {
  /** Name of the network. */
  readonly name: string;
  readonly vpcId: string;
  /** Name of the Route 53 Profile, and the account that owns it: whoever shares one of the same name is not taken. */
  readonly profile: { readonly name: string; readonly ownerId: string };
}

/**
 * Has a VPC take names from a Route 53 Profile that another account shares. A VPC has one profile.
 *
 * Source: Route 53 Profiles API Reference "AssociateProfile".
 */
export class NamesOfOthers extends Construct {
  readonly resource: Route53ProfilesAssociation;

  constructor(scope: Construct, id: string, props: NamesOfOthersProps) {
    super(scope, id);
    requireProps(this, props);
    const { name, ownerId } = props.profile;
    const shared = new DataAwsRoute53ProfilesProfiles(this, "Shared");
    const found = `[for one in ${shared.fqn}.profiles : one.id if one.name == "${name}" && length(regexall(":${ownerId}:", one.arn)) > 0]`;
    this.resource = new Route53ProfilesAssociation(this, "Resource", {
      name: props.name.slice(0, 64),
      profileId: `\${one(${found})}`,
      resourceId: props.vpcId,
      tags: { Name: props.name },
      lifecycle: {
        precondition: [
          {
            condition: `\${length(${found}) == 1}`,
            errorMessage: `Account ${ownerId} shares no Route 53 Profile ${name} with this account here yet: apply the stack of its network first.`,
          },
        ],
      },
    });
    fulfils(this, "network.names-shared");
  }
}
