import type { Construct } from "constructs";
import { escapedForTerraform } from "../../core/escaped-for-terraform";
import { EphemeralResource } from "../ephemeral-resource";
import type { SecretValue } from "./secret-value";

/**
 * The expression for a write-only argument. Each plan and apply of a generated value asks AWS for a random one and throws it
 * away, unless its version says that it is to be written: so planning takes `secretsmanager:GetRandomPassword`.
 *
 * @param scope where the ephemeral resource stands, as `GeneratedValue`
 */
export function writtenValue(scope: Construct, value: SecretValue): string {
  if (value.kind === "given") return value.from;
  const { length = 32, excludedCharacters = unsafeCharacters, beside } = value;
  const made = new EphemeralResource(scope, "GeneratedValue", "aws_secretsmanager_random_password", {
    password_length: length,
    exclude_characters: escapedForTerraform(excludedCharacters),
    require_each_included_type: true,
  });
  const password = made.attribute("random_password");
  if (beside === undefined) return password;
  const plain = Object.entries(beside).map(([key, text]) => `${quoted(key)} = ${quoted(text)}`);
  return `\${jsonencode({ ${[...plain, `"password" = ${password.slice(2, -1)}`].join(", ")} })}`;
}

/**
 * RDS takes no slash, at sign, double quote or space in a password; the others are read by shells, or end a value in
 * connection strings.
 *
 * Source: Amazon RDS User Guide "Settings for DB instances", master password.
 */
const unsafeCharacters = "/@\"'\\`$%{};& ";

/** A string in an expression of Terraform. */
function quoted(text: string): string {
  return escapedForTerraform(JSON.stringify(text));
}
