import { IamGroup } from "@cdktf/provider-aws/lib/iam-group";
import { IamGroupMembership } from "@cdktf/provider-aws/lib/iam-group-membership";
import { IamGroupPolicy } from "@cdktf/provider-aws/lib/iam-group-policy";
import { IamGroupPolicyAttachment } from "@cdktf/provider-aws/lib/iam-group-policy-attachment";
import { IamUser } from "@cdktf/provider-aws/lib/iam-user";
import { Construct } from "constructs";
import { mfaStatements } from "../../core/mfa-statements";
import { policyJson } from "../../core/policy-json";
import { statementsJson } from "../../core/statements-json";
import type { Partition } from "../../facts/partitions";
import { declaresPower } from "../declares-power";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import type { RolePermissions } from "./role-permissions";

/** What members of a group may do. */
export interface UserGroupPermissions extends Omit<RolePermissions, "boundaryArn"> {
  readonly groupName: string;
  /** Names of the users in it. */
  readonly users: readonly string[];
}

export interface UserGroupsProps {
  readonly partition: Partition;
  /** Tags of each user. @default none beside those of the provider */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Whether a user that is removed from here is deleted with the password, the keys and the devices that were given to it by
   * hand; AWS refuses to delete it otherwise. @default "refused"
   */
  readonly removal?: "complete" | "refused";
  /** Groups by the names under which Terraform knows them. */
  readonly groups: Readonly<Record<string, UserGroupPermissions>>;
}

/**
 * IAM users, as an exception, with what they may do by groups alone. None of them can do anything without MFA but set it up.
 * Passwords and keys are not made here: Terraform would keep them in its state.
 *
 * Sources: CIS AWS Foundations 7.0 2.9, 2.14; IAM User Guide "Security best practices in IAM".
 */
export class UserGroups extends Construct {
  /** The users by name. */
  readonly users: ReadonlyMap<string, IamUser>;

  constructor(scope: Construct, id: string, props: UserGroupsProps) {
    super(scope, id);
    requireProps(this, props);
    const { partition, groups } = props;
    const userScope = new Construct(this, "User");
    this.users = new Map(
      [...new Set(Object.values(groups).flatMap((group) => group.users))].sort().map((name) => [
        name,
        new IamUser(userScope, name, {
          name,
          ...(props.tags !== undefined && { tags: props.tags }),
          ...(props.removal === "complete" && { forceDestroy: true }),
        }),
      ]),
    );
    for (const [
      key,
      { groupName, managedPolicies, statements = [], ownStatements = [], ...of },
    ] of Object.entries(groups)) {
      const inside = new Construct(this, key);
      const group = new IamGroup(inside, "Resource", { name: groupName });
      declaresPower(group, ...(of.powers ?? []));
      new IamGroupPolicy(inside, "Mfa", {
        name: "mfa",
        group: group.name,
        policy: policyJson({ statements: mfaStatements(partition) }),
      });
      if (statements.length + ownStatements.length > 0) {
        new IamGroupPolicy(inside, "Policy", {
          name: "access",
          group: group.name,
          policy: statementsJson(statements, ownStatements),
        });
      }
      for (const policy of managedPolicies) {
        new IamGroupPolicyAttachment(inside, policy, {
          group: group.name,
          policyArn: `arn:${partition}:iam::aws:policy/${policy}`,
        });
      }
      new IamGroupMembership(inside, "Members", {
        name: groupName,
        group: group.name,
        users: of.users.flatMap((name) => this.users.get(name)?.name ?? []),
      });
    }
    fulfils(this, "identity.users-need-mfa");
  }
}
