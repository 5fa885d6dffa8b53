import { z } from "zod";
import { formats } from "./formats";

/** One Transit Gateway: the hub of a Region, with a route table for each environment. */
export const transitGatewaySchema = z
  .strictObject({
    account: formats.accountName.describe("the account that owns the Transit Gateway, for example network"),
    region: formats.region,
    asn: z
      .union([z.int().min(64512).max(65534), z.int().min(4200000000).max(4294967294)])
      .describe(
        "the private ASN of its side of BGP sessions, 64512 to 65534 or 4200000000 to 4294967294; each Transit Gateway has its own, by which networks in other accounts find it",
      ),
    environments: z
      .record(
        formats.accountName,
        z
          .strictObject({
            reachedBy: z
              .array(formats.accountName)
              .min(1)
              .optional()
              .describe("other environments of the Transit Gateway that may exchange packets with this one"),
            reason: formats.reason.optional(),
          })
          .describe("an environment: nothing, or reachedBy and reason"),
      )
      .refine((environments) => Object.keys(environments).length > 0)
      .describe(
        "environments by name, for example { production: {}, development: {} }, at least one: each has a route table of its own, and packets pass between two only where one says that the other reaches it",
      ),
    onPremises: z
      .array(formats.cidr)
      .max(20)
      .default([])
      .describe("blocks of the networks behind its VPN connections, at most 20; no VPC may overlap them"),
  })
  .describe("a Transit Gateway: account, region, asn, environments, onPremises");
