import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import type { Risk } from "../risk";

export const codeChanged = {
  id: "code-changed",
  severity: "low",
  reason: "New code may do whatever its role may.",
  advice: "Review the code where it is kept.",
  source: 'AWS Lambda Developer Guide, "Lambda permissions"',
  reads: { aws_lambda_function: ["source_code_hash", "image_uri"], aws_lambda_layer_version: [] },
  judge: anyOf(
    changed("source_code_hash", "runs other code under the same permissions"),
    changed("image_uri", "runs another image under the same permissions"),
  ),
  cases: {
    dangerous: [
      { type: "aws_lambda_function", before: { image_uri: "a" }, after: { image_uri: "b" } },
      { type: "aws_lambda_function", before: { source_code_hash: "a" }, after: { source_code_hash: "b" } },
    ],
    harmless: [
      { type: "aws_lambda_function", before: { source_code_hash: "a" }, after: { source_code_hash: "a" } },
    ],
  },
} as const satisfies Risk;
