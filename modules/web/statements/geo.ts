import { countryMeant } from "../../../core/country-meant";
import { countryCodes } from "../../../facts/country-codes";
import { forwardedAddress } from "../client-address";
import type { StatementKind } from "../statement-kind";

/** Requests from countries. */
export interface GeoMatch {
  /** 1 to 50 ISO 3166 codes of two letters. */
  readonly countryCodes: readonly string[];
}

/** As many countries as a statement takes. */
const most = 50;

/**
 * Requests by the country of their address.
 *
 * Source: AWS WAF Developer Guide, "Geographic match rule statement" (1 WCU), "AWS WAF quotas" (50 countries).
 */
export const geo: StatementKind<GeoMatch> = {
  block: (match, { client, doubtMatches }) => ({
    geo_match_statement: {
      country_codes: [...new Set(match.countryCodes)].sort(),
      ...(client !== undefined && {
        forwarded_ip_config: forwardedAddress(client, doubtMatches ? "MATCH" : "NO_MATCH"),
      }),
    },
  }),
  capacity: () => 1,
  problems: (match) => [
    ...(match.countryCodes.length < 1 || match.countryCodes.length > most
      ? [
          {
            path: ["countryCodes"],
            found: `${match.countryCodes.length} countries`,
            allowed: `1 to ${most} in a statement`,
            fix: "split the statement in two, joined by or; or name those that may come, in a not",
          },
        ]
      : []),
    ...match.countryCodes.flatMap((code, index) =>
      countryCodes.includes(code)
        ? []
        : [
            {
              path: ["countryCodes", index],
              found: `there is no country ${code}`,
              allowed: "a code of ISO 3166 that AWS WAF knows, or XK for Kosovo",
              fix: countryMeant(code),
            },
          ],
    ),
  ],
};
