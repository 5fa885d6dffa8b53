import { join } from "node:path";
import { readOrganization } from "../../config/read-organization";
import { resourcesOf } from "../../controls/resources-of";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { temporaryFolder } from "../temporary-folder";
import { describeWithTerraform } from "./describe-with-terraform";
import { type ProviderSchema, providerSchema } from "./provider-schema";
import { schemaProblems } from "./schema-problems";
import { synthesizedStacks } from "./synthesized-stacks";

const root = join(__dirname, "../..");
const files = [
  "organization.yaml",
  "examples/single-account/organization.yaml",
  "examples/established/organization.yaml",
  "examples/multi-region/organization.yaml",
  "examples/govcloud/organization.yaml",
  "examples/regulated/organization.yaml",
];

describeWithTerraform("the schema of the AWS provider", (installation) => {
  let schema: ProviderSchema;

  beforeAll(async () => {
    schema = await providerSchema(installation);
  }, 120_000);

  test.each(files)(
    "has every argument of every stack of %s, none deprecated or read-only",
    async (file) => {
      const organization = readOrganization(join(root, file), "2026-01-01");
      const stacks = await synthesizedStacks(organization, temporaryFolder());
      const problems = [...stacks].flatMap(([name, stack]) =>
        schemaProblems(stack, schema).map((problem) => `${name}: ${problem}`),
      );
      expect(problems).toEqual([]);
      expect([...stacks.values()].flatMap(resourcesOf).length).toBeGreaterThan(50);
    },
    60_000,
  );

  const trail = { name: "trail", s3_bucket_name: "logs" };
  test.each<[string, SynthesizedStack, string[]]>([
    ["a whole resource", { resource: { aws_cloudtrail: { a: trail } } }, []],
    ["an unknown type", { resource: { aws_trail: { a: {} } } }, ["aws_trail.a: unknown type"]],
    [
      "an unknown argument",
      { resource: { aws_cloudtrail: { a: { ...trail, every_region: true } } } },
      ["aws_cloudtrail.a.every_region: unknown argument"],
    ],
    [
      "an unknown argument in a block in a block",
      {
        resource: {
          aws_cloudtrail: {
            a: {
              ...trail,
              advanced_event_selector: [{ field_selector: [{ field: "eventName", is: ["a"] }] }],
            },
          },
        },
      },
      ["aws_cloudtrail.a.advanced_event_selector.field_selector.is: unknown argument"],
    ],
    [
      "a missing argument",
      { resource: { aws_cloudtrail: { a: { name: "trail" } } } },
      ["aws_cloudtrail.a.s3_bucket_name: missing"],
    ],
    [
      "a read-only argument",
      { resource: { aws_cloudtrail: { a: { ...trail, home_region: "eu-west-1" } } } },
      ["aws_cloudtrail.a.home_region: read-only"],
    ],
    [
      "a deprecated argument",
      { resource: { aws_s3_bucket: { a: { acl: "private" } } } },
      ["aws_s3_bucket.a.acl: deprecated"],
    ],
    [
      "a block too many",
      { resource: { aws_flow_log: { a: { traffic_type: "ALL", destination_options: [{}, {}] } } } },
      ["aws_flow_log.a.destination_options: too many"],
    ],
    [
      "a provider's unknown argument",
      { provider: { aws: [{ zone: "a" }] } },
      ["provider.zone: unknown argument"],
    ],
    [
      "a data source",
      { data: { aws_region: { a: { place: "a" } } } },
      ["data.aws_region.a.place: unknown argument"],
    ],
  ])("tells of %s", (_, stack, problems) => {
    expect(schemaProblems(stack, schema)).toEqual(problems);
  });
});
