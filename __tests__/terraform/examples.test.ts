import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readOrganization } from "../../config/read-organization";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { temporaryFolder } from "../temporary-folder";
import { describeWithTerraform } from "./describe-with-terraform";
import { differing } from "./differing";
import { synthesizedStacks } from "./synthesized-stacks";
import { unformatted } from "./unformatted";
import { validatedTogether } from "./validated-together";

const files = {
  example: "organization.yaml",
  company: "examples/company/organization.yaml",
  "multi-region": "examples/multi-region/organization.yaml",
  established: "examples/established/organization.yaml",
  govcloud: "examples/govcloud/organization.yaml",
  "hub-and-spoke": "examples/hub-and-spoke/organization.yaml",
  regulated: "examples/regulated/organization.yaml",
  "single-account": "examples/single-account/organization.yaml",
};

describeWithTerraform("every stack of every organization", (installation) => {
  const stacks = new Map<string, SynthesizedStack>();
  const different = new Map<string, SynthesizedStack>();

  beforeAll(async () => {
    for (const [name, file] of Object.entries(files)) {
      const organization = readOrganization(join(__dirname, "../..", file), "2026-01-01");
      const own = await synthesizedStacks(organization, temporaryFolder());
      expect(own.size).toBeGreaterThan(5);
      for (const [stackName, stack] of own) stacks.set(`${name}.${stackName}`, stack);
      for (const [stackName, stack] of differing(own, Object.keys(organization.accounts))) {
        different.set(`${name}.${stackName}`, stack);
      }
    }
  }, 120_000);

  const validated = (format: "json" | "hcl", given: ReadonlyMap<string, SynthesizedStack>) =>
    validatedTogether(given, format, temporaryFolder(), installation);

  test("is valid without a warning, as JSON and as HCL, where others differ by account and Region only", async () => {
    expect(different.size).toBeGreaterThan(100);
    expect(await Promise.all([validated("json", different), validated("hcl", different)])).toEqual([[], []]);
  }, 600_000);

  test("is exported as HCL as `terraform fmt` leaves it", async () => {
    expect(await unformatted(stacks, temporaryFolder())).toBe("");
    const crooked = temporaryFolder();
    writeFileSync(join(crooked, "crooked.tf"), "locals {\n    a = 1\n}\n");
    expect(await unformatted(new Map(), crooked)).toContain("-    a = 1");
  }, 120_000);

  test("would be told of, were it deprecated or invalid", async () => {
    const deprecated = { resource: { aws_s3_bucket: { a: { bucket: "a", acl: "private" } } } };
    const invalid = { resource: { aws_vpc: { a: { cidr_block: "10.0.0.0" } } } };
    const [warnings, errors] = await Promise.all([
      validated("json", new Map([["a.deprecated", deprecated]])),
      validated("hcl", new Map([["an.invalid", invalid]])),
    ]);
    expect(warnings).toEqual([
      expect.stringContaining("warning: module.a_deprecated.aws_s3_bucket.a: Argument is deprecated"),
    ]);
    expect(errors).toEqual([
      expect.stringContaining("error: module.an_invalid.aws_vpc.a: expected cidr_block"),
    ]);
  }, 120_000);
});
