/**
 * Runtimes of Lambda that get security updates, with the day on which AWS stops to give them. Looked up in November 2026;
 * the list is to be looked at again whenever one of the days has passed.
 *
 * Sources: AWS Lambda Developer Guide "Lambda runtimes"; endoflife.date "AWS Lambda".
 * As of: 2026-11-25
 */
export const functionRuntimes: Readonly<Record<string, string>> = {
  dotnet10: "2028-11-14",
  java17: "2027-06-30",
  java21: "2029-06-30",
  java25: "2029-06-30",
  "nodejs22.x": "2027-04-30",
  "nodejs24.x": "2028-04-30",
  "python3.12": "2028-10-31",
  "python3.13": "2029-06-30",
  "python3.14": "2029-06-30",
  "ruby3.3": "2027-03-31",
  "ruby3.4": "2028-03-31",
};
