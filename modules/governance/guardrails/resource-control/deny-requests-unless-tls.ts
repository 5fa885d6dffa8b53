import { controlledServices } from "../../../../facts/controlled-services";
import { defineGuardrail } from "../../define-guardrail";

/** Nothing is read or written in clear text, whatever the resource's own policy says. */
export const denyRequestsUnlessTls = defineGuardrail({
  id: "DenyRequestsUnlessTls",
  family: "resource-control",
  posture: "foundation",
  reason: "What crosses a network in clear text is read and changed on the way.",
  source: 'AWS Organizations User Guide "Resource control policy examples"; CIS 3.1.1',
  exempts: [],
  objectives: ["data.buckets-tls-only"],
  denies: () => ({ actions: controlledServices, conditions: { Bool: { "aws:SecureTransport": "false" } } }),
});
