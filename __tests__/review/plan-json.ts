import type { RiskCase } from "../../review/risk";

/** A resource of a plan in JSON. */
export interface PlannedChange extends RiskCase {
  readonly address?: string;
  /** Further keys of the change, such as `after_unknown`. */
  readonly change?: Readonly<Record<string, unknown>>;
  /** Further keys beside the change, such as `action_reason`. */
  readonly beside?: Readonly<Record<string, unknown>>;
}

/** The JSON of a plan with these changes, as Terraform 1.11 writes it. */
export function planJson(
  changes: readonly PlannedChange[],
  further: Readonly<Record<string, unknown>> = {},
): object {
  return {
    format_version: "1.2",
    terraform_version: "1.11.4",
    resource_changes: changes.map((one, index) => {
      const { type, before = null, after = null, change = {}, beside = {} } = one;
      const address = one.address ?? `${type}.one_${index}`;
      return {
        address,
        mode: "managed",
        type,
        name: address.split(".").at(-1),
        provider_name: "registry.terraform.io/hashicorp/aws",
        change: {
          actions: actionsOf(one),
          before,
          after,
          after_unknown: {},
          before_sensitive: {},
          after_sensitive: {},
          ...change,
        },
        ...beside,
      };
    }),
    ...further,
  };
}

function actionsOf({ action, before, after }: RiskCase): readonly string[] {
  if (action === "forget") return ["forget"];
  if (action === "replace") return ["delete", "create"];
  if (action === "replace, created first") return ["create", "delete"];
  if (before === undefined) return ["create"];
  return after === undefined ? ["delete"] : ["update"];
}
