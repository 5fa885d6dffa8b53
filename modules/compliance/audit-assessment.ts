import { AuditmanagerAssessment } from "@cdktf/provider-aws/lib/auditmanager-assessment";
import { Construct } from "constructs";
import { inParts } from "../../core/in-parts";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface AuditAssessmentProps {
  readonly name: string;
  /** Id of the framework in this account and region. */
  readonly frameworkId: string;
  /** ARN of the role of whoever owns the assessment. */
  readonly ownerArn: string;
  /** Name of a bucket that is there, for reports. */
  readonly reportBucket: string;
  /** Accounts about which evidence is gathered, one at least; more than 200 are divided among several assessments. */
  readonly accountIds: readonly string[];
}

/** Accounts of one assessment. Source: AWS Audit Manager API Reference "Scope". */
const most = 200;

/**
 * Gathers evidence about every account with Audit Manager. Services are not named: Audit Manager takes them
 * from the framework, and the provider reports an inconsistent result where they are.
 *
 * Source: AWS Audit Manager User Guide "Creating an assessment"; Terraform issue 37244.
 */
export class AuditAssessment extends Construct {
  constructor(scope: Construct, id: string, props: AuditAssessmentProps) {
    super(scope, id);
    requireProps(this, props);
    for (const [index, accounts] of inParts([...props.accountIds].sort(), most).entries()) {
      new AuditmanagerAssessment(this, index === 0 ? "Resource" : `Part${index + 1}`, {
        name: index === 0 ? props.name : `${props.name}-${index + 1}`,
        frameworkId: props.frameworkId,
        roles: [{ roleArn: props.ownerArn, roleType: "PROCESS_OWNER" }],
        assessmentReportsDestination: [{ destination: `s3://${props.reportBucket}`, destinationType: "S3" }],
        scope: [{ awsAccounts: accounts.map((account) => ({ id: account })) }],
      });
    }
    fulfils(this, "compliance.evidence-gathered");
  }
}
