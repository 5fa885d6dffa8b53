import { awsOwnedObjects } from "../../core/aws-owned-objects";

describe("awsOwnedObjects", () => {
  test("names whole buckets of the region, without a wildcard before the object", () => {
    const { read, signal } = awsOwnedObjects("eu-west-1");
    for (const arn of [...read, ...signal]) {
      expect(arn).toMatch(/^arn:aws:s3:::[a-z0-9.-]+\/\*$/);
      expect(
        arn.includes("eu-west-1") || arn.includes("euwest1") || arn.includes("amazoncloudwatch-agent/"),
      ).toBe(true);
    }
    expect(new Set([...read, ...signal]).size).toBe(read.length + signal.length);
  });

  test("follows the partition", () => {
    expect(awsOwnedObjects("us-gov-west-1", "aws-us-gov").signal).toEqual([
      "arn:aws-us-gov:s3:::cloudformation-custom-resource-response-usgovwest1/*",
      "arn:aws-us-gov:s3:::cloudformation-waitcondition-us-gov-west-1/*",
    ]);
  });
});
