import type { Estate } from "./estate";

/** Where states lie, and the role that reads and writes them. */
export interface StatePlace {
  /** Name of the account that has the bucket. */
  readonly account: string;
  readonly roleName: string;
}

/**
 * Where the state of a stack lies. What the management account applies, in itself and, by bootstrap stacks, in others, has
 * its states there, under a role of their own: whoever may write a state has the next `terraform init` install and run any
 * provider that it names, with the credentials of whoever runs it.
 *
 * Source: Terraform documentation "terraform init" (plugin installation, `-lockfile=readonly`).
 */
export function statePlace(
  estate: Estate,
  account: string,
  concern: { readonly applyRoleArn?: unknown },
): StatePlace {
  const { organization, state } = estate.organization;
  const { bootstrap } = estate.names;
  const management = estate.holder("management");
  const byManagement = account === management || concern.applyRoleArn !== undefined;
  return organization !== undefined && byManagement
    ? { account: management, roleName: bootstrap.managementStateRole() }
    : { account: state.account, roleName: bootstrap.stateRole() };
}
