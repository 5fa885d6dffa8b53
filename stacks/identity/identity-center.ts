import type { Organization } from "../../config/schema/organization";
import type { Estate } from "../estate";

type Center = NonNullable<Organization["identity"]["center"]>;

/** @throws when there is none: stacks of identity are placed only where there is */
export function identityCenter({ organization }: Estate): Center {
  const { center } = organization.identity;
  if (center === undefined) throw new Error("there is no instance of IAM Identity Center");
  return center;
}
