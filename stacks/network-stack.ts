import type { Construct } from "constructs";
import { VpcNetwork } from "../modules/network/vpc-network";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** One network (VPC). */
export class NetworkStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const { estate } = this;
    const name = props.placement.subject ?? "";
    const network = estate.organization.networks[name];
    if (network === undefined) throw new Error(`there is no network ${name}`);
    const organization = estate.organizationId;
    new VpcNetwork(this, "Network", {
      name: `${estate.names.prefix}-${name}`,
      cidr: network.cidr,
      region: network.region,
      zones: network.zones,
      nat: network.nat,
      tiers: network.tiers,
      tierPrefixes: network.subnetPrefixes,
      ...(organization !== undefined && { organizationId: organization }),
      trusted: {
        identityAccountIds: estate.organization.perimeter.trustedIdentityAccounts,
        resourceAccountIds: estate.organization.perimeter.trustedResourceAccounts,
      },
      accountId: this.accountId,
      gatewayEndpoints: network.gatewayEndpoints,
      interfaceEndpoints: network.interfaceEndpoints,
      flowLogBucketArn: estate.logBucketArn("flow-logs"),
      queryLogBucketArn: estate.logBucketArn("dns"),
      applicationPort: network.applicationPort,
      databasePort: network.databasePort,
    });
  }
}
