import { readFileSync } from "node:fs";
import { organizationFromText } from "../../config/organization-from-text";
import { PalisadeError } from "../../core/palisade-error";

const example = readFileSync("organization.yaml", "utf8");

/** What is said to do where the example has something else. */
function remedies(from: string | RegExp, to: string): string[] {
  const text = example.replace(from, to);
  if (text === example) throw new Error(`the example does not hold ${from}`);
  try {
    organizationFromText("organization.yaml", text, "2027-01-15");
  } catch (error) {
    if (error instanceof PalisadeError) return error.problems.map(({ fix }) => fix);
    throw error;
  }
  return [];
}

describe("the remedy of a value that the schema refuses", () => {
  test.each([
    ["a word that is almost right", "nat: per-zone", "nat: per-zones", 'did you mean "per-zone"?'],
    ["a word that is none", "nat: per-zone", "nat: enormous", "write one of none, one, per-zone"],
    ["the only value", "nat: per-zone", "nat: per-zone\n    centralEndpoints: false", "write true"],
    [
      "a Region that AWS does not have",
      "region: eu-west-1\n    cidr: 10.20.0.0/16",
      "region: moon\n    cidr: 10.20.0.0/16",
      expect.stringMatching(/^write one of its \d+ words, such as [a-z]+-[a-z]+-1$/),
    ],
    [
      "a text where a list belongs",
      /interfaceEndpoints: \[.*\]/,
      "interfaceEndpoints: ssm",
      "write a list: [ssm]",
    ],
    [
      "an account id without its leading zero",
      '"111111111111"',
      "11111111111",
      'write all twelve digits in quotes, "011111111111": spreadsheets and numbers lose leading zeros',
    ],
    [
      "the same in quotes",
      '"111111111111"',
      '"1111111111"',
      'write all twelve digits in quotes, "001111111111": spreadsheets and numbers lose leading zeros',
    ],
    ["a number that is no id", '"111111111111"', "1.1e11", 'write it in the form of "123456789012"'],
    [
      "a date of another form",
      "expires: 2028-03-31",
      "expires: 31.03.2028",
      "write it in the form of 2027-03-31",
    ],
    ["a text that is too long", /reason: .*/, `reason: ${"x".repeat(301)}`, "shorten it to 300 characters"],
    ["a text that is too short", /reason: .*/, "reason: short", "write 15 characters or more"],
    ["a number that is too big", "retentionDays: 365", "retentionDays: 99999", "write 36500 or less"],
    ["a number that is too small", "retentionDays: 365", "retentionDays: 30", "write 365 or more"],
    [
      "a list that is too long",
      "emails: [security@acme.example]",
      `emails: [${Array.from({ length: 21 }, (_, index) => `a${index}@acme.example`).join(", ")}]`,
      "remove entries until 20 are left",
    ],
    ["a list that is too short", "zones: [a, b, c]", "zones: []", "add entries until there is 1"],
    ["a zone by its whole name", "zones: [a, b, c]", "zones: [eu-west-1a, b, c]", "write a"],
    ["a zone in capitals", "zones: [a, b, c]", "zones: [A, b, c]", "write a"],
    ["an address for a block", "cidrs: [0.0.0.0/0]", "cidrs: [198.51.100.7]", "write 198.51.100.7/32"],
    [
      "a block without its length",
      "cidr: 10.20.0.0/16",
      "cidr: 10.20.0.0",
      "write it in the form of 10.20.0.0/16",
    ],
  ])("%s", (_, from, to, expected) => {
    expect(remedies(from, to)).toContainEqual(expected);
  });
});
