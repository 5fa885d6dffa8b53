import { identityAdministrator } from "../../config/identity-administrator";
import { Directory } from "../../modules/identity/directory";
import type { Concern } from "../concern";
import { identityCenter } from "../identity/identity-center";
import { identityRegion } from "../identity/identity-region";
import { organization } from "./organization";

/** People and groups, where no identity provider gives them. */
export const directory: Concern = {
  name: "directory",
  summary:
    "The people and the groups of the identity store of IAM Identity Center. Access is given to groups; who leaves a group loses what it gave with the end of the session.",
  places: (estate) => {
    const region = identityRegion(estate);
    const account = identityAdministrator(estate.organization);
    const { center, groups, people } = estate.organization.identity;
    const isKept =
      center?.groupsFrom === "identity-store" && Object.keys({ ...groups, ...people }).length > 0;
    return region !== undefined && account !== undefined && isKept ? [{ account, region }] : [];
  },
  after: [{ concern: organization, of: "all" }],
  firstApply: () =>
    "Groups and people that are there already have their `id` in the file, and are imported: `aws identitystore list-groups` and `aws identitystore list-users` show them. Memberships that are there already are imported by hand (`terraform import`), or removed first. A person who is made here gets no password by e-mail until the instance is set so: in the console under Settings, Authentication, Standard authentication, send an e-mail OTP for users made by the API. There too, require MFA at every sign-in: AWS has no API for it, so nothing here can set or show it.",
  define: (stack) => {
    const { groups, people } = stack.estate.organization.identity;
    new Directory(stack, "Directory", {
      identityStoreId: identityCenter(stack.estate).identityStoreId,
      people: Object.fromEntries(
        Object.entries(people).map(([name, { id, ...person }]) => [
          name,
          { ...person, ...(id !== undefined && { adoptedId: id }) },
        ]),
      ),
      groups: Object.fromEntries(
        Object.entries(groups).map(([name, { description, members, id }]) => [
          name,
          {
            members,
            ...(description !== undefined && { description }),
            ...(id !== undefined && { adoptedId: id }),
          },
        ]),
      ),
    });
  },
};
