import { drop, set } from "./change";
import type { Demand, Predicate } from "./demand";
import { atLeast, is } from "./predicates";

/** A demand on the password policy, which holds for a value and breaks for another or none. */
function password(check: string, argument: string, holds: Predicate, weaker: unknown): Demand {
  return {
    check,
    types: ["aws_iam_account_password_policy"],
    subject: argument.replaceAll("_", " "),
    kind: "met",
    holds,
    breaches: [set(argument, weaker), drop(argument)],
  };
}

/** What checkov demands of the passwords of an account's users. */
export const passwordDemands: readonly Demand[] = [
  password("CKV_AWS_10", "minimum_password_length", atLeast("minimum_password_length", 14), 13),
  password("CKV_AWS_11", "require_lowercase_characters", is("require_lowercase_characters", true), false),
  password("CKV_AWS_12", "require_numbers", is("require_numbers", true), false),
  password("CKV_AWS_13", "password_reuse_prevention", atLeast("password_reuse_prevention", 24), 5),
  password("CKV_AWS_14", "require_symbols", is("require_symbols", true), false),
  password("CKV_AWS_15", "require_uppercase_characters", is("require_uppercase_characters", true), false),
  password(
    "CKV_AWS_9",
    "max_password_age",
    ({ body }) => Number(body.max_password_age ?? 0) >= 1 && Number(body.max_password_age) <= 90,
    91,
  ),
];
