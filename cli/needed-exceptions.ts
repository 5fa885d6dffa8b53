import { type ScannerException, scannerRegister } from "../checks/scanner-register";
import type { Organization } from "../config/schema/organization";

/** Whether an organization made the choice without which no stack fails a check. */
const made: Readonly<Record<NonNullable<ScannerException["choice"]>, (of: Organization) => boolean>> = {
  instanceConnect: ({ networks }) =>
    Object.values(networks).some(({ instanceConnect }) => instanceConnect === true),
};

/** Exceptions of scanners that the repository of an organization asks for; a check that nothing fails stays on. */
export function neededExceptions(organization: Organization): readonly ScannerException[] {
  return scannerRegister.filter(({ choice }) => choice === undefined || made[choice](organization));
}
