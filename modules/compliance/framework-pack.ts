import { ConfigConformancePack } from "@cdktf/provider-aws/lib/config-conformance-pack";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { partitionOf } from "../../core/partition-of";
import { runsIn } from "../../core/runs-in";
import { stableJson } from "../../core/stable-json";
import { frameworkRequirements, type PackedFramework } from "../../facts/framework-requirements";
import { type ManagedRule, managedRules } from "../../facts/managed-rules";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { logicalId } from "./logical-id";
import { packedRule } from "./packed-rule";

export interface FrameworkPackProps {
  readonly name: string;
  readonly framework: PackedFramework | "cis-aws-7.0";
  readonly region: string;
  /** Region in which rules of global types run. */
  readonly homeRegion: string;
  /** What must be there first: the recorder, switched on. @default it is there, and others made it */
  readonly recorder?: ITerraformDependable;
}

/** Characters of a rule's description that AWS Config takes. */
const longestDescription = 256;

/**
 * The rules that serve requirements of a framework as one conformance pack, which AWS Config gives a score in each account
 * and region. AWS charges for the pack's evaluations beside those of the rules that stand alone.
 *
 * Source: AWS Config Developer Guide "Conformance Packs"; `frameworkRequirements`.
 */
export class FrameworkPack extends Construct {
  readonly resource: ConfigConformancePack;

  constructor(scope: Construct, id: string, props: FrameworkPackProps) {
    super(scope, id);
    requireProps(this, props);
    const partition = partitionOf(props.region);
    const rules = Object.entries(managedRules).flatMap(([name, rule]) => {
      const served = requirements(rule, props.framework);
      if (served.length === 0 || !runsIn(rule, props)) return [];
      const finds = described(rule.finds, served);
      return [[logicalId(name), packedRule(name, { ...rule, finds }, partition)] as const];
    });
    this.resource = new ConfigConformancePack(this, "Resource", {
      name: props.name,
      templateBody: stableJson({ Resources: Object.fromEntries(rules) }),
      ...(props.recorder !== undefined && { dependsOn: [props.recorder] }),
    });
    fulfils(this, "compliance.rules-watch");
  }
}

function requirements(rule: ManagedRule, framework: FrameworkPackProps["framework"]): readonly string[] {
  if (framework === "cis-aws-7.0") return rule.cis === undefined ? [] : [rule.cis];
  return frameworkRequirements[rule.identifier]?.[framework] ?? [];
}

/** What a rule finds, and the requirements that it serves: as many as fit. */
function described(finds: string, served: readonly string[]): string {
  const fitting = served.filter(
    (_, index) => `${finds} (${served.slice(0, index + 1).join(", ")}, ...)`.length <= longestDescription,
  );
  return `${finds} (${[...fitting, ...(fitting.length < served.length ? ["..."] : [])].join(", ")})`;
}
