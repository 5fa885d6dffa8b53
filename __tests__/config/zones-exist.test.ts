import { readFileSync } from "node:fs";
import { organizationFromText } from "../../config/organization-from-text";
import { availabilityZoneIds } from "../../facts/availability-zone-ids";
import { availabilityZones } from "../../facts/availability-zones";
import { awsRegions } from "../../facts/aws-regions";

const example = readFileSync("organization.yaml", "utf8");
const zones = "    zones: [a, b, c]\n";

function withZones(list: string, written = `[${list}]`): () => unknown {
  if (!example.includes(zones)) throw new Error("the example has no network of three zones");
  return () =>
    organizationFromText(
      "organization.yaml",
      example.replace(zones, `    zones: ${written}\n`),
      "2027-01-15",
    );
}

describe("zones of a network", () => {
  test("are taken where the Region has them", () => {
    expect(withZones("c, a, b")).not.toThrow();
  });

  test("are refused where it has not, each with its place", () => {
    expect(withZones("a, b, f")).toThrow(
      /networks\.robots-prod\.zones\.2: there is no zone eu-central-1f; the zones of eu-central-1 are a, b, c; name those/,
    );
    expect(withZones("d, a, f")).toThrow(
      /zones\.0: there is no zone eu-central-1d[\s\S]*zones\.2: there is no/,
    );
  });

  test("are known by id, too, and never both ways in one network", () => {
    expect(withZones("euc1-az1, euc1-az3")).not.toThrow();
    expect(withZones("euc1-az1, euc1-az4")).toThrow(
      /zones\.1: there is no zone euc1-az4 in eu-central-1; the zones of eu-central-1 are euc1-az1, euc1-az2, euc1-az3; name/,
    );
    expect(withZones("use1-az1")).toThrow(/there is no zone use1-az1 in eu-central-1/);
    expect(withZones("a, euc1-az2")).toThrow(
      /robots-prod\.zones: a, euc1-az2: letters and ids; all zones by letter, or all by id/,
    );
    expect(withZones("euc1-az1, euc1-az1")).toThrow(/robots-prod\.zones: euc1-az1 is listed twice/);
    expect(withZones("eu-central-1a")).toThrow(/zones\.0: found eu-central-1a; expected the letter of an/);
  });

  test("may have their slots said, each its own", () => {
    expect(withZones("a, b", "{ b: 2, c: 3 }")).not.toThrow();
    expect(withZones("a, b", "{ b: 2, c: 2 }")).toThrow(
      /zones\.c: the slot 2, which b has, too; each zone has/,
    );
    expect(withZones("a, b", "{ b: 7 }")).toThrow(/zones\.b: found 7; expected the slot of the zone/);
    expect(withZones("a, b", "{ f: 1 }")).toThrow(/zones\.f: there is no zone eu-central-1f/);
    expect(withZones("a, b", "{}")).toThrow(
      /robots-prod\.zones: found \{\}; expected Availability Zones, 1 to 6/,
    );
    expect(withZones("")).toThrow(/robots-prod\.zones: found \[\]; expected Availability Zones, 1 to 6/);
  });

  test("are known of every Region, two at least", () => {
    expect(Object.keys(availabilityZones)).toEqual(awsRegions.map(({ name }) => name));
    for (const { name } of awsRegions) expect(availabilityZoneIds[name]).toMatch(/^[a-z]{2,5}\d$/);
    expect(new Set(Object.values(availabilityZoneIds)).size).toBe(Object.keys(availabilityZoneIds).length);
    for (const letters of Object.values(availabilityZones)) expect(letters).toMatch(/^ab/);
  });

  test("that only some accounts see are taken", () => {
    expect(availabilityZones["us-west-1"]).toContain("c");
    expect(availabilityZones["ap-northeast-1"]).toContain("b");
  });
});
