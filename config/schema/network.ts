import { z } from "zod";
import { formats } from "./formats";

const prefix = z.int().min(16).max(28).describe("the prefix length of one subnet, 16 to 28");
const port = z.int().min(1).max(65535).describe("a TCP port, 1 to 65535");

/** One VPC: where it is, how large, and what it reaches. */
export const networkSchema = z
  .strictObject({
    account: formats.accountName,
    region: formats.region,
    cidr: formats.cidr,
    zones: z
      .array(z.enum(["a", "b", "c", "d", "e", "f"]))
      .min(1)
      .max(4)
      .describe("one to four zone letters; append to add a zone: subnets that exist do not move"),
    tiers: z
      .array(z.enum(["public", "private", "database", "firewall"]))
      .default(["private"])
      .describe("the subnet tiers: private always, and public, database, firewall by choice"),
    nat: z
      .enum(["none", "one", "per-zone"])
      .default("none")
      .describe("none, one, or per-zone; NAT gateways need the public tier"),
    subnetPrefixes: z
      .partialRecord(z.enum(["public", "private", "database", "firewall"]), prefix)
      .default({})
      .describe("prefix length of a tier's subnets, where the computed one does not suit"),
    gatewayEndpoints: z
      .array(z.enum(["s3", "dynamodb"]))
      .default(["s3", "dynamodb"])
      .describe("gateway endpoints, free of charge: s3, dynamodb"),
    interfaceEndpoints: z
      .array(
        z
          .string()
          .regex(/^(?!s3$|dynamodb$)[a-z0-9]+([.-][a-z0-9]+)*$/)
          .describe("a service as AWS names it behind the region, for example ecr.api; not s3 or dynamodb"),
      )
      .default([])
      .describe("interface endpoints by service, for example ssm, ssmmessages, ec2messages, kms, logs"),
    applicationPort: port.default(8443),
    databasePort: port.default(5432),
  })
  .describe("a network (VPC): account, region, cidr, zones, tiers, nat, endpoints");
