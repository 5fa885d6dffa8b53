import { IdentitystoreGroup } from "@cdktf/provider-aws/lib/identitystore-group";
import { IdentitystoreGroupMembership } from "@cdktf/provider-aws/lib/identitystore-group-membership";
import { IdentitystoreUser } from "@cdktf/provider-aws/lib/identitystore-user";
import { Construct } from "constructs";
import { adopt } from "../adopt";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

/** A person who signs in. */
export interface Person {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  /** Id in the identity store, where the person exists and is imported. @default the person is made */
  readonly adoptedId?: string;
}

/** A group of people, who get access together. */
export interface DirectoryGroup {
  /** At most 1,024 characters. @default none */
  readonly description?: string;
  /** Id in the identity store, where the group exists and is imported. @default it is made */
  readonly adoptedId?: string;
  /** Names of people. */
  readonly members: readonly string[];
}

export interface DirectoryProps {
  readonly identityStoreId: string;
  /** People by the name with which they sign in. */
  readonly people: Readonly<Record<string, Person>>;
  /** Groups by name. */
  readonly groups: Readonly<Record<string, DirectoryGroup>>;
}

/**
 * People and groups in the identity store of IAM Identity Center. It holds no password: AWS sends each person a link, where
 * the instance is set so, and the person sets password and MFA device.
 *
 * Source: IAM Identity Center User Guide "Manage identities in IAM Identity Center".
 */
export class Directory extends Construct {
  constructor(scope: Construct, id: string, props: DirectoryProps) {
    super(scope, id);
    requireProps(this, props);
    const { identityStoreId } = props;
    const persons = new Construct(this, "Person");
    const users = new Map(
      Object.entries(props.people).map(([userName, { givenName, familyName, email, adoptedId }]) => {
        const user = new IdentitystoreUser(persons, userName, {
          identityStoreId,
          userName,
          displayName: `${givenName} ${familyName}`,
          name: { givenName, familyName },
          emails: { value: email, primary: true },
        });
        if (adoptedId !== undefined) adopt(user, `${identityStoreId}/${adoptedId}`);
        return [userName, user];
      }),
    );
    const groups = new Construct(this, "Group");
    const memberships = new Construct(this, "Member");
    for (const [displayName, { description, members, adoptedId }] of Object.entries(props.groups)) {
      const group = new IdentitystoreGroup(groups, displayName, {
        identityStoreId,
        displayName,
        ...(description !== undefined && { description }),
      });
      if (adoptedId !== undefined) adopt(group, `${identityStoreId}/${adoptedId}`);
      const inGroup = new Construct(memberships, displayName);
      for (const member of members) {
        const user = users.get(member);
        if (user === undefined) continue;
        new IdentitystoreGroupMembership(inGroup, member, {
          identityStoreId,
          groupId: group.groupId,
          memberId: user.userId,
        });
      }
    }
    fulfils(this, "identity.access-by-groups");
  }
}
