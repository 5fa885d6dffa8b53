import { planMatchers } from "../../testing/plan-matchers";
import { planJson } from "../review/plan-json";

expect.extend(planMatchers);

const stopped = planJson([
  { type: "aws_cloudtrail", before: { enable_logging: true }, after: { enable_logging: false } },
]);
const unrotated = planJson([
  { type: "aws_kms_key", before: { enable_key_rotation: true }, after: { enable_key_rotation: false } },
]);
const nothing = planJson([{ type: "aws_kms_key", before: {}, after: {}, change: { actions: ["no-op"] } }]);
const breaking = planJson(
  [
    {
      type: "aws_kms_key",
      address: "aws_kms_key.a",
      before: { enable_key_rotation: true },
      after: { enable_key_rotation: false },
    },
  ],
  {
    prior_state: {
      values: {
        root_module: {
          resources: [
            {
              address: "aws_kms_key.a",
              mode: "managed",
              type: "aws_kms_key",
              values: { enable_key_rotation: true },
            },
          ],
        },
      },
    },
  },
);

test("toHaveNoRisks names what is worse than a severity", async () => {
  await expect(unrotated).toHaveNoRisks({ above: "medium" });
  await expect(unrotated).not.toHaveNoRisks();
  await expect(stopped).not.toHaveNoRisks({ above: "medium" });
  await expect(expect(stopped).toHaveNoRisks({ above: "high" })).rejects.toThrow(
    /critical trail-stopped: aws_cloudtrail.one_0/,
  );
});

test("toKeepObjectives names what breaks", () => {
  expect(nothing).toKeepObjectives();
  expect(breaking).not.toKeepObjectives();
  expect(() => expect(breaking).toKeepObjectives()).toThrow(/encryption.keys-rotated: aws_kms_key.a/);
});

test("toBeNoOp names what changes", () => {
  expect(nothing).toBeNoOp();
  expect(stopped).not.toBeNoOp();
  expect(() => expect(stopped).toBeNoOp()).toThrow(/update aws_cloudtrail.one_0/);
});
