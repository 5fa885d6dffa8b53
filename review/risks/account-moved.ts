import { changed } from "../judges/changed";
import type { Judge } from "../judges/judge";
import type { Risk } from "../risk";

/** What is attached to the root binds everywhere, so that a way down from it takes nothing away. */
const judge: Judge = (change) =>
  /^r-[0-9a-z]{4,32}$/.test(String(change.before?.["parent_id"]))
    ? undefined
    : changed("parent_id", "moves: other policies bind it")(change);

export const accountMoved = {
  id: "account-moved",
  severity: "high",
  reason: "Guardrails come from the OUs above; this is also the way out of a quarantine.",
  advice: "Compare what is attached above both places.",
  source: 'AWS Organizations User Guide, "Moving accounts to an OU"',
  reads: { aws_organizations_account: ["parent_id"], aws_organizations_organizational_unit: ["parent_id"] },
  judge,
  cases: {
    dangerous: [
      { type: "aws_organizations_account", before: { parent_id: "ou-a" }, after: { parent_id: "r-1" } },
    ],
    harmless: [
      {
        type: "aws_organizations_account",
        before: { parent_id: "ou-a", name: "a" },
        after: { parent_id: "ou-a", name: "b" },
      },
      {
        type: "aws_organizations_account",
        before: { parent_id: "r-ab12" },
        after: { parent_id: "ou-ab12-cdefghij" },
      },
    ],
  },
} as const satisfies Risk;
