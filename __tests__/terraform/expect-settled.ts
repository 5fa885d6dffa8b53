import { expectedChanges } from "./expected-changes";
import type { TriedStack } from "./tried-stack";

/** That the second plan of a stack is empty, but for what the list of what is not applied names. */
export function expectSettled(
  { whole, settled, settledAsHcl }: TriedStack,
  formats: "json" | "json and hcl" = "json",
): void {
  const expected = expectedChanges(whole);
  const plans = formats === "json" ? [settled] : [settled, settledAsHcl];
  for (const plan of plans) {
    expect(plan?.diagnostics).toEqual([]);
    expect(plan?.planned.map(({ action, address }) => `${action} ${address}`).sort()).toEqual(expected);
    expect(plan?.status).toBe(expected.length > 0 ? 2 : 0);
  }
}
