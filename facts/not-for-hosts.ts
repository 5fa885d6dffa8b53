/**
 * Ranges that no VPC can use: this network, loopback, link-local, multicast and everything above.
 *
 * Source: RFC 6890.
 * As of: 2026-11-26
 */
export const notForHosts: readonly string[] = ["0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3"];
