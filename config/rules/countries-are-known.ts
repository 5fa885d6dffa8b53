import { countryCodes } from "../../facts/country-codes";
import type { Rule } from "../rule";

/** Codes that people write for a country that has another. Source: ISO 3166-1, exceptionally reserved elements. */
const meant: Readonly<Record<string, string>> = {
  UK: "GB",
  EL: "GR",
  SU: "RU",
  TP: "TL",
  EN: "GB",
  KO: "KR",
  JA: "JP",
};

/** Countries of a web ACL are those that AWS WAF knows, each once. */
export const countriesAreKnown: Rule = ({ web }) =>
  Object.entries(web).flatMap(([name, { geography }]) =>
    (geography?.countries ?? []).flatMap((country, index, all) => {
      const known = countryCodes.includes(country);
      if (known && all.indexOf(country) === index) return [];
      const path = ["web", name, "geography", "countries", index];
      if (known) {
        return [
          { path, found: `${country} is named twice`, allowed: "each country once", fix: "remove one" },
        ];
      }
      const near = meant[country];
      return [
        {
          path,
          found: `there is no country ${country}`,
          allowed: "a code of ISO 3166 that AWS WAF knows, or XK for Kosovo",
          fix:
            near !== undefined
              ? `write ${near}`
              : `did you mean ${nearby(country).join(", ")}? See ISO 3166 for the code`,
        },
      ];
    }),
  );

/** Codes that begin with the same letter, since one letter of two is wrong. */
function nearby(country: string): string[] {
  return countryCodes
    .filter((code) => code[0] === country[0] || code === `${country[1]}${country[0]}`)
    .slice(0, 8);
}
