import { Route53ResolverQueryLogConfig } from "@cdktf/provider-aws/lib/route53-resolver-query-log-config";
import { Route53ResolverQueryLogConfigAssociation } from "@cdktf/provider-aws/lib/route53-resolver-query-log-config-association";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface DnsQueryLogsProps {
  /** Name of the network. */
  readonly name: string;
  readonly vpcId: string;
  /** ARN of the bucket that receives the logs, in whichever account. */
  readonly bucketArn: string;
}

/**
 * Records of every name that a VPC asks for, in the log archive: which instance asked, and what it was told.
 *
 * Source: Route 53 Developer Guide "Resolver query logging"; Security Hub Route53.2 is of public zones and not meant.
 */
export class DnsQueryLogs extends Construct {
  readonly resource: Route53ResolverQueryLogConfig;

  constructor(scope: Construct, id: string, props: DnsQueryLogsProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new Route53ResolverQueryLogConfig(this, "Resource", {
      name: props.name,
      destinationArn: props.bucketArn,
    });
    new Route53ResolverQueryLogConfigAssociation(this, "Association", {
      resolverQueryLogConfigId: this.resource.id,
      resourceId: props.vpcId,
    });
    fulfils(this, "network.queries-logged");
  }
}
