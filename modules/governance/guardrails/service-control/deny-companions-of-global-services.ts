import { globalRegionOf } from "../../../../core/global-region-of";
import { northernVirginiaServices } from "../../../../facts/global-services";
import { defineGuardrail } from "../../define-guardrail";

/** Regional services that global ones need in us-east-1 are allowed there and in the enabled regions only. */
export const denyCompanionsOfGlobalServices = defineGuardrail({
  id: "DenyCompanionServicesUnlessEnabledOrNorthernVirginia",
  family: "service-control",
  posture: "foundation",
  reason: "Exempt from the denial by Region, they would be open in all Regions instead of one.",
  source: 'AWS Organizations User Guide "Deny access to AWS based on the requested AWS Region"; CIS 2.1.2',
  exempts: [
    { role: "deployment", reason: "It sets the baseline in every region, watched or not." },
    { role: "access", reason: "It prepares a new account before its regions are settled." },
    { role: "break-glass", reason: "It moves work out of a region that is down." },
    { role: "control-tower", reason: "It sets up each Region that AWS Control Tower governs." },
  ],
  objectives: [],
  denies: ({ homeRegion, enabledRegions }) => ({
    actions: northernVirginiaServices.flatMap(({ actions }) => actions).sort(),
    conditions: {
      StringNotEquals: {
        "aws:RequestedRegion": [
          ...new Set([homeRegion, ...enabledRegions, globalRegionOf(homeRegion)]),
        ].sort(),
      },
    },
  }),
});
