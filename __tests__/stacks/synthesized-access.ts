import type { Organization } from "../../config/schema/organization";
import { everyStack } from "../every-stack";

type Bodies = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What Terraform would assign, read from synthesized JSON alone: account id, permission set and group. */
export function synthesizedAccess(organization: Organization): string[] {
  return [...everyStack(organization, (path) => path.includes("/access-"))].flatMap(
    ([, { resource, data }]) => {
      const sets = data?.["aws_ssoadmin_permission_set"] as Bodies;
      const groups = data?.["aws_identitystore_group"] as Bodies;
      const named = (reference: unknown) => String(reference).split(".")[2] ?? "";
      return Object.values((resource?.["aws_ssoadmin_account_assignment"] ?? {}) as Bodies).map((body) => {
        const group = groups[named(body["principal_id"])]?.["alternate_identifier"];
        const { attribute_value: name } = (group as { unique_attribute: { attribute_value: string } })
          .unique_attribute;
        return `${body["target_id"]} ${sets[named(body["permission_set_arn"])]?.["name"]} ${name}`;
      });
    },
  );
}
