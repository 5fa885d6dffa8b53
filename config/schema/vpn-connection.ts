import { z } from "zod";
import { formats } from "./formats";

/** One Site-to-Site VPN connection. */
export const vpnConnectionSchema = z
  .strictObject({
    network: formats.accountName
      .optional()
      .describe("the network to which it leads, by a virtual private gateway; or gateway"),
    gateway: formats.accountName
      .optional()
      .describe("the Transit Gateway to which it leads, together with environment; or network"),
    environment: formats.accountName
      .optional()
      .describe("with gateway: the environment to which what is behind it belongs"),
    customerGateway: z
      .strictObject({
        ip: z.ipv4().describe("the public IPv4 address of the device"),
        asn: z
          .int()
          .min(1)
          .max(4_294_967_294)
          .optional()
          .describe("the ASN of the device, 1 to 4294967294, for routing by BGP; default: static routes"),
      })
      .describe("the device at the other end: ip, asn"),
    onPremises: z
      .array(formats.cidr)
      .min(1)
      .max(20)
      .describe(
        "IPv4 CIDR blocks behind the device, 1 to 20: nothing else is routed to it, whatever it announces",
      ),
    reason: formats.reason,
  })
  .describe("a VPN connection: network or gateway and environment, customerGateway, onPremises, reason");

/** A VPN connection, as the rest of the program sees it. */
export type VpnConnectionSection = z.output<typeof vpnConnectionSchema>;
