import { PalisadeError } from "../core/palisade-error";
import { ownPolicyProblems } from "./own-policy-problems";
import { readOrganization } from "./read-organization";
import type { Organization } from "./schema/organization";

/**
 * Reads an organization file and judges everything it says, the words of the organization's own policies among it.
 *
 * @param file path as the user gave it; errors name it so
 * @param today date for exceptions that expire, YYYY-MM-DD
 * @throws PalisadeError with every problem found
 */
export async function loadOrganization(file: string, today: string): Promise<Organization> {
  const organization = readOrganization(file, today);
  const problems = await ownPolicyProblems(organization);
  if (problems.length > 0) throw new PalisadeError(problems);
  return organization;
}
