/**
 * The managed rule groups of AWS for Network Firewall under strict order, with the capacity that each reserves of the
 * 30,000 of a policy. Of the ten without a number, AWS's guide says only that they need 13,200 together.
 *
 * Sources: AWS Network Firewall Developer Guide "AWS managed rule groups"; AWS samples, getting-started policy template
 * (July 2026).
 * As of: 2026-11-30
 */
export const managedFirewallGroups = {
  AbusedLegitBotNetCommandAndControlDomainsStrictOrder: 200,
  AbusedLegitMalwareDomainsStrictOrder: 200,
  AttackInfrastructureStrictOrder: 15_000,
  BotNetCommandAndControlDomainsStrictOrder: 200,
  MalwareDomainsStrictOrder: 200,
  ThreatSignaturesBotnetStrictOrder: undefined,
  ThreatSignaturesBotnetWebStrictOrder: undefined,
  ThreatSignaturesBotnetWindowsStrictOrder: 3400,
  ThreatSignaturesDoSStrictOrder: undefined,
  ThreatSignaturesEmergingEventsStrictOrder: undefined,
  ThreatSignaturesExploitsStrictOrder: undefined,
  ThreatSignaturesFUPStrictOrder: undefined,
  ThreatSignaturesIOCStrictOrder: undefined,
  ThreatSignaturesMalwareCoinminingStrictOrder: undefined,
  ThreatSignaturesMalwareMobileStrictOrder: 4000,
  ThreatSignaturesMalwareStrictOrder: undefined,
  ThreatSignaturesMalwareWebStrictOrder: 3300,
  ThreatSignaturesPhishingStrictOrder: 4200,
  ThreatSignaturesScannersStrictOrder: undefined,
  ThreatSignaturesSuspectStrictOrder: undefined,
  ThreatSignaturesWebAttacksStrictOrder: 1400,
} as const satisfies Readonly<Record<string, number | undefined>>;

export type ManagedFirewallGroup = keyof typeof managedFirewallGroups;
