import type { Statement } from "./web-acl-rule";

/**
 * Where the address of a client stands, behind a proxy or CDN that is not the one that connects to AWS.
 *
 * Whoever reaches the resource around the CDN writes the header himself, and a CDN that appends to a header keeps what
 * the client wrote first. So only the CDN may reach the resource, and the header is one that the CDN sets anew.
 */
export interface ClientAddress {
  /** Name of the header, for example `CF-Connecting-IP`: letters, digits and hyphens, at most 255. */
  readonly headerName: string;
  /**
   * Which address of the header is compared with the allowed addresses. AWS reads the first for rate limits and
   * countries, and nothing else can be chosen there.
   */
  readonly position: "FIRST" | "LAST";
}

/**
 * How a rate limit or a country reads the header.
 *
 * Source: AWS WAF API Reference "ForwardedIPConfig" (the first address, and no position).
 *
 * @param invalid whether a request matches whose header holds no address
 */
export function forwardedAddress(client: ClientAddress, invalid: "MATCH" | "NO_MATCH"): Statement {
  return { header_name: client.headerName, fallback_behavior: invalid };
}

/**
 * How an IP set reads the header.
 *
 * Source: AWS WAF API Reference "IPSetForwardedIPConfig".
 *
 * @param position `ANY` costs four more units of capacity
 */
export function forwardedAddressOfSet(
  client: ClientAddress,
  invalid: "MATCH" | "NO_MATCH",
  position: "FIRST" | "LAST" | "ANY",
): Statement {
  return { ...forwardedAddress(client, invalid), position };
}
