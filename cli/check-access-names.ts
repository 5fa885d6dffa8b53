import type { Organization } from "../config/schema/organization";
import { nearest } from "../core/nearest";
import type { Problem } from "../core/problem";
import { UsageError } from "../core/usage-error";

/** Names by which access is asked for. */
export interface AccessNames {
  readonly account?: string;
  readonly group?: string;
  readonly person?: string;
}

/**
 * Refuses names that the file does not have.
 *
 * @throws UsageError with the nearest name that it has
 */
export function checkAccessNames({ accounts, identity }: Organization, asked: AccessNames): void {
  const members = Object.values(identity.groups).flatMap((group) => group.members);
  const known: Readonly<Record<keyof AccessNames, readonly string[]>> = {
    account: Object.keys(accounts),
    group: Object.keys(identity.groups),
    person: [...new Set([...Object.keys(identity.people), ...members])],
  };
  const problems = (["account", "group", "person"] as const).flatMap((option): Problem[] => {
    const found = asked[option];
    if (found === undefined || known[option].includes(found)) return [];
    const near = nearest(found, known[option]);
    return [
      {
        where: `--${option}`,
        found: `there is no ${option} "${found}" in the file`,
        allowed: "",
        fix: near === undefined ? "correct the name" : `did you mean "${near}"?`,
      },
    ];
  });
  if (problems.length > 0) throw new UsageError(problems, "nothing was shown");
}
