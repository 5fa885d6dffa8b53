import type { SynthesizedStack } from "../../controls/synthesized-stack";

/**
 * One of those stacks that say the same but for the account and Region that they are in.
 *
 * @param accounts names of the organization's accounts
 */
export function differing(
  stacks: ReadonlyMap<string, SynthesizedStack>,
  accounts: readonly string[],
): Map<string, SynthesizedStack> {
  // The longest first: one name may begin with another.
  const names = [...accounts].sort((left, right) => right.length - left.length);
  const place = new RegExp(
    [
      ...names,
      ...names.map((name) => name.replaceAll("-", "_")),
      "\\d{12}",
      "[a-z]{2}(-gov)?-[a-z]+-\\d",
    ].join("|"),
    "g",
  );
  const kept = new Map<string, SynthesizedStack>();
  const seen = new Set<string>();
  for (const [name, stack] of stacks) {
    // A backend is in no module that is validated.
    const said = JSON.stringify({ ...stack, terraform: undefined }).replaceAll(place, "_");
    if (!seen.has(said)) kept.set(name, stack);
    seen.add(said);
  }
  return kept;
}
