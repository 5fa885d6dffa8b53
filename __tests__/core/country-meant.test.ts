import { countryMeant } from "../../core/country-meant";

describe("a code that no country has", () => {
  test.each([
    ["UK", "write GB"],
    ["EL", "write GR"],
    ["SU", "write RU"],
    ["XX", "did you mean XK? See ISO 3166 for the code"],
    ["ED", expect.stringMatching(/^did you mean DE, EC, EE/)],
    ["QB", "did you mean BQ, QA? See ISO 3166 for the code"],
    ["11", "see ISO 3166 for the code"],
  ])("%s: %s", (code, remedy) => {
    expect(countryMeant(code)).toEqual(remedy);
  });
});
