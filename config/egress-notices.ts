import type { Notice } from "./notice";
import type { Organization } from "./schema/organization";
import type { Source } from "./source";

/** That applications of a network with NAT reach any address, where nobody chose to let them. */
export function egressNotices({ networks }: Organization, source: Source): Notice[] {
  return Object.entries(networks).flatMap(([name, { egress, nat }]) =>
    nat === "none" || egress !== undefined
      ? []
      : [
          {
            where: source.where(["networks", name, "nat"]),
            message: `applications of ${name} may reach any address on port 443; name what they call under egress.cidrs, or write [0.0.0.0/0] there with a reason`,
          },
        ],
  );
}
