import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { Construct } from "constructs";
import { jobFunctions } from "../../core/job-functions";
import type { Partition } from "../../facts/partitions";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { addRole } from "./add-role";

export interface BreakGlassRoleProps {
  readonly roleName: string;
  readonly partition: Partition;
  /** ARNs of the IAM users that may take it. */
  readonly userArns: readonly string[];
}

/**
 * The role for emergencies: it administers the account, for those who have signed in with MFA within the hour. Guardrails
 * that could stand in the way leave it alone, and each use raises an alarm.
 *
 * Sources: AWS Well-Architected Framework SEC03-BP03 "Establish emergency access process"; IAM User Guide "Secure API access
 * with MFA".
 */
export class BreakGlassRole extends Construct {
  readonly resource: IamRole;

  constructor(scope: Construct, id: string, props: BreakGlassRoleProps) {
    super(scope, id);
    requireProps(this, props);
    const { managedPolicies, statements, sessionHours, powers } = jobFunctions["break-glass"];
    this.resource = addRole(this, {
      roleName: props.roleName,
      partition: props.partition,
      description: "For emergencies, when nothing else works; each use raises an alarm",
      sessionHours,
      managedPolicies,
      statements,
      powers,
      trust: [
        {
          sid: "AllowAssumptionInEmergencies",
          reason: "Named users, each with a hardware key that was used within the hour.",
          effect: "Allow",
          principals: { AWS: [...props.userArns].sort() },
          actions: ["sts:AssumeRole"],
          conditions: {
            Bool: { "aws:MultiFactorAuthPresent": "true" },
            NumericLessThan: { "aws:MultiFactorAuthAge": "3600" },
          },
        },
      ],
    });
    fulfils(this, "identity.emergency-access-prepared");
  }
}
