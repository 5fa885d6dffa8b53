import type { Concern } from "./concern";
import type { Estate } from "./estate";
import type { Place } from "./place";
import type { Placement } from "./placement";

/** A stack of which is not known yet what comes before it. */
export interface Placed extends Omit<Placement, "after" | "concern" | "wave"> {
  readonly concern: Concern;
  readonly precedes?: NonNullable<Place["precedes"]>;
}

/** Every stack of some concerns, in the order of their paths. */
export function placed(concerns: readonly Concern[], estate: Estate): Placed[] {
  const asked = estate.founding
    ? concerns.filter(({ needed }) => needed === "to-found-the-organization")
    : concerns;
  return asked
    .flatMap((concern) =>
      concern.places(estate).map(({ account, region, scope = region, subject, precedes }): Placed => {
        const leaf = subject === undefined ? concern.name : `${concern.name}-${subject}`;
        return {
          account,
          region,
          scope,
          concern,
          ...(subject !== undefined && { subject }),
          ...(precedes !== undefined && { precedes }),
          stackName: `${account}.${scope}.${leaf}`,
          path: `accounts/${account}/${scope}/${leaf}`,
          statePath: `accounts/${estate.firstName(account)}/${scope}/${leaf}`,
        };
      }),
    )
    .sort((left, right) => (left.path < right.path ? -1 : 1));
}
