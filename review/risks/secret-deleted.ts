import { anyOf } from "../judges/any-of";
import { deleted } from "../judges/deleted";
import type { Judge } from "../judges/judge";
import { lowered } from "../judges/lowered";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

const gone: Judge = (change) => {
  if (change.type === "aws_secretsmanager_secret_rotation")
    return deleted("is destroyed: the secret is no longer rotated")(change);
  if (change.type === "aws_secretsmanager_secret") return deleted("is destroyed")(change);
  return undefined;
};

export const secretDeleted = {
  id: "secret-deleted",
  severity: "high",
  reason: "Who reads the secret fails, and the secret cannot be had back after its recovery window.",
  advice: "Keep the secret, its rotation, and 30 days of recovery.",
  source: 'AWS Secrets Manager User Guide, "Delete an AWS Secrets Manager secret"',
  reads: {
    aws_secretsmanager_secret: ["recovery_window_in_days"],
    aws_secretsmanager_secret_rotation: [],
    aws_ssm_parameter: ["type"],
  },
  judge: anyOf(
    gone,
    lowered("recovery_window_in_days", "would be deleted sooner", { absent: 30 }),
    turnsBad({
      path: "type",
      absent: "String",
      bad: (type) => type !== "SecureString",
      message: "is no longer encrypted",
    }),
  ),
  cases: {
    dangerous: [
      { type: "aws_ssm_parameter", before: { type: "SecureString" }, after: { type: "String" } },
      { type: "aws_secretsmanager_secret", before: {} },
      {
        type: "aws_secretsmanager_secret",
        before: { recovery_window_in_days: 30 },
        after: { recovery_window_in_days: 0 },
      },
      { type: "aws_secretsmanager_secret_rotation", before: {} },
    ],
    harmless: [
      {
        type: "aws_secretsmanager_secret",
        before: { recovery_window_in_days: 7 },
        after: { recovery_window_in_days: 30 },
      },
      { type: "aws_ssm_parameter", before: { type: "String" }, after: { type: "SecureString" } },
    ],
  },
} as const satisfies Risk;
