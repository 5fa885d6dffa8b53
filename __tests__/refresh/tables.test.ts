import { readFileSync } from "node:fs";
import { join } from "node:path";
import { awsRegions } from "../../facts/aws-regions";
import { regionsWithoutService } from "../../facts/services-by-region";
import { regionsFromEndpoints } from "../../refresh/regions-from-endpoints";
import { servicesFromEndpoints } from "../../refresh/services-from-endpoints";
import { tableChanges } from "../../refresh/table-changes";
import { tableLines } from "../../refresh/table-lines";
import { withTable } from "../../refresh/with-table";
import { zonesFromMoto } from "../../refresh/zones-from-moto";

const endpoints = {
  partitions: [
    {
      partition: "aws",
      regions: { "us-east-1": {}, "eu-west-1": {}, "xx-new-1": {}, "ap-southeast-6": {} },
      services: {
        macie2: { endpoints: { "eu-west-1": {}, "us-east-1": {} } },
        "s3-control": { endpoints: { "us-east-1": {} } },
      },
    },
    {
      partition: "aws-us-gov",
      regions: { "us-gov-west-1": {} },
      services: { detective: { endpoints: { "us-gov-west-1": {} } } },
    },
    { partition: "aws-iso", regions: { "us-iso-east-1": {} }, services: {} },
  ],
};

describe("what a service lacks", () => {
  const table = servicesFromEndpoints(endpoints, ["macie2", "s3-control", "chatbot"]);

  test("is what it has no endpoint in, in the partitions that are known", () => {
    expect(table.macie2).toEqual(["ap-southeast-6", "us-gov-west-1", "xx-new-1"]);
  });

  test("is what AWS's pages say, where botocore is wrong", () => {
    expect(table["s3-control"]).toEqual([]);
    expect(table.chatbot).toEqual(["ap-southeast-6", "us-east-1", "us-gov-west-1", "xx-new-1"]);
  });
});

test("a new Region is an opt-in Region, a known one stays as it is, and one that the provider lacks is left out", () => {
  expect(regionsFromEndpoints(endpoints, awsRegions)).toEqual([
    { name: "eu-west-1", optIn: false },
    { name: "us-east-1", optIn: false },
    { name: "us-gov-west-1", optIn: false },
    { name: "xx-new-1", optIn: true },
  ]);
});

test("zones are those known and those up to the last that somebody saw; a zone given up stays", () => {
  const names = { "us-west-1": ["us-west-1a", "us-west-1b"], "eu-west-1": ["eu-west-1d"], "xx-new-1": [] };
  const known = { "us-west-1": "abc", "eu-west-1": "abc" };
  expect(zonesFromMoto(names, known, ["eu-west-1", "us-west-1", "xx-new-1"])).toEqual({
    "eu-west-1": "abcd",
    "us-west-1": "abc",
    "xx-new-1": "",
  });
});

test("changes are said by key: what came, what went, and what differs", () => {
  const before = { a: ["one"], b: ["one", "two"], same: ["x"] };
  expect(tableChanges(before, { b: ["two", "three"], c: [], same: ["x"] })).toEqual([
    "a: gone",
    "b: +three -one",
    "c: new, nothing",
  ]);
});

describe("a table in its file", () => {
  const file = join(__dirname, "../../facts/services-by-region.ts");
  const source = readFileSync(file, "utf8");

  test("is written as it stands there, with the date of the reading", () => {
    const written = withTable(
      source,
      "regionsWithoutService",
      tableLines(regionsWithoutService),
      "2030-01-02",
    );
    expect(written).toContain(" * As of: 2030-01-02\n");
    expect(written.replace(/As of: .*/, "")).toBe(source.replace(/As of: .*/, ""));
  });

  test("is replaced, and nothing else is", () => {
    const written = withTable(source, "regionsWithoutService", tableLines({ kms: [] }), "2030-01-02");
    expect(written).toContain("export const regionsWithoutService = {\n  kms: [],\n} as const satisfies");
    expect(written).toContain("export type RegionalService");
  });

  test("must be there", () => {
    expect(() => withTable(source, "nothing", [], "2030-01-02")).toThrow("there is no table nothing");
  });
});
