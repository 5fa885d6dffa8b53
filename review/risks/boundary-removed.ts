import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import { deletedOf } from "../judges/deleted-of";
import { emptied } from "../judges/emptied";
import type { Judge } from "../judges/judge";
import { isUnknownAt } from "../plan/is-unknown-at";
import type { Risk } from "../risk";

const boundaryDeleted = deletedOf(
  ["aws_ssoadmin_permissions_boundary_attachment"],
  "is destroyed: the permission set has no boundary",
);

/** One that is not known yet is told of as such. */
const exchanged: Judge = (change) =>
  isUnknownAt(change.unknown, "permissions_boundary")
    ? undefined
    : changed("permissions_boundary", "gets another permissions boundary")(change);

export const boundaryRemoved = {
  id: "boundary-removed",
  severity: "high",
  reason: "A boundary is the ceiling of what policies can give; without it they give all they say.",
  advice: "Keep the boundary.",
  source: 'IAM User Guide, "Permissions boundaries for IAM entities"',
  reads: {
    aws_iam_role: ["permissions_boundary"],
    aws_iam_user: ["permissions_boundary"],
    aws_ssoadmin_permissions_boundary_attachment: [],
  },
  judge: anyOf(emptied("permissions_boundary", "loses its permissions boundary"), boundaryDeleted, exchanged),
  cases: {
    dangerous: [
      { type: "aws_iam_role", before: { permissions_boundary: "a" }, after: { permissions_boundary: "b" } },
      { type: "aws_ssoadmin_permissions_boundary_attachment", before: {} },
      {
        type: "aws_iam_role",
        before: { permissions_boundary: "arn:aws:iam::111111111111:policy/b" },
        after: { permissions_boundary: null },
      },
    ],
    harmless: [
      {
        type: "aws_iam_role",
        before: { permissions_boundary: "" },
        after: { permissions_boundary: "arn:aws:iam::111111111111:policy/b" },
      },
    ],
  },
} as const satisfies Risk;
