import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { PalisadeError } from "../core/palisade-error";
import type { Problem } from "../core/problem";
import type { Notify } from "./notice";
import { organizationFromText } from "./organization-from-text";
import type { RuleContext } from "./rule";
import type { Organization } from "./schema/organization";

/** Far above any real organization: a larger file is a mistake. */
const maxBytes = 2 * 1024 * 1024;

/**
 * Reads, parses and validates an organization file, and reads the policy files that it names.
 *
 * @param file path as the user gave it; errors name it so
 * @param today date for exceptions that expire, YYYY-MM-DD
 * @param notify receives a notice for each old key and for each exception that expires soon, before problems are thrown
 * @throws PalisadeError with every problem found
 */
export function readOrganization(
  file: string,
  today: string,
  notify?: Notify,
  options?: Pick<RuleContext, "allowExpired">,
): Organization {
  return withPolicyFiles(file, organizationFromText(file, read(file), today, notify, options));
}

function withPolicyFiles(file: string, organization: Organization): Organization {
  const problems: Problem[] = [];
  const policies: Organization["guardrails"]["policies"] = {};
  for (const [name, policy] of Object.entries(organization.guardrails.policies)) {
    policies[name] = policy;
    if (policy.file === undefined) continue;
    const path = join(dirname(file), policy.file);
    const where = `${file} guardrails.policies.${name}.file`;
    try {
      const document: unknown = JSON.parse(read(path));
      if (document === null || typeof document !== "object" || Array.isArray(document)) {
        throw new SyntaxError("it is not an object");
      }
      policies[name] = { ...policy, document: document as Record<string, unknown> };
    } catch (error) {
      problems.push(...unreadable(where, path, error));
    }
  }
  if (problems.length > 0) throw new PalisadeError(problems);
  return Object.freeze({ ...organization, guardrails: { ...organization.guardrails, policies } });
}

function unreadable(where: string, path: string, error: unknown): Problem[] {
  if (error instanceof PalisadeError) {
    return error.problems.map(({ found }) => ({
      where,
      found: `${path}: ${found}`,
      allowed: "a JSON file with one policy",
      fix: "add the file, or correct its path",
    }));
  }
  if (!(error instanceof SyntaxError)) throw error;
  return [
    {
      where,
      found: `${path} is not JSON: ${error.message}`,
      allowed: "a JSON file with one policy",
      fix: "correct the file",
    },
  ];
}

function read(file: string): string {
  try {
    const found = statSync(file);
    if (!found.isFile() && !found.isDirectory()) throw new Error("it is not a regular file");
    const { size } = found;
    if (size > maxBytes) throw new Error(`it has ${size} bytes, more than the ${maxBytes} allowed`);
    return readFileSync(file, "utf8");
  } catch (error) {
    const reason = error as NodeJS.ErrnoException;
    const found =
      reason.code === "ENOENT"
        ? "there is no such file"
        : reason.code === "EISDIR"
          ? "it is a folder"
          : (reason.code ?? "") === ""
            ? reason.message
            : `it cannot be read (${reason.code})`;
    throw new PalisadeError([
      {
        where: file,
        found,
        allowed: "expected an organization file in YAML",
        fix: "name one with --config FILE",
      },
    ]);
  }
}
