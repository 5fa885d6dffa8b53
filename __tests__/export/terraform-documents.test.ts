import { terraformDocuments } from "../../export/terraform-documents";

const synthesized = {
  "//": {
    metadata: {
      backend: "s3",
      overrides: { aws_s3_bucket: ["//"] },
      stackName: "prod.global.account",
      version: "0.21.0",
    },
    outputs: {},
  },
  provider: { aws: [{ region: "eu-west-1" }] },
  terraform: { backend: { s3: { key: "a" } }, required_version: ">= 1.10.0" },
  resource: {
    aws_s3_bucket: {
      evidence: {
        "//": {
          metadata: { path: "prod/Evidence/Resource", uniqueId: "evidence" },
          objectives: ["data.buckets-private"],
          statements: { DenyX: "why" },
        },
        bucket: "acme",
        tags: { "//": "a tag" },
      },
    },
    aws_s3_bucket_policy: {
      evidence: { "//": { metadata: { path: "p", uniqueId: "u" } }, policy: "{}" },
    },
  },
  data: { aws_partition: { here: { "//": { metadata: { path: "p", uniqueId: "u" } } } } },
  ephemeral: { aws_random: { one: { "//": { metadata: { path: "p", uniqueId: "u" } }, length: 32 } } },
  import: [{ to: "aws_s3_bucket.evidence", id: "acme" }],
  moved: [{ from: "aws_s3_bucket.old", to: "aws_s3_bucket.evidence" }],
  removed: [{ from: "aws_s3_bucket.gone", lifecycle: { destroy: false } }],
};

describe("terraformDocuments", () => {
  test("keeps what there is in main, without CDKTF's bookkeeping", () => {
    expect(terraformDocuments(synthesized).get("main")).toEqual({
      "//": { metadata: { backend: "s3", stackName: "prod.global.account", version: "0.21.0" } },
      provider: { aws: [{ region: "eu-west-1" }] },
      terraform: { backend: { s3: { key: "a" } } },
      resource: {
        aws_s3_bucket: {
          evidence: {
            "//": { objectives: ["data.buckets-private"], statements: { DenyX: "why" } },
            bucket: "acme",
            tags: { "//": "a tag" },
          },
        },
        aws_s3_bucket_policy: { evidence: { policy: "{}" } },
      },
      data: { aws_partition: { here: {} } },
      ephemeral: { aws_random: { one: { length: 32 } } },
    });
  });

  test("gives adoption, renaming, release and version constraints documents of their own", () => {
    const { import: imports, moved, removed } = synthesized;
    const documents = terraformDocuments(synthesized);
    expect(documents.get("imports")).toEqual({ import: imports });
    expect(documents.get("moved")).toEqual({ moved });
    expect(documents.get("removed")).toEqual({ removed });
    expect(documents.get("versions")).toEqual({ terraform: { required_version: ">= 1.10.0" } });
  });

  test("makes no document where there is nothing to say", () => {
    const documents = terraformDocuments({ terraform: { required_version: ">= 1.10.0" }, import: [] });
    expect([...documents.keys()]).toEqual(["main", "versions"]);
    expect(documents.get("main")).toEqual({});
    expect([...terraformDocuments({ resource: {} }).keys()]).toEqual(["main"]);
  });

  test("changes nothing in what it is given", () => {
    const before = JSON.stringify(synthesized);
    terraformDocuments(synthesized);
    expect(JSON.stringify(synthesized)).toBe(before);
  });
});
