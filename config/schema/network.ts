import { z } from "zod";
import { formats } from "./formats";
import { zonesSchema } from "./zones";

const prefix = z.int().min(16).max(28).describe("the prefix length of a subnet, 16 to 28");
const port = z.int().min(1).max(65535).describe("a TCP port, 1 to 65535");
const ports = z.union([port, z.array(port).min(1).max(5)]);

/** One VPC: where it is, how large it is, and what it can reach. */
export const networkSchema = z
  .strictObject({
    account: formats.accountName,
    region: formats.region,
    cidr: formats.cidr,
    zones: zonesSchema,
    tiers: z
      .array(z.enum(["public", "private", "database", "firewall"]))
      .default(["private"])
      .describe("subnet tiers: private (required), public, database, firewall"),
    nat: z
      .enum(["none", "one", "per-zone"])
      .default("none")
      .describe("none, one, or per-zone; NAT gateways need the public tier"),
    subnetPrefixes: z
      .partialRecord(z.enum(["public", "private", "database", "firewall"]), prefix)
      .default({})
      .describe("prefix lengths of the subnets by tier; default: computed"),
    gatewayEndpoints: z
      .array(z.enum(["s3", "dynamodb"]))
      .default(["s3", "dynamodb"])
      .describe("gateway endpoints, free of charge: s3, dynamodb"),
    interfaceEndpoints: z
      .array(
        z
          .string()
          .regex(/^(?!s3$|dynamodb$)[a-z0-9]+([.-][a-z0-9]+)*$/)
          .describe("the last part of an endpoint service name, for example ecr.api; not s3 or dynamodb"),
      )
      .default([])
      .describe("interface endpoints by service, for example ssm, ssmmessages, ec2messages, kms, logs"),
    applicationPorts: ports
      .default(8443)
      .describe("the TCP port on which applications listen, 1 to 65535, or a list of up to 5"),
    databasePorts: ports
      .default(5432)
      .describe("the TCP port on which databases listen, 1 to 65535, or a list of up to 5"),
  })
  .describe("a network (VPC): account, region, cidr, zones, tiers, nat, endpoints");
