import type { Notice } from "./notice";
import type { Organization } from "./schema/organization";
import type { Source } from "./source";

/**
 * That a permission set is exempt from guardrails while a member account administers IAM Identity Center: whoever may assign
 * it there, or change it, is as good as exempt, and Identity Center changes its roles by a service-linked role, which no
 * SCP binds.
 *
 * Source: IAM Identity Center User Guide "Delegated administration": permission sets provisioned in the management account
 * are managed there alone.
 */
export function exemptPermissionSetNotices(
  { guardrails, organization }: Organization,
  source: Source,
): Notice[] {
  const administrator = organization?.delegatedAdministrators["identity-center"];
  if (administrator === undefined) return [];
  return (["breakGlass", "responders"] as const).flatMap((list) =>
    guardrails[list].flatMap((role, index): Notice[] =>
      role.startsWith("AWSReservedSSO_")
        ? [
            {
              where: source.where(["guardrails", list, index]),
              message: `${role} is exempt, and whoever administers IAM Identity Center in ${administrator} may assign or change its permission set; assign it in the management account too, which keeps it to that account, or name a role that Identity Center does not make`,
            },
          ]
        : [],
    ),
  );
}
