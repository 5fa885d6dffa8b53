/**
 * Blocks of private addresses, which no router of the internet knows.
 *
 * Source: RFC 1918, section 3.
 * As of: 2026-11-30
 */
export const privateBlocks: readonly string[] = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];
