import { AuditmanagerAssessment } from "@cdktf/provider-aws/lib/auditmanager-assessment";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";

export interface AuditAssessmentProps {
  readonly name: string;
  /** Id of the framework in this account and region. */
  readonly frameworkId: string;
  /** ARN of the role of whoever owns the assessment. */
  readonly ownerArn: string;
  /** Name of a bucket that is there, for reports. */
  readonly reportBucket: string;
  /** Accounts about which evidence is gathered, one at least. */
  readonly accountIds: readonly string[];
}

/**
 * An assessment of Audit Manager that gathers evidence about every account. Services are not named: Audit Manager takes them
 * from the framework, and the provider reports an inconsistent result where they are.
 *
 * Source: AWS Audit Manager User Guide "Creating an assessment"; Terraform issue 37244.
 */
export class AuditAssessment extends Construct {
  readonly resource: AuditmanagerAssessment;

  constructor(scope: Construct, id: string, props: AuditAssessmentProps) {
    super(scope, id);
    this.resource = new AuditmanagerAssessment(this, "Resource", {
      name: props.name,
      frameworkId: props.frameworkId,
      roles: [{ roleArn: props.ownerArn, roleType: "PROCESS_OWNER" }],
      assessmentReportsDestination: [{ destination: `s3://${props.reportBucket}`, destinationType: "S3" }],
      scope: [{ awsAccounts: [...props.accountIds].sort().map((account) => ({ id: account })) }],
    });
    fulfils(this, "compliance.evidence-gathered");
  }
}
