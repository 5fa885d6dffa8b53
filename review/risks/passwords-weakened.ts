import { anyOf } from "../judges/any-of";
import { deleted } from "../judges/deleted";
import { emptied } from "../judges/emptied";
import { lowered } from "../judges/lowered";
import { raised } from "../judges/raised";
import { turnedOff } from "../judges/turned-off";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

export const passwordsWeakened = {
  id: "passwords-weakened",
  severity: "medium",
  reason: "Short or repeated passwords are guessed.",
  advice: "Keep fourteen characters and 24 remembered passwords.",
  source: "CIS AWS Foundations Benchmark, Identity and Access Management",
  reads: {
    aws_iam_account_password_policy: [
      "minimum_password_length",
      "password_reuse_prevention",
      "require_symbols",
      "require_numbers",
      "require_uppercase_characters",
      "require_lowercase_characters",
      "max_password_age",
    ],
    aws_cognito_user_pool: ["password_policy.minimum_length", "mfa_configuration"],
  },
  judge: anyOf(
    turnedOff("require_symbols", "asks for simpler passwords"),
    turnedOff("require_numbers", "asks for simpler passwords"),
    turnedOff("require_uppercase_characters", "asks for simpler passwords"),
    turnedOff("require_lowercase_characters", "asks for simpler passwords"),
    emptied("password_reuse_prevention", "lets passwords be used again"),
    raised("max_password_age", "lets passwords live longer"),
    deleted("is destroyed: what AWS asks for by default is less"),
    lowered("minimum_password_length", "allows shorter passwords"),
    lowered("password_reuse_prevention", "lets passwords be used again"),
    lowered("password_policy.minimum_length", "allows shorter passwords"),
    turnsBad({
      path: "mfa_configuration",
      absent: "OFF",
      bad: (mode) => mode === "OFF",
      message: "asks no second factor",
    }),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_iam_account_password_policy",
        before: { require_symbols: true },
        after: { require_symbols: false },
      },
      {
        type: "aws_iam_account_password_policy",
        before: { require_numbers: true },
        after: { require_numbers: false },
      },
      {
        type: "aws_iam_account_password_policy",
        before: { require_uppercase_characters: true },
        after: { require_uppercase_characters: false },
      },
      {
        type: "aws_iam_account_password_policy",
        before: { require_lowercase_characters: true },
        after: { require_lowercase_characters: false },
      },
      {
        type: "aws_iam_account_password_policy",
        before: { password_reuse_prevention: 24 },
        after: { password_reuse_prevention: null },
      },
      {
        type: "aws_iam_account_password_policy",
        before: { max_password_age: 90 },
        after: { max_password_age: 365 },
      },
      {
        type: "aws_cognito_user_pool",
        before: { mfa_configuration: "ON" },
        after: { mfa_configuration: "OFF" },
      },
      {
        type: "aws_cognito_user_pool",
        before: { password_policy: [{ minimum_length: 30 }] },
        after: { password_policy: [{ minimum_length: 3 }] },
      },
      {
        type: "aws_iam_account_password_policy",
        before: { password_reuse_prevention: 30 },
        after: { password_reuse_prevention: 3 },
      },
      {
        type: "aws_iam_account_password_policy",
        before: { minimum_password_length: 14 },
        after: { minimum_password_length: 8 },
      },
      { type: "aws_iam_account_password_policy", before: {} },
    ],
    harmless: [
      {
        type: "aws_iam_account_password_policy",
        before: { minimum_password_length: 8 },
        after: { minimum_password_length: 14 },
      },
    ],
  },
} as const satisfies Risk;
