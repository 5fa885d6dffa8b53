import { anyOf } from "../judges/any-of";
import { deleted } from "../judges/deleted";
import { replaced } from "../judges/replaced";
import type { Risk } from "../risk";

export const unitDeleted = {
  id: "unit-deleted",
  severity: "high",
  reason: "Policies that are attached to the OU go with it.",
  advice: "Move the accounts first, to where the same policies bind.",
  source: 'AWS Organizations User Guide, "Deleting OUs"',
  reads: { aws_organizations_organizational_unit: [] },
  judge: anyOf(
    deleted("is destroyed: its accounts must move, and its policies no longer bind them"),
    replaced("is replaced"),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_organizations_organizational_unit",
        before: { parent_id: "a" },
        after: { parent_id: "b" },
        action: "replace",
      },
      { type: "aws_organizations_organizational_unit", before: {} },
    ],
    harmless: [{ type: "aws_organizations_organizational_unit", after: {} }],
  },
} as const satisfies Risk;
