import { countryCodes } from "../facts/country-codes";

/** Codes that people write for a country that has another. Source: ISO 3166-1, exceptionally reserved elements. */
const others: Readonly<Record<string, string>> = {
  UK: "GB",
  EL: "GR",
  SU: "RU",
  TP: "TL",
  EN: "GB",
  KO: "KR",
  JA: "JP",
};

/** What to write in place of a code that no country has, as a remedy. */
export function countryMeant(code: string): string {
  const meant = others[code];
  if (meant !== undefined) return `write ${meant}`;
  const near = nearby(code);
  return near.length === 0
    ? "see ISO 3166 for the code"
    : `did you mean ${near.join(", ")}? See ISO 3166 for the code`;
}

/** The two letters the other way round, and codes that begin with the same letter: one letter of two is wrong. */
function nearby(code: string): string[] {
  const swapped = `${code[1]}${code[0]}`;
  return [
    ...countryCodes.filter((one) => one === swapped && swapped !== code),
    ...countryCodes.filter((one) => one[0] === code[0] && one !== swapped),
  ].slice(0, 8);
}
