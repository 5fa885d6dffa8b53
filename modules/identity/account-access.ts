import { DataAwsIdentitystoreGroup } from "@cdktf/provider-aws/lib/data-aws-identitystore-group";
import { DataAwsSsoadminPermissionSet } from "@cdktf/provider-aws/lib/data-aws-ssoadmin-permission-set";
import { SsoadminAccountAssignment } from "@cdktf/provider-aws/lib/ssoadmin-account-assignment";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

/** A group, and a permission set that it has in the account. */
export interface Assignment {
  readonly group: string;
  /** Its id in the identity store. @default looked up by its name */
  readonly groupId?: string;
  readonly permissionSet: string;
}

export interface AccountAccessProps {
  readonly instanceArn: string;
  readonly identityStoreId: string;
  /** 12 digits of the account. */
  readonly accountId: string;
  readonly assignments: readonly Assignment[];
}

/**
 * What groups may do in one account. Permission sets and groups are looked up by name, since AWS gives them random ids:
 * both must be there before this is planned.
 *
 * Source: IAM Identity Center User Guide "Assign user or group access to AWS accounts".
 */
export class AccountAccess extends Construct {
  constructor(scope: Construct, id: string, props: AccountAccessProps) {
    super(scope, id);
    requireProps(this, props);
    const { instanceArn, identityStoreId, accountId, assignments } = props;
    const setScope = new Construct(this, "PermissionSet");
    const groupScope = new Construct(this, "Group");
    const ofSet = new Construct(this, "Assignment");
    const scopes = new Map<string, Construct>();
    const sets = new Map<string, string>();
    const groups = new Map<string, string>();
    for (const { group, groupId, permissionSet } of assignments) {
      const setArn =
        sets.get(permissionSet) ??
        new DataAwsSsoadminPermissionSet(setScope, permissionSet, { instanceArn, name: permissionSet }).arn;
      sets.set(permissionSet, setArn);
      const principalId = groups.get(group) ?? groupId ?? this.lookedUp(groupScope, identityStoreId, group);
      groups.set(group, principalId);
      const scopeOfSet = scopes.get(permissionSet) ?? new Construct(ofSet, permissionSet);
      scopes.set(permissionSet, scopeOfSet);
      new SsoadminAccountAssignment(scopeOfSet, group, {
        instanceArn,
        permissionSetArn: setArn,
        principalType: "GROUP",
        principalId,
        targetType: "AWS_ACCOUNT",
        targetId: accountId,
      });
    }
    fulfils(this, "identity.access-by-groups");
  }

  private lookedUp(scope: Construct, identityStoreId: string, group: string): string {
    return new DataAwsIdentitystoreGroup(scope, group, {
      identityStoreId,
      alternateIdentifier: { uniqueAttribute: { attributePath: "DisplayName", attributeValue: group } },
    }).groupId;
  }
}
