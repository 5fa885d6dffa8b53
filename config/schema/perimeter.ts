import { z } from "zod";
import { formats } from "./formats";

/** The data perimeter: input of service control, resource control and endpoint policies. */
export const perimeterSchema = z
  .strictObject({
    trustedIdentityAccounts: z
      .array(formats.accountId)
      .default([])
      .describe("ids of accounts outside the organization whose identities may access its resources"),
    trustedResourceAccounts: z
      .array(formats.accountId)
      .default([])
      .describe("ids of accounts outside the organization whose resources its identities may access"),
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
                  .describe("a sub claim, with at least one character before any *, for example repo:acme/*"),
              )
              .min(1)
              .describe("trusted sub claims, at least one"),
          })
          .describe("an OIDC issuer: host, subjects"),
      )
      .default([])
      .describe("OpenID Connect (OIDC) issuers whose tokens may be used to assume roles"),
    networks: z
      .strictObject({
        cidrs: z
          .array(formats.cidr)
          .default([])
          .describe("public CIDR blocks of offices, data centers and NAT gateways"),
        vpcs: z
          .array(
            z
              .string()
              .regex(/^vpc-[0-9a-f]{8,17}$/)
              .describe("the id of a VPC, for example vpc-0a1b2c3d4e5f60718"),
          )
          .default([])
          .describe("VPCs whose endpoints the requests use"),
      })
      .optional()
      .describe("networks from which requests are allowed: cidrs, vpcs; default: any network"),
  })
  .describe("the data perimeter: trustedIdentityAccounts, trustedResourceAccounts, oidcIssuers, networks");
