import { anyOf } from "../judges/any-of";
import { deletedOf } from "../judges/deleted-of";
import { emptied } from "../judges/emptied";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

const metadataDefaultsDeleted = deletedOf(
  ["aws_ec2_instance_metadata_defaults"],
  "is destroyed: new instances need no tokens (IMDSv1)",
);

export const metadataV1 = {
  id: "metadata-v1",
  severity: "high",
  reason: "A server that can be made to fetch an address gives away its role's credentials.",
  advice: "Keep http_tokens required.",
  source:
    'AWS FSBP EC2.8; Amazon EC2 User Guide, "Use the Instance Metadata Service to access instance metadata"',
  reads: {
    aws_instance: ["metadata_options.http_tokens"],
    aws_launch_template: ["metadata_options.http_tokens", "metadata_options"],
    aws_launch_configuration: ["metadata_options.http_tokens"],
    aws_spot_instance_request: ["metadata_options.http_tokens"],
    aws_ec2_instance_metadata_defaults: ["http_tokens"],
  },
  judge: anyOf(
    emptied("metadata_options", "no longer asks for tokens (IMDSv1), unless the account does"),
    turnsBad({
      path: "metadata_options.http_tokens",
      absent: "required",
      bad: (tokens) => tokens === "optional",
      created: true,
      message: "answers requests for credentials without a token (IMDSv1)",
    }),
    turnsBad({
      path: "http_tokens",
      absent: "no-preference",
      bad: (tokens) => tokens !== "required",
      message: "no longer asks new instances for tokens (IMDSv1)",
    }),
    metadataDefaultsDeleted,
  ),
  cases: {
    dangerous: [
      {
        type: "aws_launch_template",
        before: { metadata_options: [{ http_tokens: "required" }] },
        after: { metadata_options: [] },
      },
      { type: "aws_ec2_instance_metadata_defaults", before: {} },
      {
        type: "aws_instance",
        before: { metadata_options: [{ http_tokens: "required" }] },
        after: { metadata_options: [{ http_tokens: "optional" }] },
      },
      {
        type: "aws_ec2_instance_metadata_defaults",
        before: { http_tokens: "required" },
        after: { http_tokens: "no-preference" },
      },
    ],
    harmless: [
      {
        type: "aws_instance",
        before: { metadata_options: [{ http_tokens: "optional" }] },
        after: { metadata_options: [{ http_tokens: "required" }] },
      },
    ],
  },
} as const satisfies Risk;
