import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hclBlockNames } from "../../export/hcl-block-names";
import hclBlocks from "../../export/hcl-blocks.json";
import { usedTypes } from "../../export/used-types";

const root = join(__dirname, "../..");

describe("hclBlockNames", () => {
  test("lists nested blocks by name, and by path where the name is an argument too", () => {
    const leaf = { attributes: { prefix: { type: "string", optional: true } } };
    const schema = {
      attributes: {
        prefix: { type: "string" },
        ingress: { type: ["set", ["object", { self: "bool" }]], optional: true },
        found: { type: ["set", ["object", { self: "bool" }]] },
        names: { type: ["set", "string"], optional: true },
      },
      block_types: {
        rule: { block: { block_types: { prefix: { block: leaf }, rule: { block: leaf } } } },
      },
    };
    expect(hclBlockNames(schema)).toEqual(["ingress[]", "rule", "rule.prefix"]);
    expect(hclBlockNames({})).toEqual([]);
  });
});

describe("usedTypes", () => {
  const bindings: Record<string, string> = {
    "s3-bucket-logging": 'S3BucketLoggingA.tfResourceType = "aws_s3_bucket_logging";',
    "data-aws-ami": 'DataAwsAmi.tfResourceType = "aws_ami";',
    broken: "",
  };
  const of = (...names: string[]) =>
    usedTypes(
      names.map((name) => `import { X } from "@cdktf/provider-aws/lib/${name}";`),
      (name) => bindings[name] ?? "",
    );

  test("asks each binding for its type", () => {
    expect(of("s3-bucket-logging", "data-aws-ami", "provider")).toEqual({
      resource: new Set(["aws_s3_bucket_logging"]),
      data: new Set(["aws_ami"]),
      ephemeral: new Set(),
    });
  });

  test("takes the type of an ephemeral resource as it is written out", () => {
    const source = 'new EphemeralResource(scope, "Password", "aws_secretsmanager_random_password", {})';
    const { ephemeral } = usedTypes([source, source.replace("aws_", "").replace("new ", "")], () => "");
    expect(ephemeral).toEqual(new Set(["aws_secretsmanager_random_password"]));
  });

  test("does not guess", () => {
    expect(() => of("broken")).toThrow("the binding broken names no Terraform type");
  });
});

describe("hcl-blocks.json", () => {
  test("knows every type that modules and stacks import; else run npx tsx export/hcl-blocks.generate.ts", () => {
    const sources = ["modules", "stacks"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .map((file) => readFileSync(join(root, folder, file), "utf8")),
    );
    const used = usedTypes(sources, (binding) =>
      readFileSync(join(root, "node_modules/@cdktf/provider-aws/lib", binding, "index.js"), "utf8"),
    );
    expect([...used.resource].filter((type) => !Object.hasOwn(hclBlocks.resource, type))).toEqual([]);
    expect([...used.data].filter((type) => !Object.hasOwn(hclBlocks.data, type))).toEqual([]);
    expect([...used.ephemeral].filter((type) => !Object.hasOwn(hclBlocks.ephemeral, type))).toEqual([]);
  });
});
