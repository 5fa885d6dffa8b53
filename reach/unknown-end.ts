import { UsageError } from "../core/usage-error";

/** Names that an end can have, for those who ask. */
const endNames =
  "internet, an IPv4 address or block, <network>/<security group>, <network>/<tier>, or a VPN connection";

/**
 * The error about the name of an end that nothing has.
 *
 * @param where what it names, such as `FROM`
 * @param near the name that was meant, most likely
 * @param known names that there are
 */
export function unknownEnd(
  where: string,
  found: string,
  near: string | undefined,
  known: readonly string[],
): UsageError {
  const shown = known.length > 12 ? [...known.slice(0, 12), `and ${known.length - 12} more`] : known;
  return new UsageError(
    [
      {
        where,
        found,
        allowed: near === undefined ? `there are ${shown.join(", ") || "none"}` : "",
        fix: near === undefined ? `name ${endNames}` : `did you mean "${near}"?`,
      },
    ],
    "nothing was asked",
  );
}
