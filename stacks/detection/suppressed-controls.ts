import { type Capability, capabilities } from "../../core/capabilities";
import type { SuppressedControl } from "../../modules/detection/suppressed-findings";
import { publicBucketAccounts } from "../account/public-bucket-accounts";
import type { Estate } from "../estate";
import { partialExclusions } from "./partial-exclusions";

/** S3 general purpose buckets should have block public access settings enabled, for the account. */
const blockOfAccount = "S3.1";

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
  const open = publicBucketAccounts(estate);
  const accepted = said.find(({ control }) => control === blockOfAccount);
  return [
    ...said.filter(({ accountIds }) => accountIds.length > 0),
    // What is accepted for the control by name stands first, so that accounts in both are suppressed once.
    ...(open.length === 0
      ? []
      : [
          {
            control: blockOfAccount,
            accountIds: ids(open).filter((id) => accepted?.accountIds.includes(id) !== true),
            note: "Bucket policies may be public in this account: publicBuckets says why, and until when.",
          },
        ].filter(({ accountIds }) => accountIds.length > 0)),
    // Security Hub is on in every Region for every account; the recorder, only where an account works.
    ...(elsewhere.length === 0
      ? []
      : [{ control: "Config.1", accountIds: ids(elsewhere), note: "The account does not use the region." }]),
    // The administrator's finding fails as long as one member is without.
    ...partialExclusions(estate).flatMap(({ capability, accounts, reason }) => {
      const { controls = [] }: Capability = capabilities[capability];
      const failing = [...new Set([estate.holder("security"), ...accounts])];
      const note = `${capability} is ${reason}`;
      return controls.map((control) => ({ control, accountIds: ids(failing), note }));
    }),
  ];
}
