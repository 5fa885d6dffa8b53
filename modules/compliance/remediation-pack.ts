import { ConfigConformancePack } from "@cdktf/provider-aws/lib/config-conformance-pack";
import { ConfigOrganizationConformancePack } from "@cdktf/provider-aws/lib/config-organization-conformance-pack";
import { SsmDocument } from "@cdktf/provider-aws/lib/ssm-document";
import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import type { RemediationName } from "../../core/managed-rules";
import { fulfils } from "../fulfils";
import { type RemediationTargets, remediationContent } from "./remediation-content";
import { remediationDocuments } from "./remediation-documents";
import { type RemediationMode, remediationPackTemplate } from "./remediation-pack-template";

export interface RemediationPackProps {
  readonly prefix: string;
  readonly partition: string;
  readonly accountId: string;
  readonly region: string;
  readonly reach: "organization" | "account";
  /** Accounts that use the documents, beside the stack's own. */
  readonly memberIds: readonly string[];
  readonly modes: Readonly<Record<RemediationName, RemediationMode>>;
  readonly roleName: string;
  readonly targets: RemediationTargets;
  readonly leftOut: readonly string[];
}

/**
 * Rules whose findings can be mended, in every account, and the automations that mend them, shared with the accounts
 * that run them.
 *
 * Sources: AWS Config Developer Guide "Remediating noncompliant resources"; AWS Systems Manager User Guide "Sharing SSM
 * documents".
 */
export class RemediationPack extends Construct {
  readonly resource: ConfigConformancePack | ConfigOrganizationConformancePack;

  constructor(scope: Construct, id: string, props: RemediationPackProps) {
    super(scope, id);
    const { prefix, partition, accountId, region } = props;
    const members = [...props.memberIds].sort();
    const nameOf = (name: RemediationName) => `${prefix}-${name}`;
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
            ...(members.length > 0 && {
              permissions: { type: "Share", account_ids: members.join(",") },
            }),
          }),
      );
    const pack = {
      name: `${prefix}-remediations`,
      templateBody: remediationPackTemplate({
        partition,
        modes: props.modes,
        roleName: props.roleName,
        documentArn: (name) => `arn:${partition}:ssm:${region}:${accountId}:document/${nameOf(name)}`,
        leftOut: props.leftOut,
      }),
      dependsOn: made as TerraformResource[],
    };
    this.resource =
      props.reach === "organization"
        ? new ConfigOrganizationConformancePack(this, "Resource", pack)
        : new ConfigConformancePack(this, "Resource", pack);
    fulfils(this, "compliance.rules-watch");
  }
}
