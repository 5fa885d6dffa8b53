import type { Problem } from "../../core/problem";
import type { SecretValue } from "./secret-value";

/** What is wrong with a value that Terraform is to write; never the value itself. */
export function secretValueProblems(where: string, value: SecretValue): Problem[] {
  const problems: Problem[] = [];
  if (!Number.isInteger(value.version) || value.version < 1) {
    problems.push({
      where,
      found: `value.version is ${value.version}`,
      allowed: "a whole number from 1",
      fix: "begin with 1, and add 1 whenever Terraform is to write the value anew",
    });
  }
  if (value.kind === "given" && !/^\$\{(ephemeral|var)\.[^}]+\}$/.test(value.from)) {
    problems.push({
      where,
      found: "value.from is no reference, so whatever it holds would be in the code",
      allowed: "a reference to an ephemeral resource or to an ephemeral variable",
      fix: "pass `${var.NAME}` of a variable with `ephemeral: true` and `sensitive: true`, or the attribute of an EphemeralResource",
    });
  }
  if (value.kind !== "generated") return problems;
  const { length = 32, beside = {} } = value;
  if (!Number.isInteger(length) || length < 16 || length > 512) {
    problems.push({
      where,
      found: `value.length is ${length}`,
      allowed: "16 to 512 characters",
      fix: "leave length out for 32 characters",
    });
  }
  if (Object.hasOwn(beside, "password")) {
    problems.push({
      where,
      found: "value.beside has a password",
      allowed: "what is not secret: a user name, an engine, a host",
      fix: "remove it, since the generated password stands there",
    });
  }
  return problems;
}
