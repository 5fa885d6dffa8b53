/** Where the sids of rules that Palisade writes begin, by what they are for. Those of users are below. */
export const ownSids = {
  quic: 900_000_001,
  inbound: 900_000_101,
  deniedDomains: 900_100_000,
  allowedDomains: 900_200_000,
  flows: 900_300_000,
  closing: 900_400_001,
} as const;
