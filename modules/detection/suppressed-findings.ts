import { SecurityhubAutomationRule } from "@cdktf/provider-aws/lib/securityhub-automation-rule";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { inParts } from "../../core/in-parts";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

/** Findings of one control that are accepted, and in which accounts. */
export interface SuppressedControl {
  /** Id of the control, for example `EC2.18`. */
  readonly control: string;
  /** Accounts, twelve digits each. */
  readonly accountIds: readonly string[];
  /** Why, and until when. */
  readonly note: string;
}

export interface SuppressedFindingsProps {
  /** Begins the name of each rule. */
  readonly name: string;
  readonly accepted: readonly SuppressedControl[];
  /** What must be there first. @default nothing in this stack */
  readonly after?: ITerraformDependable;
}

/**
 * Suppresses findings that are accepted, in the stack's region: Security Hub has automation rules in each region apart.
 *
 * Source: Security Hub User Guide "Automation rules in Security Hub CSPM".
 */
export class SuppressedFindings extends Construct {
  constructor(scope: Construct, id: string, props: SuppressedFindingsProps) {
    super(scope, id);
    requireProps(this, props);
    for (const [index, { name, control, accountIds, note }] of rules(props.accepted).entries()) {
      new SecurityhubAutomationRule(this, name, {
        ruleName: `${props.name}-accepted-${name}`,
        description: note,
        ruleOrder: index + 1,
        ruleStatus: "ENABLED",
        isTerminal: true,
        criteria: [
          {
            complianceSecurityControlId: [{ comparison: "EQUALS", value: control }],
            awsAccountId: [...accountIds].sort().map((value) => ({ comparison: "EQUALS", value })),
          },
        ],
        actions: [
          {
            type: "FINDING_FIELDS_UPDATE",
            findingFieldsUpdate: [
              { workflow: [{ status: "SUPPRESSED" }], note: [{ text: note, updatedBy: "palisade" }] },
            ],
          },
        ],
        ...(props.after !== undefined && { dependsOn: [props.after] }),
      });
    }
    fulfils(this, "detection.posture-managed");
  }
}

/** Values that one criterion takes at most. Source: Security Hub API Reference "AutomationRulesFindingFilters". */
const most = 100;

/** One rule for each control and each hundred accounts, by names that differ. */
function rules(
  accepted: readonly SuppressedControl[],
): readonly (SuppressedControl & { readonly name: string })[] {
  const parts = accepted.flatMap(({ accountIds, ...rest }) =>
    inParts([...accountIds].sort(), most).map((part) => ({ ...rest, accountIds: part })),
  );
  const seen = new Map<string, number>();
  return parts.map((part) => {
    const number = (seen.get(part.control.toLowerCase()) ?? 0) + 1;
    seen.set(part.control.toLowerCase(), number);
    return { ...part, name: number === 1 ? part.control : `${part.control}-${number}` };
  });
}
