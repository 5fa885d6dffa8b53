import { z } from "zod";
import { egressSchema } from "./egress";
import { formats } from "./formats";
import { interfaceEndpointSchema } from "./interface-endpoint";
import { sharedWithSchema } from "./shared-with";
import { tagsSchema } from "./tags";
import { transitSchema } from "./transit";
import { zoneSchema, zonesSchema } from "./zones";

const prefix = z.int().min(16).max(28).describe("the prefix length of a subnet, 16 to 28");
const port = z.int().min(1).max(65535).describe("a TCP port, 1 to 65535");
const ports = z.union([port, z.array(port).min(1).max(5)]);

/** One VPC: where it is, how large it is, and what it can reach. */
export const networkSchema = z
  .strictObject({
    account: formats.accountName,
    region: formats.region,
    cidr: formats.cidr,
    ipv6: z
      .literal("amazon-provided")
      .optional()
      .describe(
        "amazon-provided for IPv6 beside IPv4: a /56 that AWS chooses, and a /64 for each public and private subnet; private ones leave by an egress-only internet gateway where they have NAT",
      ),
    ipamPool: z
      .string()
      .regex(/^ipam-pool-([0-9a-f]{8}|[0-9a-f]{17})$/)
      .optional()
      .describe(
        "the id of an IPAM pool in which cidr is booked when the VPC is made, for example ipam-pool-0123456789abcdef0; keep it for as long as the network is there",
      ),
    zones: zonesSchema,
    tiers: z
      .array(z.enum(["public", "private", "database", "firewall"]))
      .default(["private"])
      .describe(
        "subnet tiers: private (required, save in a network that inspects), public, database, firewall; transit adds one for its attachment",
      ),
    nat: z
      .enum(["none", "one", "per-zone"])
      .default("none")
      .describe("none, one, or per-zone; NAT gateways need the public tier"),
    natAddresses: z
      .record(
        zoneSchema,
        z
          .string()
          .regex(/^eipalloc-([0-9a-f]{8}|[0-9a-f]{17})$/)
          .describe("the allocation id of an Elastic IP address, for example eipalloc-0123456789abcdef0"),
      )
      .optional()
      .describe(
        "Elastic IP addresses that exist, for example because partners let them in, by zone: allocation ids that the NAT gateways take instead of addresses of their own; they are never released",
      ),
    egress: egressSchema.optional(),
    firewall: formats.accountName
      .optional()
      .describe(
        "the name of a firewall under firewalls: what public subnets exchange with the internet passes it, or what passes the Transit Gateway in a network that inspects; takes the tier firewall",
      ),
    appliance: z
      .strictObject({
        serviceName: z
          .string()
          .regex(/^com\.amazonaws\.vpce\.[a-z0-9-]+\.vpce-svc-[0-9a-f]{17}$/)
          .describe(
            "the endpoint service of a Gateway Load Balancer, for example com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0",
          ),
      })
      .optional()
      .describe(
        "appliances of another vendor behind a Gateway Load Balancer, in place of firewall: serviceName; they are made and administered elsewhere",
      ),
    transit: transitSchema.optional(),
    secondaryCidrs: z
      .array(formats.cidr)
      .max(4)
      .default([])
      .describe(
        "further blocks of the VPC, at most 4, for example [100.64.0.0/16] for pods; whoever uses them makes the subnets",
      ),
    subnetPrefixes: z
      .partialRecord(z.enum(["public", "private", "database", "firewall"]), prefix)
      .default({})
      .describe("prefix lengths of the subnets by tier; default: computed"),
    subnetTags: z
      .partialRecord(z.enum(["public", "private", "database", "firewall"]), tagsSchema)
      .default({})
      .describe(
        'tags of the subnets by tier, for example { private: { kubernetes.io/role/internal-elb: "1" } }; tags of kubernetes.io and karpenter.sh that are not named here are left to the clusters that set them',
      ),
    gatewayEndpoints: z
      .array(z.enum(["s3", "dynamodb", "s3express"]))
      .default(["s3", "dynamodb"])
      .describe(
        "gateway endpoints, free of charge: s3, dynamodb, and s3express for directory buckets; default: s3, dynamodb",
      ),
    interfaceEndpoints: z
      .array(interfaceEndpointSchema)
      .default([])
      .describe(
        "interface endpoints by service, for example ssm, ssmmessages, ec2messages, kms, logs; or { service: email-smtp, zones: [a, b] } for one that stands in some zones only",
      ),
    centralEndpoints: z
      .literal(true)
      .optional()
      .describe(
        "true for a network whose interface endpoints serve others: the names of their services are shared with the networks that name this one as their dnsProfile",
      ),
    privateZones: z
      .array(
        z
          .string()
          .max(200)
          .regex(/^[^\s,;]+\.[^\s,;]+$/)
          .describe("a domain name of two labels or more, for example corp.example.com"),
      )
      .max(100)
      .default([])
      .describe(
        "private hosted zones of this network, shared with those that name it as their dnsProfile, for example [corp.example.com]; whoever owns the names writes the records",
      ),
    dnsProfile: formats.accountName
      .optional()
      .describe("the network from which this one takes names: one with centralEndpoints or privateZones"),
    sessionManager: z
      .literal(true)
      .optional()
      .describe(
        "true for the interface endpoints by which Session Manager reaches instances without NAT: ssm, ssmmessages, beside those of interfaceEndpoints",
      ),
    instanceConnect: z
      .literal(true)
      .optional()
      .describe(
        "true for an EC2 Instance Connect Endpoint, by which people whom IAM lets reach applications on port 22, without a bastion",
      ),
    applicationPorts: ports
      .default(8443)
      .describe("the TCP port on which applications listen, 1 to 65535, or a list of up to 5"),
    databasePorts: ports
      .default(5432)
      .describe("the TCP port on which databases listen, 1 to 65535, or a list of up to 5"),
    publicAccess: z
      .enum(["allowed", "blocked"])
      .optional()
      .describe(
        "whether vpcBlockPublicAccess leaves this network out: allowed, the default with the public tier; or blocked, where that tier is for NAT gateways only",
      ),
    sharedWith: sharedWithSchema
      .optional()
      .describe(
        "who else may run something in its subnets (a shared VPC): a list of names of accounts and paths of OUs, or organization for all accounts",
      ),
    sharedTiers: z
      .array(z.enum(["private", "public", "database"]))
      .min(1)
      .optional()
      .describe(
        "tiers whose subnets are shared: private, public, database; default: private. With public, other accounts can face the internet",
      ),
    dnsFirewallExclusion: z
      .strictObject({ reason: formats.reason, expires: formats.date })
      .optional()
      .describe("dnsFirewall leaves this network alone until a day: reason, expires"),
  })
  .describe("a network (VPC): account, region, cidr, zones, tiers, nat, endpoints");
