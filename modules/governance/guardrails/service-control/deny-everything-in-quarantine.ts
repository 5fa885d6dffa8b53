import { defineGuardrail } from "../../define-guardrail";

/** The policy of the quarantine OU: an account moved there is stopped, and can be examined. */
export const denyEverythingInQuarantine = defineGuardrail({
  id: "DenyEverythingUnlessResponder",
  family: "service-control",
  posture: "choice",
  reason: "An account that an intruder holds must stop at once, without losing what it could tell.",
  source:
    'AWS Security Incident Response Guide "Containment"; AWS Organizations "Recommended OUs: Suspended"',
  exempts: [
    { role: "responder", reason: "It examines and contains." },
    { role: "deployment", reason: "It keeps the baseline in place meanwhile." },
    { role: "break-glass", reason: "It is what is left when responders cannot sign in." },
    { role: "access", reason: "It is the way in when the others were tampered with." },
    { role: "reporting", reason: "What happens in the account is still heard and kept." },
    {
      role: "response",
      reason: "Responses that a responder starts, and those to later findings, still run.",
    },
  ],
  objectives: [],
  denies: () => ({ actions: ["*"] }),
});
