import { z } from "zod";
import { formats } from "./formats";

const certificate = z
  .string()
  .regex(/^arn:aws(?:-cn|-us-gov)?:acm:[a-z0-9-]+:\d{12}:certificate\/[0-9a-f-]{36}$/)
  .describe("the ARN of a certificate of AWS Certificate Manager, in the account and Region of the network");

const samlProvider = z
  .string()
  .regex(/^arn:aws(?:-cn|-us-gov)?:iam::\d{12}:saml-provider\/[\w.-]{1,128}$/)
  .describe("the ARN of a SAML provider of IAM, in the account of the network");

/** One Client VPN endpoint: how people with a VPN client reach a network. */
export const clientVpnSchema = z
  .strictObject({
    network: formats.accountName.describe("the network that people reach"),
    clientCidr: formats.cidr.describe(
      "the block from which clients get addresses, a prefix of 12 to 22, for example 10.250.0.0/16; it overlaps nothing",
    ),
    serverCertificate: certificate,
    authentication: z
      .discriminatedUnion("type", [
        z.strictObject({
          type: z.literal("federated"),
          samlProvider,
        }),
        z.strictObject({
          type: z.literal("mutual"),
          clientCertificate: certificate.describe(
            "the ARN of a certificate of AWS Certificate Manager that signs those of clients",
          ),
        }),
      ])
      .describe(
        "who people are: type: federated with samlProvider, or type: mutual with clientCertificate, for clients without people",
      ),
    authorizationRules: z
      .array(
        z
          .strictObject({
            cidr: formats.cidr,
            group: z
              .string()
              .max(256)
              .regex(/^[\w+=,.@:/ -]+$/)
              .optional()
              .describe(
                "the group of people, as the SAML provider names it in memberOf; with federated only",
              ),
            reason: formats.reason,
          })
          .describe("who reaches what: cidr, group, reason"),
      )
      .min(1)
      .max(20)
      .describe("which blocks of the network who reaches, 1 to 20"),
    splitTunnel: z
      .boolean()
      .default(true)
      .describe(
        "true: only what is for the network goes through the VPN; false: all traffic of the client does",
      ),
    dnsServers: z
      .array(z.ipv4())
      .max(2)
      .default([])
      .describe("IPv4 addresses of DNS servers for clients, at most two; default: those that clients have"),
  })
  .describe(
    "a Client VPN endpoint: network, clientCidr, serverCertificate, authentication, authorizationRules, splitTunnel, dnsServers",
  );
