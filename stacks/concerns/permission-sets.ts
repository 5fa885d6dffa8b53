import { Construct } from "constructs";
import { identityAdministrator } from "../../config/identity-administrator";
import { AccessAttributes } from "../../modules/identity/access-attributes";
import { PermissionSet } from "../../modules/identity/permission-set";
import type { Concern } from "../concern";
import type { Estate } from "../estate";
import { identityCenter } from "../identity/identity-center";
import { identityRegion } from "../identity/identity-region";
import { permissionSetProps } from "../identity/permission-set-props";
import { setsByAccount } from "../identity/sets-by-account";
import type { PalisadeStack } from "../palisade-stack";
import { organization } from "./organization";

/** What people may do, as permission sets: those of the management account there, all others where they are administered. */
export const permissionSets: Concern = {
  name: "permission-sets",
  summary:
    "What people may do in accounts, and for how long: permission sets of IAM Identity Center. Only the management account may change those that people have in it.",
  places: (estate) => {
    const region = identityRegion(estate);
    if (region === undefined) return [];
    const accounts = new Set(setsByAccount(estate).keys());
    const administrator = identityAdministrator(estate.organization);
    if (hasAttributes(estate) && administrator !== undefined) accounts.add(administrator);
    return [...accounts].map((account) => ({ account, region }));
  },
  after: [{ concern: organization, of: "all" }],
  firstApply: () =>
    "A permission set that is there already under the same name has its `arn` in the file, and is imported: AWS refuses a second one of its name. After each change AWS provisions a set anew in every account where it is assigned, one account at a time.",
  define,
};

function define(stack: PalisadeStack): void {
  const { estate, placement } = stack;
  const { instanceArn, attributes } = identityCenter(estate);
  if (hasAttributes(estate) && placement.account === identityAdministrator(estate.organization)) {
    new AccessAttributes(stack, "AccessAttributes", { instanceArn, attributes });
  }
  const scope = new Construct(stack, "PermissionSet");
  const { permissionSets: written } = estate.organization.identity;
  for (const name of setsByAccount(estate).get(placement.account) ?? []) {
    const set = written[name];
    if (set === undefined) continue;
    new PermissionSet(scope, name, {
      ...permissionSetProps(name, set),
      instanceArn,
      partition: estate.names.partition,
    });
  }
}

function hasAttributes({ organization }: Estate): boolean {
  return Object.keys(organization.identity.center?.attributes ?? {}).length > 0;
}
