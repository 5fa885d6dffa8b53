import { UsageError } from "../../core/usage-error";

/** A file that holds no plan in JSON. */
export class NotAPlan extends UsageError {
  override readonly name: string = "NotAPlan";

  constructor(
    where: string,
    found: string,
    fix = "write the plan with: terraform show -json PLAN > plan.json",
  ) {
    super(
      [{ where, found, allowed: "the JSON of a plan of Terraform 0.15 or later, or of OpenTofu", fix }],
      "nothing was reviewed",
    );
  }
}
