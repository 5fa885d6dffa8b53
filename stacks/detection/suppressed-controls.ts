import type { SuppressedControl } from "../../modules/detection/suppressed-findings";
import type { Estate } from "../estate";

/** Findings of Security Hub that are suppressed in a Region. */
export function suppressedControls(estate: Estate, region: string): SuppressedControl[] {
  const ids = (names: readonly string[]) => names.map((name) => estate.account(name).id);
  const elsewhere = estate.accountNames.filter((name) => !estate.regions(name).includes(region));
  const said = estate.organization.detection.suppressedFindings.map(
    ({ control, accounts, reason, expires }) => ({
      control,
      // A rule that names no account would hold for all of them.
      accountIds: ids(accounts.filter((name) => estate.exists(name))),
      note: `Accepted until ${expires}: ${reason}`,
    }),
  );
  return [
    ...said.filter(({ accountIds }) => accountIds.length > 0),
    // Security Hub is on in every Region for every account; the recorder, only where an account works.
    ...(elsewhere.length === 0
      ? []
      : [{ control: "Config.1", accountIds: ids(elsewhere), note: "The account does not use the region." }]),
  ];
}
