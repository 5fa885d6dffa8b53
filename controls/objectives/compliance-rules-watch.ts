import { managedRules } from "../../core/managed-rules";
import type { Objective } from "../objective";
import { resourcesOf } from "../resources-of";
import type { SynthesizedStack } from "../synthesized-stack";

/** What Terraform cannot settle is seen when it goes wrong. */
export const complianceRulesWatch: Objective = {
  id: "compliance.rules-watch",
  promise:
    "A managed rule of AWS Config, with the benchmark's parameters, watches each requirement of CIS that only a rule sees; rules of IAM run in the home region, the others in each.",
  source:
    "CIS AWS Foundations 7.0, requirements that are detected; AWS Config Developer Guide, managed rules",
  proof(stack) {
    const deployed = deployedRules(stack);
    if (deployed.length === 0) return { satisfied: [], broken: [] };
    // Where one rule of global types runs, all do: the stack is of the home region.
    const home = deployed.some((rule) =>
      Object.values(managedRules).some(
        ({ identifier, scope }) => scope === "account" && identifier === rule.identifier,
      ),
    );
    const excepted = resourcesOf(stack).flatMap(
      ({ body }) => (body["//"] as { exceptions?: readonly string[] } | undefined)?.exceptions ?? [],
    );
    const missing = Object.entries(managedRules)
      .filter(([name]) => !excepted.some((exception) => exception.startsWith(`${name} is left out `)))
      .filter(([, { cis, scope }]) => cis !== undefined && (scope === "region" || home))
      .filter(
        ([, { identifier, parameters = {} }]) =>
          !deployed.some(
            (rule) =>
              rule.identifier === identifier &&
              Object.entries(parameters).every(([name, value]) => rule.parameters[name] === value),
          ),
      )
      .map(([name, { cis }]) => `CIS ${cis} (${name})`);
    const [first] = deployed;
    return missing.length === 0
      ? { satisfied: deployed.map(({ address }) => address), broken: [] }
      : {
          satisfied: [],
          broken: [{ address: first?.address ?? "", problem: `no rule watches ${missing.join(", ")}` }],
        };
  },
};

interface DeployedRule {
  readonly address: string;
  readonly identifier: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Every managed rule of a stack: those that stand alone, and those in conformance packs. */
export function deployedRules(stack: SynthesizedStack): DeployedRule[] {
  return resourcesOf(stack).flatMap(({ address, type, body }): DeployedRule[] => {
    switch (type) {
      case "aws_config_organization_managed_rule":
        return [rule(address, body["rule_identifier"], body["input_parameters"])];
      case "aws_config_config_rule": {
        const [source] = [body["source"]].flat() as { source_identifier?: unknown }[];
        return [rule(address, source?.source_identifier, body["input_parameters"])];
      }
      case "aws_config_organization_conformance_pack":
      case "aws_config_conformance_pack":
        return inPack(address, body["template_body"]);
      default:
        return [];
    }
  });
}

function rule(address: string, identifier: unknown, parameters: unknown): DeployedRule {
  return {
    address,
    identifier: String(identifier),
    parameters: typeof parameters === "string" ? JSON.parse(parameters) : {},
  };
}

interface PackResource {
  readonly Type: string;
  readonly Properties: {
    readonly InputParameters?: Readonly<Record<string, string>>;
    readonly Source?: { readonly SourceIdentifier: string };
  };
}

function inPack(address: string, template: unknown): DeployedRule[] {
  const { Resources } = JSON.parse(String(template)) as { Resources: Readonly<Record<string, PackResource>> };
  return Object.values(Resources)
    .filter(({ Type }) => Type === "AWS::Config::ConfigRule")
    .map(({ Properties }) => ({
      address,
      identifier: Properties.Source?.SourceIdentifier ?? "",
      parameters: Properties.InputParameters ?? {},
    }));
}
