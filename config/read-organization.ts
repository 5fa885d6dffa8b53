import { realpathSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { PalisadeError } from "../core/palisade-error";
import type { Problem } from "../core/problem";
import { firewallNotices } from "./firewall-notices";
import { firewallRuleProblems } from "./firewall-rule-problems";
import { firewallRules } from "./firewall-rules";
import { identityPolicies, type WrittenPolicy } from "./identity-policies";
import { networkAclProblems } from "./network-acl-problems";
import type { Notify } from "./notice";
import { organizationFromFiles } from "./organization-from-files";
import { parseFiles, type ReadIncluded } from "./parse-files";
import { plainSecrets } from "./plain-secrets";
import { readText } from "./read-text";
import type { RuleContext } from "./rule";
import type { Organization } from "./schema/organization";
import type { Source } from "./source";

/** How an organization file is read. */
export interface ReadOptions extends Pick<RuleContext, "allowExpired"> {
  /** Receives what says where in the files each value is, for errors that only a command can tell. @default nobody */
  readonly onSource?: (source: Source) => void;
}

/**
 * Reads, parses and validates an organization file and the files that it includes, and reads the files with
 * policies and rules that they name; the rules of firewalls are checked, since they have lines of their own.
 *
 * @param file path as the user gave it; errors name it so
 * @param today date for exceptions that expire, YYYY-MM-DD
 * @param notify receives a notice for each old key and for each exception that expires soon, before problems are thrown
 * @throws PalisadeError with every problem found
 */
export function readOrganization(
  file: string,
  today: string,
  notify: Notify = () => {},
  { onSource, ...options }: ReadOptions = {},
): Organization {
  const text = readText(file, {
    allowed: "expected an organization file in YAML",
    fix: "name one with --config FILE",
    tooLarge: "name the organization file with --config FILE; a large one is divided by include",
  });
  const parsed = parseFiles({ name: file, text }, readIncluded(file));
  onSource?.(parsed.source);
  const organization = withPolicyFiles(organizationFromFiles(parsed, today, notify, options), parsed.source);
  firewallNotices(organization, parsed.source).forEach(notify);
  return organization;
}

/** Reads what lies in the folder of the first file or below it, wherever links lead. */
function readIncluded(first: string): ReadIncluded {
  const folder = realpathSync(dirname(first));
  return (from, path) => {
    const file = join(dirname(from), path);
    const text = readText(file, {
      allowed: "a YAML file with a part of the organization",
      fix: "add the file, or correct its path, which is relative to the file that includes it",
    });
    const real = relative(folder, realpathSync(file));
    if (real === ".." || real.startsWith(`..${sep}`)) {
      throw new PalisadeError([
        {
          where: file,
          found: "it is a link out of the folder of the organization file",
          allowed: `files inside ${dirname(first)}`,
          fix: "put a copy of the file there",
        },
      ]);
    }
    return { name: join(dirname(first), real), text };
  };
}

function withPolicyFiles(organization: Organization, source: Source): Organization {
  const problems: Problem[] = [];
  const read = <T extends WrittenPolicy>(policy: T, key: readonly string[]): T => {
    if (policy.file === undefined) return policy;
    const path = join(dirname(source.fileOf(key)), policy.file);
    try {
      const document: unknown = JSON.parse(readPlain(path, expected));
      if (document === null || typeof document !== "object" || Array.isArray(document)) {
        throw new SyntaxError("it is not an object");
      }
      return { ...policy, document: document as Record<string, unknown> };
    } catch (error) {
      problems.push(...unreadable(source.where(key), path, error));
      return policy;
    }
  };
  const { guardrails, identity } = organization;
  const policies = Object.fromEntries(
    Object.entries(guardrails.policies).map(([name, policy]) => [
      name,
      read(policy, ["guardrails", "policies", name, "file"]),
    ]),
  );
  const withFiles = identityPolicies(identity, (policy, path) => read(policy, [...path, "file"]));
  const ruleFile = (file: string, key: readonly (string | number)[]) =>
    join(dirname(source.fileOf(key)), file);
  const firewalls = firewallRules(organization.firewalls, (file, key) => {
    const path = ruleFile(file, key);
    try {
      return readPlain(path, expectedRules);
    } catch (error) {
      problems.push(...unreadable(source.where(key), path, error));
      return undefined;
    }
  });
  const whole = Object.freeze({
    ...organization,
    guardrails: { ...guardrails, policies },
    identity: withFiles,
    firewalls,
  });
  // Of a file that is not there, the rules are not known.
  if (problems.length === 0) problems.push(...firewallRuleProblems(whole, source));
  problems.push(...networkAclProblems(organization, source));
  if (problems.length > 0) throw new PalisadeError(problems);
  return whole;
}

/** @throws PalisadeError with secrets in the text too */
function readPlain(path: string, what: Parameters<typeof readText>[1]): string {
  const text = readText(path, what);
  const secrets = plainSecrets(path, text);
  if (secrets.length > 0) throw new PalisadeError(secrets);
  return text;
}

const expectedRules = {
  allowed: "a file with rules of Suricata",
  fix: "add the file, or correct its path",
  tooLarge:
    "AWS takes 2,000,000 bytes and 30,000 rules in a group: divide the file and give each part its entry under rules, or leave out rules that you do not need, such as those with # before them",
};
const expected = { allowed: "a JSON file with one policy", fix: "add the file, or correct its path" };

function unreadable(where: string, path: string, error: unknown): Problem[] {
  if (error instanceof PalisadeError) {
    return error.problems.map((problem) => ({
      ...problem,
      where,
      found: `${problem.where}: ${problem.found}`,
    }));
  }
  if (!(error instanceof SyntaxError)) throw error;
  return [
    {
      where,
      found: `${path} is not JSON: ${error.message}`,
      allowed: "a JSON file with one policy",
      fix: "mend the JSON at that position: commas between entries and none behind the last, names in double quotes",
    },
  ];
}
