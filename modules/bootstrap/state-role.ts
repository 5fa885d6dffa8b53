import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { Construct } from "constructs";
import { policyJson } from "../../core/policy-json";
import type { StateUser } from "./state-user";
import { trustStatement } from "./trust-statement";

/** What a role for states works on. */
export interface StateRoleProps extends StateUser {
  readonly bucketArn: string;
  readonly keyArn: string;
  /** @default none: there is no organization */
  readonly organizationId?: string;
}

/**
 * Adds a role that Terraform's backend assumes: it reads and writes states, takes locks, and can delete nothing but locks.
 *
 * Source: Terraform documentation "Backend type: s3", permissions for `use_lockfile`.
 */
export function addStateRole(scope: Construct, id: string, props: StateRoleProps): void {
  const { bucketArn, below, except = [] } = props;
  const role = new IamRole(scope, id, {
    name: props.roleName,
    description: "Assumed by Terraform's backend to read, write and lock state",
    maxSessionDuration: 3600,
    assumeRolePolicy: policyJson({ statements: [trustStatement(props)] }),
    lifecycle: { preventDestroy: true },
  });
  new IamRolePolicy(scope, `${id}Policy`, {
    name: "state",
    role: role.name,
    policy: policyJson({
      statements: [
        {
          sid: "AllowListingState",
          reason: "The backend looks up which state exists.",
          effect: "Allow",
          actions: ["s3:ListBucket"],
          resources: [bucketArn],
        },
        {
          sid: "AllowReadingAndWritingState",
          reason: `State is read, written and locked below ${below}/.`,
          effect: "Allow",
          actions: ["s3:GetObject", "s3:PutObject"],
          resources: [`${bucketArn}/${below}/*`],
        },
        {
          sid: "AllowReleasingLocks",
          reason:
            "A lock is a file beside the state that is deleted to release it; state itself is never deleted.",
          effect: "Allow",
          actions: ["s3:DeleteObject"],
          resources: [`${bucketArn}/${below}/*.tflock`],
        },
        ...(except.length === 0
          ? []
          : [
              {
                sid: "DenyStateOfManagement",
                reason:
                  "Whoever writes a state has the next terraform init run a provider that it names, here as an administrator of the organization.",
                effect: "Deny",
                actions: ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
                resources: except.map((path) => `${bucketArn}/${path}/*`),
              } as const,
            ]),
        {
          sid: "AllowStateKey",
          reason: "State is encrypted with this key.",
          effect: "Allow",
          actions: ["kms:Decrypt", "kms:GenerateDataKey"],
          resources: [props.keyArn],
        },
      ],
    }),
  });
}
