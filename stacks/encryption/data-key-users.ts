import { dataKeyUsersOf } from "../../config/data-key-users-of";
import type { KeyRingProps } from "../../modules/encryption/key-ring-props";
import type { Estate } from "../estate";

/** Other accounts that use an account's data key. Those that are to be created follow when they have an id. */
export function dataKeyUsers(estate: Estate, account: string): Pick<KeyRingProps, "dataKeyUsers"> {
  const users = dataKeyUsersOf(estate.organization, account);
  if (users === undefined) return {};
  const { organizationId } = estate;
  if (users === "organization") {
    return organizationId === undefined ? {} : { dataKeyUsers: { organizationId } };
  }
  const there = users.filter((name) => estate.accountNames.includes(name));
  return {
    dataKeyUsers: {
      accountIds: there.map((name) => estate.account(name).id),
      autoScalingAccountIds: there
        .filter((name) => estate.account(name).autoScaling === "used")
        .map((name) => estate.account(name).id),
    },
  };
}
