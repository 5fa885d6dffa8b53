import { z } from "zod";
import { formats } from "./formats";

/** The data perimeter, from which service control, resource control and endpoint policies are made. */
export const perimeterSchema = z
  .strictObject({
    trustedIdentityAccounts: z
      .array(formats.accountId)
      .default([])
      .describe("ids of accounts outside the organization whose identities may reach its resources"),
    trustedResourceAccounts: z
      .array(formats.accountId)
      .default([])
      .describe("ids of accounts outside the organization whose resources its identities may reach"),
    oidcIssuers: z
      .array(
        z
          .strictObject({
            host: z
              .string()
              .regex(/^[a-z0-9.-]+\.[a-z]{2,}(\/[A-Za-z0-9._/-]+)?$/)
              .describe("an issuer without https://, for example token.actions.githubusercontent.com"),
            subjects: z
              .array(
                z
                  .string()
                  .min(3)
                  .max(200)
                  .regex(/^[^*?\s${}"\\][^\s${}"\\]*$/)
                  .describe(
                    "the sub claim of tokens, with a named beginning before any *, for example repo:acme/*",
                  ),
              )
              .min(1)
              .describe("whose tokens are ours, one at least"),
          })
          .describe("an issuer: host, subjects"),
      )
      .default([])
      .describe("OpenID Connect issuers whose tokens may be exchanged for roles"),
    networks: z
      .strictObject({
        cidrs: z
          .array(formats.cidr)
          .default([])
          .describe("public address ranges of offices, data centres and NAT gateways"),
        vpcs: z
          .array(
            z
              .string()
              .regex(/^vpc-[0-9a-f]{8,17}$/)
              .describe("the id of a VPC, for example vpc-0a1b2c3d4e5f60718"),
          )
          .default([])
          .describe("VPCs whose endpoints requests come through"),
      })
      .optional()
      .describe("networks from which requests are expected: cidrs, vpcs; any network when left out"),
  })
  .describe("the data perimeter: trustedIdentityAccounts, trustedResourceAccounts, oidcIssuers, networks");
