/**
 * What the tunnels of VPN connections agree on, and nothing weaker: IKEv2, AES-256 with GCM, SHA-2 of 384 bits or more,
 * and elliptic curves of 256 bits or more. AWS accepts all that it knows where nothing is said, IKEv1, SHA-1 and
 * Diffie-Hellman groups of 1024 bits among them.
 *
 * Sources: AWS Site-to-Site VPN User Guide "Tunnel options for your AWS Site-to-Site VPN connection"; NIST SP 800-77 Rev. 1
 * "Guide to IPsec VPNs"; CNSA Suite (RFC 9206).
 */
export const vpnProposal = {
  ikeVersions: ["ikev2"],
  encryption: ["AES256-GCM-16"],
  integrity: ["SHA2-384", "SHA2-512"],
  dhGroups: [19, 20, 21],
  /** Lifetime of the keys of phase 1 and of phase 2, in seconds: the longest that AWS takes. */
  phase1Seconds: 28_800,
  phase2Seconds: 3600,
} as const;
