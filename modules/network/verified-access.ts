import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { DataAwsKmsAlias } from "@cdktf/provider-aws/lib/data-aws-kms-alias";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VerifiedaccessEndpoint } from "@cdktf/provider-aws/lib/verifiedaccess-endpoint";
import { VerifiedaccessGroup } from "@cdktf/provider-aws/lib/verifiedaccess-group";
import { VerifiedaccessInstance } from "@cdktf/provider-aws/lib/verifiedaccess-instance";
import { VerifiedaccessInstanceLoggingConfiguration } from "@cdktf/provider-aws/lib/verifiedaccess-instance-logging-configuration";
import { VerifiedaccessInstanceTrustProviderAttachment } from "@cdktf/provider-aws/lib/verifiedaccess-instance-trust-provider-attachment";
import { VerifiedaccessTrustProvider } from "@cdktf/provider-aws/lib/verifiedaccess-trust-provider";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { verifiedAccessPolicy } from "../../core/verified-access-policy";
import { dependOn } from "../depend-on";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import type { TierSubnets } from "./tier-subnets";

export interface VerifiedAccessProps {
  /** Name of the instance, shown in the console. */
  readonly name: string;
  /** First label of the endpoint's own name, under one of AWS. */
  readonly prefix: string;
  readonly vpcId: string;
  /** In whose subnets the endpoint is, in each zone. */
  readonly tier: TierSubnets;
  /** Group of the load balancer. */
  readonly application: SecurityGroup;
  readonly loadBalancerArn: string;
  /** On which the load balancer listens, by TLS. */
  readonly port: number;
  readonly domain: string;
  readonly certificateArn: string;
  /** Identifiers of groups of IAM Identity Center that are let in. */
  readonly groups: readonly string[];
  readonly fips: boolean;
  readonly logGroupName: string;
  /** Alias of the key of log groups. */
  readonly logKeyAlias: string;
  readonly retentionDays: number;
}

/** Name of the trust provider in policies. */
const reference = "identity";

/**
 * An application that people reach from the internet without a VPN: Verified Access asks with each request who they are,
 * and lets in the groups that its policy names. Every request is on record, with what was known of who sent it. The
 * endpoint's own security group leads to the load balancer's port alone.
 *
 * Sources: AWS Verified Access User Guide "Verified Access groups", "User-identity trust providers", "Verified Access
 * logs"; Security Hub has no control for it.
 */
export class VerifiedAccess extends Construct {
  readonly resource: VerifiedaccessEndpoint;

  constructor(scope: Construct, id: string, props: VerifiedAccessProps) {
    super(scope, id);
    requireProps(this, props);
    const { name } = props;
    const tags = { Name: name };
    const instance = new VerifiedaccessInstance(this, "Instance", {
      description: `Lets people into ${name}`,
      ...(props.fips && { fipsEnabled: true }),
      tags,
    });
    const logging = this.logging(instance, props);
    const trust = new VerifiedaccessTrustProvider(this, "Trust", {
      description: `People of IAM Identity Center who come to ${name}`,
      policyReferenceName: reference,
      trustProviderType: "user",
      userTrustProviderType: "iam-identity-center",
      tags,
    });
    const attachment = new VerifiedaccessInstanceTrustProviderAttachment(this, "TrustOfInstance", {
      verifiedaccessInstanceId: instance.id,
      verifiedaccessTrustProviderId: trust.id,
    });
    const people = new VerifiedaccessGroup(this, "People", {
      description: `Who may come to ${name}`,
      verifiedaccessInstanceId: instance.id,
      policyDocument: verifiedAccessPolicy(reference, props.groups),
      tags,
    });
    // AWS refuses groups of an instance that trusts nobody.
    dependOn(people, [attachment]);
    this.resource = new VerifiedaccessEndpoint(this, "Resource", {
      description: `Leads people to ${name}`,
      verifiedAccessGroupId: people.id,
      // Asked beside that of its group: an endpoint that is moved to another group lets in nobody more.
      policyDocument: verifiedAccessPolicy(reference, props.groups),
      applicationDomain: props.domain,
      domainCertificateArn: props.certificateArn,
      endpointDomainPrefix: props.prefix,
      attachmentType: "vpc",
      endpointType: "load-balancer",
      securityGroupIds: [this.group(props).id],
      loadBalancerOptions: {
        loadBalancerArn: props.loadBalancerArn,
        port: props.port,
        protocol: "https",
        subnetIds: [...props.tier.zones.values()].map(({ resource }) => resource.id),
      },
      tags,
    });
    // Nobody comes in before requests are on record.
    dependOn(this.resource, [logging]);
    fulfils(this, "network.security-groups-tight", "logging.log-groups-retained");
  }

  private logging(
    instance: VerifiedaccessInstance,
    { logGroupName, logKeyAlias, retentionDays }: VerifiedAccessProps,
  ): VerifiedaccessInstanceLoggingConfiguration {
    const key = new DataAwsKmsAlias(this, "LogKey", { name: logKeyAlias });
    const logGroup = new CloudwatchLogGroup(this, "LogGroup", {
      name: logGroupName,
      kmsKeyId: key.targetKeyArn,
      retentionInDays: retentionDays,
    });
    return new VerifiedaccessInstanceLoggingConfiguration(this, "Logging", {
      verifiedaccessInstanceId: instance.id,
      accessLogs: {
        includeTrustContext: true,
        cloudwatchLogs: { enabled: true, logGroup: logGroup.name },
      },
    });
  }

  private group({ name, vpcId, application, port }: VerifiedAccessProps): SecurityGroup {
    const group = new SecurityGroup(this, "Group", {
      name: `${name}-verified-access`,
      description: "Verified Access endpoint, by which people reach an application",
      vpcId,
      tags: { Name: `${name}-verified-access` },
    });
    const traffic = { ipProtocol: "tcp", fromPort: port, toPort: port };
    new VpcSecurityGroupEgressRule(this, "ToApplication", {
      securityGroupId: group.id,
      description: "Requests of people from the Verified Access endpoint to the load balancer",
      referencedSecurityGroupId: application.id,
      ...traffic,
    });
    new VpcSecurityGroupIngressRule(this, "ApplicationFromPeople", {
      securityGroupId: application.id,
      description: "Requests of people to the load balancer from the Verified Access endpoint",
      referencedSecurityGroupId: group.id,
      ...traffic,
    });
    return group;
  }
}
