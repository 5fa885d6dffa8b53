/** The guardrails that bind an account with Regions of its own to them, wherever else they are attached. */
export const boundByRegions: readonly string[] = [
  "DenyRegionsUnlessEnabled",
  "DenyCompanionServicesUnlessEnabledOrNorthernVirginia",
];
