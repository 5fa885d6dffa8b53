import { ConfigConformancePack } from "@cdktf/provider-aws/lib/config-conformance-pack";
import { ConfigOrganizationConformancePack } from "@cdktf/provider-aws/lib/config-organization-conformance-pack";
import { Construct } from "constructs";
import { managedRules } from "../../core/managed-rules";
import { stableJson } from "../../core/stable-json";
import { fulfils } from "../fulfils";

export interface FrameworkPackProps {
  readonly name: string;
  readonly reach: "organization" | "account";
  readonly globalTypes: "judged" | "left-out";
}

/**
 * The rules that watch requirements of CIS AWS Foundations 7.0 as one conformance pack, which AWS Config gives a score.
 * AWS charges for the pack's evaluations beside those of the rules that stand alone.
 *
 * Source: AWS Config Developer Guide "Conformance Packs".
 */
export class FrameworkPack extends Construct {
  constructor(scope: Construct, id: string, props: FrameworkPackProps) {
    super(scope, id);
    const rules = Object.entries(managedRules).filter(
      ([, { cis, scope: reach }]) =>
        cis !== undefined && (reach === "region" || props.globalTypes === "judged"),
    );
    const resources = Object.fromEntries(
      rules.map(([name, rule]) => [
        name.replaceAll(/(^|-)([a-z0-9])/g, (_, _dash, letter: string) => letter.toUpperCase()),
        {
          Type: "AWS::Config::ConfigRule",
          Properties: {
            ConfigRuleName: `cis-${rule.cis}-${name}`,
            Description: rule.finds,
            ...(rule.parameters !== undefined && { InputParameters: rule.parameters }),
            Source: { Owner: "AWS", SourceIdentifier: rule.identifier },
          },
        },
      ]),
    );
    const pack = { name: props.name, templateBody: stableJson({ Resources: resources }) };
    if (props.reach === "organization") new ConfigOrganizationConformancePack(this, "Resource", pack);
    else new ConfigConformancePack(this, "Resource", pack);
    fulfils(this, "compliance.rules-watch");
  }
}
