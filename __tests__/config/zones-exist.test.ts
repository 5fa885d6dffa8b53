import { readFileSync } from "node:fs";
import { organizationFromText } from "../../config/organization-from-text";
import { availabilityZones } from "../../facts/availability-zones";
import { awsRegions } from "../../facts/aws-regions";

const example = readFileSync("organization.yaml", "utf8");
const zones = "    zones: [a, b, c]\n";

function withZones(list: string): () => unknown {
  if (!example.includes(zones)) throw new Error("the example has no network of three zones");
  return () =>
    organizationFromText("organization.yaml", example.replace(zones, `    zones: [${list}]\n`), "2027-01-15");
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

  test("are known of every Region, two at least", () => {
    expect(Object.keys(availabilityZones)).toEqual(awsRegions.map(({ name }) => name));
    for (const letters of Object.values(availabilityZones)) expect(letters).toMatch(/^ab/);
  });

  test("that only some accounts see are taken", () => {
    expect(availabilityZones["us-west-1"]).toContain("c");
    expect(availabilityZones["ap-northeast-1"]).toContain("b");
  });
});
