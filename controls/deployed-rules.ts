import { resourcesOf } from "./resources-of";
import type { SynthesizedStack } from "./synthesized-stack";

/** A managed rule of AWS Config, wherever it stands. */
export interface DeployedRule {
  readonly address: string;
  /** Whether it is part of a conformance pack. */
  readonly packed: boolean;
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
    packed: false,
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
      packed: true,
      identifier: Properties.Source?.SourceIdentifier ?? "",
      parameters: Properties.InputParameters ?? {},
    }));
}
