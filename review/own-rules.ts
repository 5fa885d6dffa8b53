import type { Rule } from "./rule";

/** What a review says of itself: its waivers, and objectives. */
export const ownRules: readonly Rule[] = [
  {
    id: "objective-broken",
    severity: "high",
    reason: "What was proved before this plan no longer is.",
    advice: "See what the objective asks for, and change the plan so that it is kept.",
    source: "Palisade, docs/control-matrix.md",
  },
  {
    id: "value-not-judged",
    severity: "medium",
    reason: "A value that a risk reads is known after the apply only, so nobody can review it here.",
    advice: "Give it a known value, or read it after the apply.",
    source: 'Terraform, "JSON Output Format": after_unknown',
  },
  {
    id: "waiver-expired",
    severity: "medium",
    reason: "What it accepted is accepted no longer.",
    advice: "Mend what it waives, or agree on another day.",
    source: "Palisade, docs/review.md",
  },
  {
    id: "waiver-unused",
    severity: "low",
    reason: "A waiver that fits nothing today fits something tomorrow that nobody looked at.",
    advice: "Remove it.",
    source: "Palisade, docs/review.md",
  },
];
