import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { hcl } from "../../export/hcl";
import hclBlocks from "../../export/hcl-blocks.json";
import { EncryptionKey } from "../../modules/encryption/encryption-key";
import { SecureBucket } from "../../modules/encryption/secure-bucket";
import { WebAcl } from "../../modules/web/web-acl";
import { ReadableStack } from "../../stacks/readable-stack";
import { synthesized } from "../../testing/synthesized";
import { temporaryFolder } from "../temporary-folder";
import { describeWithTerraform } from "./describe-with-terraform";
import { providerVersion } from "./provider-version";
import { RootModule } from "./root-module";
import { terraform } from "./terraform";

/** Modules with nested blocks, references, policies and lifecycle, and strings that are hard to quote. */
function sample() {
  const stack = synthesized((app) => {
    const scope = new ReadableStack(app, "sample");
    new AwsProvider(scope, "Aws", {
      region: "eu-west-1",
      defaultTags: [{ tags: { Owner: "acme" } }],
      // A plan of what is new asks AWS for nothing else.
      skipCredentialsValidation: true,
      skipRequestingAccountId: true,
    });
    const key = new EncryptionKey(scope, "Evidence", {
      alias: "alias/acme/evidence",
      description: "Evidence",
      accountId: "111111111111",
      administratorArns: ["arn:aws:iam::111111111111:role/admin"],
      statements: [
        {
          sid: "AllowUseByOwners",
          reason: "A policy variable must stay one.",
          effect: "Allow",
          principals: { AWS: ["arn:aws:iam::111111111111:role/owner"] },
          actions: ["kms:Decrypt"],
          resources: ["*"],
          conditions: { StringEquals: { "kms:EncryptionContext:user": "${aws:username}" } },
        },
      ],
    });
    new SecureBucket(scope, "Archive", {
      bucketName: "acme-archive",
      encryption: { kind: "kms", keyArn: key.resource.arn },
      objectLock: { mode: "COMPLIANCE", retentionDays: 365 },
      lifecycle: { archiveAfterDays: 90, expireAfterDays: 400 },
    });
    new WebAcl(scope, "Shop", {
      name: "acme-shop",
      scope: "REGIONAL",
      mode: "block",
      botControl: { inspectionLevel: "TARGETED" },
      accountTakeover: {
        loginPath: "/login",
        payload: "JSON",
        usernameField: "/user",
        passwordField: "/password",
      },
      rateLimits: [{ name: "login", requestsPerFiveMinutes: 10, pathPrefix: "/login" }],
      geography: { kind: "allow-only", countries: ["CH"] },
      allowedAddresses: ["198.51.100.7/32"],
      deniedAddresses: ["192.0.2.0/24", "2001:db8::/32"],
      logBucketArn: "arn:aws:s3:::aws-waf-logs-acme",
    });
    return scope;
  });
  const { terraform: _, ...document } = stack;
  const hard = [
    'quoted "text" \\ and $ or % or {}',
    "lines\nand\ttabs\r",
    "$${aws:username} %%{ if } $$${a} 100%",
    'é \u2028 \u0007 ${upper("in \\"${"nested"}\\" }")}',
    "${max(1, 2)}",
  ];
  return {
    ...document,
    terraform: { required_providers: { aws: { source: "hashicorp/aws", version: providerVersion } } },
    resource: {
      ...stack.resource,
      aws_iam_role_policy: {
        known: {
          name: "known",
          role: "reader",
          policy:
            '{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Allow","Action":["s3:GetObject"],"Resource":"arn:aws:s3:::a/${upper("x")}/$${aws:username}/<&>"}]}',
        },
      },
    },
    output: { hard: { value: { list: hard, map: { 'a "b" $${c}': 1, for: true, '${upper("k")}': null } } } },
  };
}

describeWithTerraform("HCL under real Terraform", (installation) => {
  const folder = temporaryFolder();
  const environment = { AWS_ACCESS_KEY_ID: "test", AWS_SECRET_ACCESS_KEY: "test" };

  async function output(...args: string[]): Promise<string> {
    const run = await terraform(args, { folder, environment, installation });
    if (run.status !== 0) throw new Error(`terraform ${args.join(" ")}:\n${run.output}${run.errors}`);
    return run.output;
  }

  /** What a plan would do, policies as JSON values: the order of their keys means nothing to AWS. */
  async function planned(): Promise<unknown> {
    await output("plan", "-input=false", "-no-color", "-out=plan");
    const { resource_changes: changes, output_changes: outputs } = JSON.parse(
      await output("show", "-json", "plan"),
    );
    return JSON.parse(JSON.stringify({ changes, outputs }), (_, value) =>
      typeof value === "string" && value.startsWith("{") ? JSON.parse(value) : value,
    );
  }

  test("is formatted, valid, and plans what the JSON plans", async () => {
    const module = new RootModule({ folder, installation, environment });
    module.write({ json: sample() });
    const fromJson = await planned();

    module.write({ hcl: hcl(sample(), hclBlocks) });
    await output("fmt", "-check", "-diff", "main.tf");
    const fromHcl = await planned();

    expect((fromJson as { changes: unknown[] }).changes.length).toBeGreaterThan(15);
    expect(fromHcl).toEqual(fromJson);
  }, 300_000);
});
