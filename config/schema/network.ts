import { z } from "zod";
import { formats } from "./formats";

const prefix = z.int().min(16).max(28).describe("the prefix length of a subnet, 16 to 28");
const port = z.int().min(1).max(65535).describe("a TCP port, 1 to 65535");

/** One VPC: where it is, how large it is, and what it can reach. */
export const networkSchema = z
  .strictObject({
    account: formats.accountName,
    region: formats.region,
    cidr: formats.cidr,
    zones: z
      .array(z.enum(["a", "b", "c", "d", "e", "f"]))
      .min(1)
      .max(4)
      .describe(
        "1 to 4 letters of Availability Zones; append a zone to add one: existing subnets do not move",
      ),
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
    applicationPort: port.default(8443),
    databasePort: port.default(5432),
  })
  .describe("a network (VPC): account, region, cidr, zones, tiers, nat, endpoints");
