import { join } from "node:path";
import { readOrganization } from "../../config/read-organization";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { temporaryFolder } from "../temporary-folder";
import { describeWithTerraform } from "./describe-with-terraform";
import { synthesizedStacks } from "./synthesized-stacks";
import { unformatted } from "./unformatted";
import { validatedTogether } from "./validated-together";

const examples = ["multi-region", "regulated", "single-account"];

describeWithTerraform("every stack of every organization under examples/", (installation) => {
  const stacks = new Map<string, SynthesizedStack>();

  beforeAll(async () => {
    for (const name of examples) {
      const file = join(__dirname, "../../examples", name, "organization.yaml");
      const own = await synthesizedStacks(readOrganization(file, "2026-01-01"), temporaryFolder());
      expect(own.size).toBeGreaterThan(5);
      for (const [stackName, stack] of own) stacks.set(`${name}.${stackName}`, stack);
    }
  }, 60_000);

  const validated = (format: "json" | "hcl", given: ReadonlyMap<string, SynthesizedStack>) =>
    validatedTogether(given, format, temporaryFolder(), installation);

  test("is valid without a warning, as JSON and as HCL", async () => {
    expect(await Promise.all([validated("json", stacks), validated("hcl", stacks)])).toEqual([[], []]);
  }, 240_000);

  test("is exported as HCL as `terraform fmt` leaves it", async () => {
    expect(await unformatted(stacks, temporaryFolder())).toBe("");
  }, 60_000);

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
  }, 60_000);
});
