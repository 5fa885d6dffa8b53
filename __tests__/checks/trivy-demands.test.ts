import { scannerRegister } from "../../checks/scanner-register";
import { nestedBlocks } from "../../controls/nested-blocks";
import { policyStatements } from "../../controls/policy-statements";
import { referencedAddress } from "../../controls/referenced-address";
import { resourcesOf } from "../../controls/resources-of";
import type { ResourceBody, SynthesizedStack } from "../../controls/synthesized-stack";
import { exampleStacks } from "./scanner-demands/example-stacks";

type Fails = (body: ResourceBody, stack: SynthesizedStack) => boolean;

/**
 * What fails each check, as its source reads it (trivy-checks `checks/cloud/aws/`, 2026-08), by the type that Trivy
 * adapts: `config/aggregate_all_regions`, `s3/enable_versioning`, `ec2/no_default_vpc`, `ec2/no_public_egress_sgr`,
 * `s3/encryption_customer_key`. Of Terraform JSON Trivy sees no nested blocks, so that the first two fail there alone.
 */
const fails: Readonly<Record<string, readonly [type: string, fails: Fails]>> = {
  "AWS-0019": ["aws_config_configuration_aggregator", () => true],
  "AWS-0090": ["aws_s3_bucket_versioning", () => true],
  "AWS-0101": ["aws_default_vpc", () => true],
  "AWS-0104": [
    "aws_vpc_security_group_egress_rule",
    (body) => ["0.0.0.0/0", "::/0"].some((all) => [body["cidr_ipv4"], body["cidr_ipv6"]].includes(all)),
  ],
  "AWS-0132": [
    "aws_s3_bucket_server_side_encryption_configuration",
    (body, stack) => withoutKey(body) && !receivesAccessLogs(body["bucket"], stack),
  ],
  "AWS-0345": [
    "aws_iam_policy",
    (body) =>
      policyStatements(body["policy"]).some(
        ({ Effect, Action }) => Effect === "Allow" && [Action].flat().includes("s3:*"),
      ),
  ],
};

/** Checks of frameworks, which run only when one is asked for. */
const onlyOfFrameworks = ["AWS-0170"];

function withoutKey(body: ResourceBody): boolean {
  const [rule] = nestedBlocks(body["rule"]);
  const [standard] = nestedBlocks(rule?.["apply_server_side_encryption_by_default"]);
  return standard?.["kms_master_key_id"] === undefined;
}

/** A bucket whose policy lets S3 write access logs is exempt. */
function receivesAccessLogs(bucket: unknown, stack: SynthesizedStack): boolean {
  const policies = Object.values(stack.resource?.["aws_s3_bucket_policy"] ?? {});
  return policies
    .filter((policy) => referencedAddress(policy["bucket"]) === referencedAddress(bucket))
    .flatMap((policy) => policyStatements(policy["policy"]))
    .some(
      ({ Effect, Principal, Action }) =>
        Effect === "Allow" &&
        [(Principal as { Service?: unknown }).Service].flat().includes("logging.s3.amazonaws.com") &&
        [Action].flat().some((action) => String(action).toLowerCase() === "s3:putobject"),
    );
}

const register = scannerRegister.filter(({ scanner }) => scanner === "trivy");
const stacks = [...exampleStacks()].map(([name, stack]) => ({
  concern: name.replace(/^.*: [^.]+\.[^.]+\./, ""),
  stack,
}));

describe("Trivy's register", () => {
  test("has what fails by default, and no more", () => {
    expect(register.map(({ check }) => check)).toEqual(Object.keys(fails));
    for (const check of onlyOfFrameworks) expect(register.map((one) => one.check)).not.toContain(check);
  });

  test.each(register)(
    "$check fails in the stacks of its concerns, on its types, and nowhere else",
    (entry) => {
      const [type, failing] = fails[entry.check] ?? ["", () => false];
      expect(entry.resourceTypes).toEqual([type]);
      const failed = stacks.filter(({ stack }) =>
        resourcesOf(stack).some((resource) => resource.type === type && failing(resource.body, stack)),
      );
      const found = failed.map(({ concern }) =>
        entry.concerns?.find((one) => concern === one || concern.startsWith(`${one}-`)),
      );
      expect(failed.filter((_, index) => found[index] === undefined).map(({ concern }) => concern)).toEqual(
        [],
      );
      expect([...new Set(found)].sort()).toEqual([...(entry.concerns ?? [])].sort());
    },
  );

  test.each(["AWS-0019", "AWS-0090"])("%s is bound to JSON, where Trivy sees no nested block", (check) => {
    expect(register.find((entry) => entry.check === check)?.format).toBe("json");
  });
});
