import { PalisadeError } from "../core/palisade-error";
import type { Problem } from "../core/problem";
import { exemptPermissionSetNotices } from "./exempt-permission-set-notices";
import { expandedExclusionNotices } from "./expanded-exclusion-notices";
import { expiryNotices } from "./expiry-notices";
import { type CausedProblem, gatheredProblems } from "./gathered-problems";
import { managementPrincipalNotices } from "./management-principal-notices";
import type { Notify } from "./notice";
import { omissionNotices } from "./omission-notices";
import { outsidePrincipalNotices } from "./outside-principal-notices";
import type { ParsedFiles } from "./parse-files";
import { partitionNotices } from "./partition-notices";
import { pendingAttachmentNotices } from "./pending-attachment-notices";
import { publicBlockNotices } from "./public-block-notices";
import { readable } from "./readable";
import type { Finding, RuleContext } from "./rule";
import { rules } from "./rules";
import { type Organization, organizationSchema } from "./schema/organization";
import { schemaProblems } from "./schema-problems";
import type { Source } from "./source";
import { unlistedNotices } from "./unlisted-notices";
import { vendorAccountNotices } from "./vendor-account-notices";
import { waysPastInspectionNotices } from "./ways-past-inspection-notices";
import { webCapacityNotices } from "./web-capacity-notices";

/**
 * An organization from its parsed files. All problems are collected: those of the schema, and those of the rules across
 * values, which check what could be read even where the schema is violated elsewhere.
 *
 * @param notify receives a notice for each old key and for each exception that expires soon, before problems are thrown,
 *   and for each name that may be new to AWS
 * @throws PalisadeError with every problem found
 */
export function organizationFromFiles(
  parsed: ParsedFiles,
  today: string,
  notify: Notify,
  options: Pick<RuleContext, "allowExpired"> = {},
): Organization {
  const { value, source, notices, fileNames } = parsed;
  for (const notice of notices) notify(notice);
  const result = organizationSchema.safeParse(value);
  const shape = result.success ? [] : schemaProblems(result.error, source);
  const { organization, unreadable: gone } = result.success
    ? { organization: result.data, unreadable: [] }
    : readable(value);
  const unreadable = [...gone, ...unknownUnits(organization)];
  const findings =
    organization === undefined
      ? []
      : rules
          .flatMap((rule) => rule(organization, { ...options, today, unreadable }))
          // The user did not write a stand-in for what could not be read.
          .filter(({ path }) => !unreadable.some((gone) => concerns(path.join("."), gone)));
  const problems: CausedProblem[] = [
    ...parsed.problems,
    ...shape,
    ...findings.map((finding) => problem(finding, source)),
  ];
  // In a file that is read in part, places in lists are not those of the file.
  if (result.success) expiryNotices(result.data, source, today, options).forEach(notify);
  if (problems.length > 0 || organization === undefined) {
    throw new PalisadeError(
      gatheredProblems(problems.sort((left, right) => place(left, fileNames) - place(right, fileNames))),
    );
  }
  unlistedNotices(organization, source).forEach(notify);
  expandedExclusionNotices(organization, source).forEach(notify);
  partitionNotices(organization, source).forEach(notify);
  omissionNotices(organization, source).forEach(notify);
  managementPrincipalNotices(organization, source).forEach(notify);
  outsidePrincipalNotices(organization, source).forEach(notify);
  exemptPermissionSetNotices(organization, source).forEach(notify);
  pendingAttachmentNotices(organization, source).forEach(notify);
  publicBlockNotices(organization, source).forEach(notify);
  vendorAccountNotices(organization, source).forEach(notify);
  webCapacityNotices(organization, source).forEach(notify);
  waysPastInspectionNotices(organization, source).forEach(notify);
  return frozen(organization);
}

/**
 * OUs cannot be told of accounts whose organization section is missing: that it is missing is the one error, beside which
 * each OU that something names would be another.
 */
function unknownUnits(organization: Organization | undefined): string[] {
  if (organization === undefined || organization.organization !== undefined) return [];
  return Object.keys(organization.accounts).length > 1 ? ["organization.organizationalUnits"] : [];
}

/** Whether what could not be read is where something was found, above it or a part of it. */
function concerns(place: string, gone: string): boolean {
  return !gone.includes(".") ? place.split(".")[0] === gone : gone.startsWith(`${place}.`);
}

function problem(finding: Finding, source: Source): CausedProblem {
  return {
    where: source.where(finding.path),
    found: finding.found,
    allowed: finding.allowed,
    fix: finding.fix,
    cause: finding.cause,
  };
}

/** File, line and column as one number, so that problems are read from the top of the first file. */
function place({ where }: Problem, fileNames: readonly string[]): number {
  const file = fileNames.findIndex((name) => where.startsWith(`${name}:`));
  const [, line, column] = /:(\d+):(\d+)/.exec(where.slice(fileNames[file]?.length ?? 0)) ?? [];
  return file * 1e12 + Number(line) * 1e6 + Number(column);
}

function frozen<T>(value: T): T {
  if (value !== null && typeof value === "object" && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}
