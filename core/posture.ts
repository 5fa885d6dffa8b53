/** Sets of guardrails, each of which holds those before it. */
export const postures = ["foundation", "strict", "regulated"] as const;

export type Posture = (typeof postures)[number];
