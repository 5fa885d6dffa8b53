import { PalisadeError } from "../core/palisade-error";
import { deploymentDenialNotices } from "./deployment-denial-notices";
import { emergencyDenialProblems } from "./emergency-denial-problems";
import type { Notify } from "./notice";
import { ownPolicyProblems } from "./own-policy-problems";
import { type ReadOptions, readOrganization } from "./read-organization";
import type { Organization } from "./schema/organization";

/**
 * Reads an organization file and checks everything in it, the statements of the organization's own policies included.
 *
 * @param file path as the user gave it; errors name it so
 * @param today date for exceptions that expire, YYYY-MM-DD
 * @param notify receives a notice for each old key, for each exception that expires soon and for what may be
 *   wrong, before problems are thrown
 * @throws PalisadeError with every problem found
 */
export async function loadOrganization(
  file: string,
  today: string,
  notify?: Notify,
  options?: ReadOptions,
): Promise<Organization> {
  const organization = readOrganization(file, today, notify, options);
  const problems = [
    ...(await ownPolicyProblems(organization, notify)),
    ...emergencyDenialProblems(organization),
  ];
  if (problems.length > 0) throw new PalisadeError(problems);
  if (notify !== undefined) deploymentDenialNotices(organization).forEach(notify);
  return organization;
}
