import { globalServices, northernVirginiaServices } from "../../../../facts/global-services";
import { defineGuardrail } from "../../define-guardrail";

/**
 * Work happens in the enabled regions; what has no region of its own is left alone. Where a model is called through an
 * inference profile, AWS asks the policy for each Region that may answer: those that are named are allowed for that alone.
 */
export const denyDisabledRegions = defineGuardrail({
  id: "DenyRegionsUnlessEnabled",
  family: "service-control",
  posture: "foundation",
  reason: "A region that nobody watches is where an intruder mines and hides, and where data must not go.",
  source:
    'AWS Organizations User Guide "Deny access to AWS based on the requested AWS Region"; CIS 2.1.2; Amazon Bedrock User Guide "Increase throughput with cross-Region inference"',
  exempts: [
    { role: "deployment", reason: "It sets the baseline in every region, watched or not." },
    { role: "access", reason: "It prepares a new account before its regions are settled." },
    { role: "break-glass", reason: "It moves work out of a region that is down." },
    {
      role: "reporting",
      reason: "It hands on what web ACLs of CloudFront log, which may be in no enabled Region.",
    },
    { role: "control-tower", reason: "It sets up each Region that AWS Control Tower governs." },
  ],
  objectives: [],
  denies: ({ homeRegion, enabledRegions, inferenceRegions = [] }) => {
    const elsewhere = [...globalServices, ...northernVirginiaServices].flatMap(({ actions }) => actions);
    const outside = (regions: readonly string[]) => ({
      StringNotEquals: { "aws:RequestedRegion": [...new Set([homeRegion, ...regions])].sort() },
    });
    if (inferenceRegions.length === 0) {
      return { notActions: elsewhere.sort(), conditions: outside(enabledRegions) };
    }
    return [
      { notActions: [...elsewhere, inference].sort(), conditions: outside(enabledRegions) },
      { actions: [inference], conditions: outside([...enabledRegions, ...inferenceRegions]) },
    ];
  },
});

/** Calling a model, which an inference profile may have answered from other Regions. */
const inference = "bedrock:InvokeModel*";
