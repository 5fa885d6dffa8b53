import { SsoadminCustomerManagedPolicyAttachment } from "@cdktf/provider-aws/lib/ssoadmin-customer-managed-policy-attachment";
import { SsoadminManagedPolicyAttachment } from "@cdktf/provider-aws/lib/ssoadmin-managed-policy-attachment";
import { SsoadminPermissionSet } from "@cdktf/provider-aws/lib/ssoadmin-permission-set";
import { SsoadminPermissionSetInlinePolicy } from "@cdktf/provider-aws/lib/ssoadmin-permission-set-inline-policy";
import { SsoadminPermissionsBoundaryAttachment } from "@cdktf/provider-aws/lib/ssoadmin-permissions-boundary-attachment";
import { Construct } from "constructs";
import type { DeclaredPower } from "../../core/declared-power";
import { PalisadeError } from "../../core/palisade-error";
import type { PolicyStatement } from "../../core/policy-document";
import { statementsJson } from "../../core/statements-json";
import type { Partition } from "../../facts/partitions";
import { serviceQuotas } from "../../facts/service-quotas";
import { adopt } from "../adopt";
import { declaresPower } from "../declares-power";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

/** A customer managed policy, which must exist in every account where the permission set is assigned. */
export interface CustomerManagedPolicy {
  readonly name: string;
  /** @default "/" */
  readonly path?: string;
}

export interface PermissionSetProps {
  /** At most 32 characters. Another name makes another permission set, and another role in every account. */
  readonly name: string;
  readonly instanceArn: string;
  readonly partition: Partition;
  /** At most 700 characters. */
  readonly description: string;
  /** Hours after which a session ends, 1 to 12. */
  readonly sessionHours: number;
  /** Policies of AWS by name, with the path where there is one: `job-function/Billing`. */
  readonly managedPolicies: readonly string[];
  /** @default none */
  readonly customerManagedPolicies?: readonly CustomerManagedPolicy[];
  /** Statements of the inline policy, with reasons. @default none */
  readonly statements?: readonly PolicyStatement[];
  /** Further statements as IAM writes them. @default none */
  readonly ownStatements?: readonly object[];
  /** A policy of AWS by name, or a customer managed one. @default no boundary */
  readonly boundary?: { readonly aws: string } | { readonly customer: CustomerManagedPolicy };
  /** Ways to more than these policies give, that are meant. @default none: one that is not meant fails the synthesis */
  readonly powers?: readonly DeclaredPower[];
  /** ARN of the permission set, where it exists and is imported. @default it is made */
  readonly adoptedArn?: string;
  /** Address of the console that opens first. @default the console's home */
  readonly relayState?: string;
}

/**
 * What people who have it may do in an account, for how long. IAM Identity Center makes a role of it in every account where
 * it is assigned.
 *
 * Sources: IAM Identity Center User Guide "Permission sets"; AWS Security Reference Architecture "IAM Identity Center".
 *
 * @throws PalisadeError when a session would last longer than twelve hours, or the inline policy is larger than AWS takes
 */
export class PermissionSet extends Construct {
  readonly resource: SsoadminPermissionSet;

  constructor(scope: Construct, id: string, props: PermissionSetProps) {
    super(scope, id);
    requireProps(this, props);
    const { instanceArn, partition, sessionHours } = props;
    if (!Number.isInteger(sessionHours) || sessionHours < 1 || sessionHours > 12) {
      throw new PalisadeError([
        {
          where: this.node.path,
          found: `sessionHours ${sessionHours}`,
          allowed: "whole hours from 1 to 12, as AWS takes them",
          fix: "write 1 to 12, such as 8",
        },
      ]);
    }
    this.resource = new SsoadminPermissionSet(this, "Resource", {
      name: props.name,
      instanceArn,
      description: props.description,
      sessionDuration: `PT${sessionHours}H`,
      ...(props.relayState !== undefined && { relayState: props.relayState }),
    });
    if (props.adoptedArn !== undefined) adopt(this.resource, `${props.adoptedArn},${instanceArn}`);
    const permissionSetArn = this.resource.arn;
    for (const policy of props.managedPolicies) {
      new SsoadminManagedPolicyAttachment(this, policy, {
        instanceArn,
        permissionSetArn,
        managedPolicyArn: `arn:${partition}:iam::aws:policy/${policy}`,
      });
    }
    for (const { name, path = "/" } of props.customerManagedPolicies ?? []) {
      new SsoadminCustomerManagedPolicyAttachment(this, `Customer${name}`, {
        instanceArn,
        permissionSetArn,
        customerManagedPolicyReference: { name, path },
      });
    }
    this.addInlinePolicy(props);
    if (props.boundary !== undefined) {
      new SsoadminPermissionsBoundaryAttachment(this, "Boundary", {
        instanceArn,
        permissionSetArn,
        permissionsBoundary:
          "aws" in props.boundary
            ? { managedPolicyArn: `arn:${partition}:iam::aws:policy/${props.boundary.aws}` }
            : {
                customerManagedPolicyReference: {
                  name: props.boundary.customer.name,
                  path: props.boundary.customer.path ?? "/",
                },
              },
      });
    }
    declaresPower(this.resource, ...(props.powers ?? []));
    fulfils(this, "identity.sessions-limited");
  }

  private addInlinePolicy({ instanceArn, statements = [], ownStatements = [] }: PermissionSetProps): void {
    if (statements.length + ownStatements.length === 0) return;
    const policy = statementsJson(statements, ownStatements);
    const { value, source } = serviceQuotas["identity-center.inline-policy"];
    if (policy.length > value) {
      throw new PalisadeError([
        {
          where: this.node.path,
          found: `its inline policy takes ${policy.length} characters`,
          allowed: `${value} (${source})`,
          fix: "shorten it by patterns, or use a customer managed policy",
        },
      ]);
    }
    const inline = new SsoadminPermissionSetInlinePolicy(this, "Inline", {
      instanceArn,
      permissionSetArn: this.resource.arn,
      inlinePolicy: policy,
    });
    inline.addOverride(
      "//.statements",
      statements.map(({ sid, reason }) => ({ sid, reason })),
    );
  }
}
