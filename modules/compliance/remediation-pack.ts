import { ConfigConformancePack } from "@cdktf/provider-aws/lib/config-conformance-pack";
import { SsmDocument } from "@cdktf/provider-aws/lib/ssm-document";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { RemediationName } from "../../facts/managed-rules";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { type RemediationTargets, remediationContent } from "./remediation-content";
import { remediationDocuments } from "./remediation-documents";
import { type RemediationMode, remediationPackTemplate } from "./remediation-pack-template";

export interface RemediationPackProps {
  readonly prefix: string;
  readonly modes: Readonly<Record<RemediationName, RemediationMode>>;
  /** ARN of the role that automations take. */
  readonly roleArn: string;
  readonly targets: RemediationTargets;
  /** Names of excluded rules. */
  readonly excluded: readonly string[];
  /** What must be there first: the recorder, switched on. @default it is there, and others made it */
  readonly recorder?: ITerraformDependable;
}

/**
 * Rules of one account and region whose findings can be remediated, and the automations that remediate them.
 *
 * Each account has its own: AWS Config gives a rule of the organization no remediation, and reports of a pack of the
 * organization, asked by a delegated administrator, never that it is done.
 *
 * Sources: AWS Config Developer Guide "Remediating noncompliant resources"; terraform-provider-aws pull request 47072.
 */
export class RemediationPack extends Construct {
  readonly resource: ConfigConformancePack;

  constructor(scope: Construct, id: string, props: RemediationPackProps) {
    super(scope, id);
    requireProps(this, props);
    const nameOf = (name: RemediationName) => `${props.prefix}-${name}`;
    const documents = new Construct(this, "Document");
    const made = (Object.entries(props.modes) as [RemediationName, RemediationMode][])
      .filter(([, mode]) => mode !== "off")
      .map(
        ([name]) =>
          new SsmDocument(documents, name, {
            name: nameOf(name),
            documentType: "Automation",
            documentFormat: "JSON",
            content: remediationContent(remediationDocuments[name], props.targets),
          }),
      );
    this.resource = new ConfigConformancePack(this, "Resource", {
      name: `${props.prefix}-remediations`,
      templateBody: remediationPackTemplate({
        modes: props.modes,
        roleArn: props.roleArn,
        documentName: nameOf,
        excluded: props.excluded,
      }),
      dependsOn: [...(props.recorder === undefined ? [] : [props.recorder]), ...made],
    });
    fulfils(this, "compliance.rules-watch");
  }
}
