import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import type { NetworkTier } from "../../core/cidr-plan";
import type { UsedBlock } from "../../core/used-blocks";
import { fulfils } from "../fulfils";
import { move } from "../move";
import { requireProps } from "../require-props";

export interface TierSecurityGroupsProps {
  /** Name of the network. */
  readonly name: string;
  readonly vpcId: string;
  /** The tiers that exist. */
  readonly tiers: readonly NetworkTier[];
  /** Blocks of the private tier in which there are subnets. */
  readonly privateBlocks: readonly UsedBlock[];
  /** The TCP port on which applications listen, or several. */
  readonly applicationPorts: number | readonly number[];
  /** The TCP port on which databases listen, or several. */
  readonly databasePorts: number | readonly number[];
  /** Blocks outside of the network that applications reach through a NAT gateway; none without one. */
  readonly egressCidrs: readonly string[];
  /** What the groups let pass in IPv6: the internet to load balancers, and applications out, where they leave. @default nothing */
  readonly ipv6?: { readonly leaves: boolean };
  /** Prefix lists of the gateway endpoints, by service. */
  readonly prefixListIds: ReadonlyMap<string, string>;
  /** TCP ports on which interface endpoints listen; none where there are none. */
  readonly endpointPorts: readonly number[];
}

/**
 * The security groups of the tiers. Each rule names the group at its other end wherever there is one, so
 * access follows membership and not addresses; what no rule names is denied, going out as well as coming in.
 *
 * Sources: VPC User Guide "Security group rules"; CIS AWS Foundations, no ingress from anywhere to remote
 * administration ports.
 */
export class TierSecurityGroups extends Construct {
  /** For load balancers that face the internet; only with a public tier. */
  readonly loadBalancer: SecurityGroup | undefined;
  readonly application: SecurityGroup;
  /** Only with a database tier. */
  readonly database: SecurityGroup | undefined;
  /** Of the interface endpoints, where there are any. */
  readonly endpoints: SecurityGroup | undefined;
  /** Rules that let applications out by NAT, by block; by `::/0`, the one for IPv6. */
  readonly egress = new Map<string, VpcSecurityGroupEgressRule>();

  constructor(
    scope: Construct,
    id: string,
    private readonly props: TierSecurityGroupsProps,
  ) {
    super(scope, id);
    requireProps(this, props);
    const { tiers } = props;
    this.application = this.group("Application", "application", "Applications in private subnets");
    this.loadBalancer = tiers.includes("public")
      ? this.group("LoadBalancer", "load-balancer", "Load balancers that face the internet")
      : undefined;
    this.database = tiers.includes("database")
      ? this.group("Database", "database", "Databases, reached by applications alone")
      : undefined;
    this.endpoints =
      props.endpointPorts.length > 0
        ? this.group("Endpoints", "endpoints", "Interface endpoints of AWS services")
        : undefined;
    this.loadBalancerRules();
    this.databaseRules();
    this.endpointRules();
    this.outsideRules();
    fulfils(this, "network.security-groups-tight");
  }

  private loadBalancerRules(): void {
    if (this.loadBalancer === undefined) return;
    const securityGroupId = this.loadBalancer.id;
    new VpcSecurityGroupIngressRule(this, "LoadBalancerHttpsFromInternet", {
      securityGroupId,
      description: "HTTPS from the internet",
      cidrIpv4: "0.0.0.0/0",
      ...tcp(443),
    });
    new VpcSecurityGroupIngressRule(this, "LoadBalancerHttpFromInternet", {
      securityGroupId,
      description: "HTTP from the internet, only to be redirected to HTTPS",
      cidrIpv4: "0.0.0.0/0",
      ...tcp(80),
    });
    if (this.props.ipv6 !== undefined) {
      new VpcSecurityGroupIngressRule(this, "LoadBalancerHttpsFromIpv6Internet", {
        securityGroupId,
        description: "HTTPS from the internet, in IPv6",
        cidrIpv6: anywhereInIpv6,
        ...tcp(443),
      });
      new VpcSecurityGroupIngressRule(this, "LoadBalancerHttpFromIpv6Internet", {
        securityGroupId,
        description: "HTTP from the internet in IPv6, only to be redirected to HTTPS",
        cidrIpv6: anywhereInIpv6,
        ...tcp(80),
      });
    }
    this.between("LoadBalancer", this.loadBalancer, "Application", this.application, {
      ports: this.props.applicationPorts,
      what: "Requests from load balancers to applications",
    });
  }

  private databaseRules(): void {
    if (this.database === undefined) return;
    this.between("Application", this.application, "Database", this.database, {
      ports: this.props.databasePorts,
      what: "Queries from applications to databases",
    });
  }

  private endpointRules(): void {
    if (this.endpoints === undefined) return;
    for (const port of this.props.endpointPorts) {
      const [suffix, protocol] = port === 443 ? ["", "HTTPS"] : [`Port${port}`, `TCP ${port}`];
      for (const block of this.props.privateBlocks) {
        new VpcSecurityGroupIngressRule(
          this,
          `Endpoints${suffix === "" ? "Https" : suffix}FromPrivate${block.suffix}`,
          {
            securityGroupId: this.endpoints.id,
            description: `${protocol} from the private tier to AWS services`,
            cidrIpv4: block.cidr,
            ...tcp(port),
          },
        );
      }
      new VpcSecurityGroupEgressRule(this, `ApplicationToEndpoints${suffix}`, {
        securityGroupId: this.application.id,
        description: `${protocol} from applications to AWS services by interface endpoints`,
        referencedSecurityGroupId: this.endpoints.id,
        ...tcp(port),
      });
    }
  }

  private outsideRules(): void {
    for (const [service, prefixListId] of this.props.prefixListIds) {
      new VpcSecurityGroupEgressRule(this, `ApplicationTo${service[0]?.toUpperCase()}${service.slice(1)}`, {
        securityGroupId: this.application.id,
        description: `HTTPS from applications to ${service} by its gateway endpoint`,
        prefixListId,
        ...tcp(443),
      });
    }
    for (const cidr of this.props.egressCidrs) {
      const [id, where] =
        cidr === "0.0.0.0/0" ? ["Internet", "the internet"] : [`-${cidr.replace(/[./]/g, "-")}`, cidr];
      const rule = new VpcSecurityGroupEgressRule(this, `ApplicationTo${id}`, {
        securityGroupId: this.application.id,
        description: `HTTPS from applications to ${where} by NAT`,
        cidrIpv4: cidr,
        ...tcp(443),
      });
      this.egress.set(cidr, rule);
    }
    if (this.props.ipv6?.leaves !== true) return;
    const rule = new VpcSecurityGroupEgressRule(this, "ApplicationToIpv6Internet", {
      securityGroupId: this.application.id,
      description: "HTTPS from applications to the internet in IPv6, by the egress-only internet gateway",
      cidrIpv6: anywhereInIpv6,
      ...tcp(443),
    });
    this.egress.set(anywhereInIpv6, rule);
  }

  private group(id: string, suffix: string, description: string): SecurityGroup {
    const name = `${this.props.name}-${suffix}`;
    return new SecurityGroup(this, id, { name, description, vpcId: this.props.vpcId, tags: { Name: name } });
  }

  /**
   * Both halves of a conversation: out of the one group, into the other. Of a list of ports each rule bears its port in
   * its address, so that one that leaves the list touches no other; AWS refuses a rule that is there already.
   */
  private between(
    fromId: string,
    from: SecurityGroup,
    toId: string,
    to: SecurityGroup,
    traffic: { readonly ports: number | readonly number[]; readonly what: string },
  ): void {
    const listed = typeof traffic.ports !== "number";
    for (const [index, port] of [traffic.ports].flat().entries()) {
      const [out, into] = [`${fromId}To${toId}`, `${toId}From${fromId}`];
      const suffix = listed ? `Port${port}` : "";
      new VpcSecurityGroupEgressRule(this, `${out}${suffix}`, {
        securityGroupId: from.id,
        description: traffic.what,
        referencedSecurityGroupId: to.id,
        ...tcp(port),
      });
      new VpcSecurityGroupIngressRule(this, `${into}${suffix}`, {
        securityGroupId: to.id,
        description: traffic.what,
        referencedSecurityGroupId: from.id,
        ...tcp(port),
      });
      if (!listed || index > 0) continue;
      // What was the one port before is the first of the list.
      move(this, "aws_vpc_security_group_egress_rule", out, `${out}${suffix}`);
      move(this, "aws_vpc_security_group_ingress_rule", into, `${into}${suffix}`);
    }
  }
}

const anywhereInIpv6 = "::/0";

function tcp(port: number) {
  return { ipProtocol: "tcp", fromPort: port, toPort: port };
}
