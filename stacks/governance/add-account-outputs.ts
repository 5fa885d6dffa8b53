import { TerraformOutput } from "cdktf";
import type { Organization } from "../../modules/governance/organization";
import type { PalisadeStack } from "../palisade-stack";

/** Adds the ids that are to be filled in, for `terraform output`. */
export function addAccountOutputs(stack: PalisadeStack, made: Organization): void {
  const { estate } = stack;
  const output = (id: string, description: string, value: unknown) =>
    new TerraformOutput(stack, id, { value, description }).overrideLogicalId(id);
  output(
    "account_ids",
    "Ids of the accounts made here, for accounts.<name>.id of the organization file.",
    Object.fromEntries(estate.accountsToCreate.map((name) => [name, made.accounts.get(name)?.id ?? ""])),
  );
  if (estate.organization.organization?.id !== undefined) return;
  output("organization_id", "For organization.id of the organization file.", made.resource.id);
  output("root_id", "For organization.rootId of the organization file.", made.resource.roots.get(0).id);
}
