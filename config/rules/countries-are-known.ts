import { countryMeant } from "../../core/country-meant";
import { countryCodes } from "../../facts/country-codes";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";

/** Countries where AWS requires a state. Source: AWS Account Management API Reference "ContactInformation". */
const withState = ["US", "CA", "GB", "DE", "JP", "IN", "BR"];

/** Countries of a web ACL are those that AWS WAF knows, each once; that of a primary contact exists. */
export const countriesAreKnown: Rule = ({ web, contacts }) => [
  ...ofContact(contacts.primary),
  ...Object.entries(web).flatMap(([name, { geography }]) =>
    (geography?.countries ?? []).flatMap((country, index, all) => {
      const known = countryCodes.includes(country);
      if (known && all.indexOf(country) === index) return [];
      const path = ["web", name, "geography", "countries", index];
      if (known) {
        return [
          { path, found: `${country} is named twice`, allowed: "each country once", fix: "remove one" },
        ];
      }
      return [
        { path, ...unknown(country), allowed: "a code of ISO 3166 that AWS WAF knows, or XK for Kosovo" },
      ];
    }),
  ),
];

function ofContact(primary: Organization["contacts"]["primary"]): Finding[] {
  if (primary === undefined) return [];
  const { countryCode, stateOrRegion } = primary;
  const path = ["contacts", "primary"];
  if (!countryCodes.includes(countryCode)) {
    return [{ path: [...path, "countryCode"], ...unknown(countryCode), allowed: "a code of ISO 3166" }];
  }
  if (stateOrRegion !== undefined || !withState.includes(countryCode)) return [];
  return [
    {
      path,
      found: `stateOrRegion is missing, which AWS requires in ${countryCode}`,
      allowed: `a state or region in ${withState.join(", ")}`,
      fix: "add stateOrRegion",
    },
  ];
}

function unknown(country: string): Pick<Finding, "found" | "fix"> {
  return { found: `there is no country ${country}`, fix: countryMeant(country) };
}
