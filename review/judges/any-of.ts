import type { Sighting } from "../risk";
import { severities } from "../severity";
import type { Judge } from "./judge";

/** What several judges see, told as one. */
export function anyOf(...judges: readonly Judge[]): Judge {
  return (change) => {
    const seen = judges.flatMap((judge) => judge(change) ?? []);
    const [first, ...others] = seen;
    if (first === undefined || others.length === 0) return first;
    const before = joined(seen.map((one) => one.before));
    const after = joined(seen.map((one) => one.after));
    const known = seen.map(({ severity }) => severity);
    const worst = severities.find((severity) => known.includes(severity));
    return {
      message: [...new Set(seen.map(({ message }) => message))].join(", and "),
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
      // One without a severity of its own is as bad as the risk at large.
      ...(worst !== undefined && !known.includes(undefined) && { severity: worst }),
      mayFollow: seen.every(({ mayFollow }) => mayFollow === true),
    } satisfies Sighting;
  };
}

function joined(texts: readonly (string | undefined)[]): string | undefined {
  const known = [...new Set(texts.filter((text): text is string => text !== undefined))];
  return known.length === 0 ? undefined : known.join("\n");
}
