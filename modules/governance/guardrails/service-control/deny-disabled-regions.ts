import { globalServices, northernVirginiaServices } from "../../../../facts/global-services";
import { defineGuardrail } from "../../define-guardrail";

/** Work happens in the enabled regions; what has no region of its own is left alone. */
export const denyDisabledRegions = defineGuardrail({
  id: "DenyRegionsUnlessEnabled",
  family: "service-control",
  posture: "foundation",
  reason: "A region that nobody watches is where an intruder mines and hides, and where data must not go.",
  source: 'AWS Organizations User Guide "Deny access to AWS based on the requested AWS Region"; CIS 2.1.2',
  exempts: [
    { role: "deployment", reason: "It sets the baseline in every region, watched or not." },
    { role: "access", reason: "It prepares a new account before its regions are settled." },
    { role: "break-glass", reason: "It moves work out of a region that is down." },
  ],
  objectives: [],
  denies: ({ homeRegion, enabledRegions }) => ({
    notActions: [...globalServices, ...northernVirginiaServices].flatMap(({ actions }) => actions).sort(),
    conditions: {
      StringNotEquals: { "aws:RequestedRegion": [...new Set([homeRegion, ...enabledRegions])].sort() },
    },
  }),
});
