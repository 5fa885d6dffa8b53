import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { hcl } from "../../export/hcl";
import hclBlocks from "../../export/hcl-blocks.json";
import { Secret } from "../../modules/secrets/secret";
import { SecretRotation } from "../../modules/secrets/secret-rotation";
import { SecureParameter } from "../../modules/secrets/secure-parameter";
import { ReadableStack } from "../../stacks/readable-stack";
import { synthesized } from "../../testing/synthesized";
import { temporaryFolder } from "../temporary-folder";
import { describeWithEmulator } from "./describe-with-emulator";
import { describeWithTerraform } from "./describe-with-terraform";
import { EmulatedAws } from "./emulated-aws";
import { motoCall } from "./moto-call";
import { RootModule } from "./root-module";
import type { TerraformRun } from "./terraform";

const key = { AWS_ACCESS_KEY_ID: "testing", AWS_SECRET_ACCESS_KEY: "testing" };
const region = "eu-west-1";
const keyArn = (of: string) => `arn:aws:kms:${of}:123456789012:alias/acme/secrets`;
const canary = "canary-7Hq2vX9mLw4T";

/** moto 5.2 says of every replica that its key is aws/secretsmanager. */
const forgottenKey = { address: "aws_secretsmanager_secret.copied", action: "update", imported: false };

/** Secrets of every kind; what Terraform writes is of one version. */
const secretsStack = (managedArn: string, version: number) =>
  synthesized((app) => {
    const stack = new ReadableStack(app, "test");
    new AwsProvider(stack, "Aws", { region });
    const shared = { description: "For a test.", keyArn: keyArn(region), organizationId: "o-acme123456" };
    new Secret(stack, "Empty", {
      ...shared,
      name: "shop/empty",
      readerArns: ["arn:aws:iam::123456789012:role/shop"],
    });
    new Secret(stack, "Copied", {
      ...shared,
      name: "shop/copied",
      replicas: [{ region: "eu-central-1", keyArn: keyArn("eu-central-1") }],
    });
    const beside = { username: 'shop "${app}"', engine: "postgres" };
    new Secret(stack, "Generated", {
      ...shared,
      name: "shop/generated",
      value: { kind: "generated", version, length: 40, beside },
    });
    const given = { kind: "given", version, from: "${var.canary}" } as const;
    new Secret(stack, "Given", { ...shared, name: "shop/given", value: given });
    const { organizationId: _, ...parameter } = shared;
    new SecureParameter(stack, "GivenParameter", { ...parameter, name: "/shop/given", value: given });
    new SecureParameter(stack, "GeneratedParameter", {
      ...parameter,
      name: "/shop/generated",
      tier: "Advanced",
      value: { kind: "generated", version },
    });
    new SecretRotation(stack, "Rotation", {
      of: { kind: "managed", secretArn: managedArn },
      intervalDays: 60,
    });
    return stack;
  });

describeWithTerraform("secrets", (installation) => {
  describeWithEmulator("in an emulated AWS", () => {
    const folder = join(temporaryFolder(), "secrets");
    let aws: EmulatedAws | undefined;
    let module: RootModule;
    let managedArn = "";

    const call = async (target: string, json: object) =>
      JSON.parse(
        await motoCall(
          aws?.url ?? "",
          "testing",
          target.split(".")[0] === "AmazonSSM" ? "ssm" : "secretsmanager",
          { target, json },
          region,
        ),
      );
    const secretValue = async (SecretId: string): Promise<string> =>
      (await call("secretsmanager.GetSecretValue", { SecretId })).SecretString;
    const parameterValue = async (Name: string): Promise<string> =>
      (await call("AmazonSSM.GetParameter", { Name, WithDecryption: true })).Parameter.Value;

    /** Every secret that is there. */
    const values = async () => [
      canary,
      JSON.parse(await secretValue("shop/generated")).password as string,
      await parameterValue("/shop/generated"),
    ];

    /** The files of a plan that was kept, as text. */
    const planFile = () => {
      const code =
        "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); sys.stdout.buffer.write(b''.join(map(z.read, z.namelist())))";
      const { stdout } = spawnSync("python3", ["-c", code, join(folder, "shown.tfplan")]);
      return stdout.toString("latin1");
    };

    const texts: Record<string, string> = {};
    let applied: Awaited<ReturnType<RootModule["apply"]>>;

    beforeAll(async () => {
      aws = await EmulatedAws.start();
      const made = await call("secretsmanager.CreateSecret", {
        Name: "rds!db-2f1d7c6e",
        SecretString: "made by RDS",
        ClientRequestToken: "2f1d7c6e-0000-4000-8000-000000000000",
      });
      managedArn = made.ARN;
      const environment = { ...aws.environment, ...key, TF_VAR_canary: canary };
      module = new RootModule({ folder, installation, environment });
      const variable = { canary: { type: "string", ephemeral: true, sensitive: true } };
      writeFileSync(join(folder, "variables.tf.json"), JSON.stringify({ variable }));
      const stack = secretsStack(managedArn, 1);
      module.write({ json: stack });
      texts["synthesized JSON"] = JSON.stringify(stack);
      texts["HCL"] = hcl(stack, hclBlocks);
      texts["plan JSON"] = JSON.stringify(await module.shown());
      texts["plan file"] = planFile();
      applied = await module.apply();
      texts["output"] = said(applied);
      texts["state"] = module.state();
      texts["second plan's JSON"] = JSON.stringify(await module.shown());
    }, 400_000);
    afterAll(() => aws?.stop());

    const said = (run: TerraformRun) => run.output + run.errors;

    test("are applied without a warning", () => {
      expect(applied.diagnostics).toEqual([]);
      expect(applied.status).toBe(0);
      expect(applied.apply).toMatchObject({ add: 13, change: 0, remove: 0 });
    });

    test("hold what they were given, and what AWS made", async () => {
      expect(await secretValue("shop/given")).toBe(canary);
      expect(await parameterValue("/shop/given")).toBe(canary);
      expect(JSON.parse(await secretValue("shop/generated"))).toEqual({
        username: 'shop "${app}"',
        engine: "postgres",
        password: expect.stringMatching(/^[^/@"'\\`$%{};& ]{40}$/),
      });
      expect(await parameterValue("/shop/generated")).toHaveLength(32);
      await expect(secretValue("shop/empty")).rejects.toThrow("ResourceNotFoundException");
    });

    test.each(["synthesized JSON", "HCL", "plan JSON", "plan file", "output", "state", "second plan's JSON"])(
      "are not in the %s",
      async (text) => {
        // What is no secret is found there, so that an empty text fails.
        expect(texts[text]).toMatch(/GeneratedParameter|generated_parameter/);
        for (const value of await values()) expect(texts[text]?.includes(value)).toBe(false);
      },
    );

    test("have nothing to change, as JSON and as HCL", async () => {
      const stack = secretsStack(managedArn, 1);
      for (const code of [{ json: stack }, { hcl: hcl(stack, hclBlocks) }]) {
        module.write(code);
        expect(await module.plan()).toMatchObject({ diagnostics: [], planned: [forgottenKey] });
      }
      expect(await module.run(["fmt", "-check", "-diff", "main.tf"])).toMatchObject({
        status: 0,
        output: "",
      });
    }, 300_000);

    test("are written anew under the next version, and only then", async () => {
      const before = await values();
      module.write({ json: secretsStack(managedArn, 2) });
      const run = await module.apply();
      expect(run).toMatchObject({ status: 0, diagnostics: [] });
      const after = await values();
      expect(before.map((value, index) => value === after[index])).toEqual([true, false, false]);
      for (const value of [...before, ...after])
        expect((said(run) + module.state()).includes(value)).toBe(false);
    }, 300_000);
  });
});
