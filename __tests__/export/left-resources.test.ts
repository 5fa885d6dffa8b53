import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { earlierStack } from "../../export/earlier-stack";
import { exportedWave } from "../../export/exported-wave";
import { hcl } from "../../export/hcl";
import hclBlocks from "../../export/hcl-blocks.json";
import { leftResources } from "../../export/left-resources";
import { withRemoved } from "../../export/with-removed";
import { temporaryFolder } from "../temporary-folder";

const kept = { lifecycle: { prevent_destroy: true } };
const stack = {
  resource: {
    aws_kms_alias: { data: { name: "alias/data", target_key_id: "${aws_kms_key.data.key_id}" } },
    aws_kms_key: { data: kept, passing: {} },
    aws_s3_bucket: { logs: kept, other: kept },
    aws_s3_bucket_policy: { logs: { bucket: "${aws_s3_bucket.logs.id}", policy: "{}" } },
    aws_sqs_queue: { note: { name: "${aws_s3_bucket.logs.id}" } },
    aws_guardduty_detector: { home: kept },
  },
};
const path = "accounts/a/eu-west-1/b";

describe.each([
  ["json", "tf.json", JSON.stringify],
  ["hcl", "tf", (json: unknown) => hcl(json, hclBlocks)],
] as const)("a stack that was exported as %s", (_, suffix, text) => {
  const exported = (removed?: readonly string[]) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, `main.${suffix}`), text(stack));
    if (removed !== undefined) {
      const { removed: blocks } = withRemoved({}, removed);
      writeFileSync(join(folder, path, `removed.${suffix}`), text({ removed: blocks }));
    }
    return earlierStack(folder, path);
  };

  test("lets go of what must survive and of what protects it, and of nothing else", () => {
    expect(leftResources(exported(), {})).toEqual([
      "aws_kms_alias.data",
      "aws_kms_key.data",
      "aws_s3_bucket.logs",
      "aws_s3_bucket.other",
      "aws_s3_bucket_policy.logs",
    ]);
  });

  test("keeps what is there still, or under another address", () => {
    const now = {
      resource: { aws_s3_bucket: { logs: kept, moved: kept }, aws_kms_key: { data: kept } },
      moved: [{ from: "aws_s3_bucket.other", to: "aws_s3_bucket.moved" }],
    };
    expect(leftResources(exported(), now)).toEqual([]);
  });

  test("remembers what it let go, until it is back", () => {
    const earlier = exported(["aws_kms_key.old", "aws_s3_bucket.gone"]);
    expect(leftResources(earlier, stack)).toEqual(["aws_kms_key.old", "aws_s3_bucket.gone"]);
    expect(
      leftResources(earlier, {
        resource: { ...stack.resource, aws_kms_key: { ...stack.resource.aws_kms_key, old: {} } },
      }),
    ).toEqual(["aws_s3_bucket.gone"]);
  });
});

test("a stack that was not exported, or is in disorder, lets nothing go", () => {
  const folder = temporaryFolder();
  expect(earlierStack(folder, path)).toEqual({ resources: [], removed: [] });
  mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, path, "main.tf.json"), "<<<<<<< HEAD\n{");
  writeFileSync(join(folder, path, "removed.tf.json"), '{ "removed": 1, "resource": null }');
  expect(earlierStack(folder, path)).toEqual({ resources: [], removed: [] });
  expect(exportedWave(folder, path)).toBeUndefined();
  writeFileSync(join(folder, path, "README.md"), "# Ours no more\n");
  expect(exportedWave(folder, path)).toBeUndefined();
});

test("what a stack lets go already is said once", () => {
  const own = { removed: [{ from: "a.b", lifecycle: { destroy: false } }] };
  expect(withRemoved(own, ["a.b"])).toBe(own);
  expect(withRemoved(own, ["a.b", "a.c"]).removed).toHaveLength(2);
});
