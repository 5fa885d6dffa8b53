import { AccessanalyzerAnalyzer } from "@cdktf/provider-aws/lib/accessanalyzer-analyzer";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { type ArchiveRule, addArchiveRules } from "./archive-rules";

export interface AccessAnalyzersProps {
  readonly prefix: string;
  /** `organization`: the zone of trust is the organization; `account`: it is this account. */
  readonly zone: "organization" | "account";
  /** Whether unused access is analyzed here: in one region, since IAM is global. Charged per role and user. */
  readonly unused: "analyzed" | "excluded";
  readonly known: readonly ArchiveRule[];
}

/** Days without use after which access is reported. */
const unusedDays = 90;

/**
 * Analyzers over the whole organization: what is shared outside it, and which access nobody uses.
 *
 * Source: IAM User Guide "Using IAM Access Analyzer", "Archive rules"; CIS AWS Foundations 2.18.
 */
export class AccessAnalyzers extends Construct {
  constructor(scope: Construct, id: string, props: AccessAnalyzersProps) {
    super(scope, id);
    requireProps(this, props);
    if (props.zone === "organization") {
      const external = new AccessanalyzerAnalyzer(this, "External", {
        analyzerName: `${props.prefix}-organization-external-access`,
        type: "ORGANIZATION",
      });
      addArchiveRules(this, external.analyzerName, props.known);
    }
    if (props.unused === "analyzed") {
      new AccessanalyzerAnalyzer(this, "Unused", {
        analyzerName: `${props.prefix}-unused-access`,
        type: props.zone === "organization" ? "ORGANIZATION_UNUSED_ACCESS" : "ACCOUNT_UNUSED_ACCESS",
        configuration: { unusedAccess: { unusedAccessAge: unusedDays } },
      });
    }
    fulfils(this, "account.external-access-analyzed");
  }
}
