import { FrameworkPack } from "../../modules/compliance/framework-pack";
import { ManagedRuleSet } from "../../modules/compliance/managed-rule-set";
import { built } from "./built";
import type { Limit } from "./limit";
import { linear } from "./linear";
import { surveyed } from "./surveyed";
import { textSize } from "./text-size";

/** The Region in which most rules run: home, and the one of CloudFront's. */
const home = "us-east-1";

const frameworks = ["nist-800-53", "fsbp", "pci-dss-4", "cis-aws-7.0"] as const;

let kept: readonly string[] | undefined;

/** Template of each framework's pack, the one with most rules first. */
function templates(): readonly string[] {
  kept ??= built((stack) => {
    for (const framework of frameworks) {
      new FrameworkPack(stack, framework.replaceAll(".", "-"), {
        name: framework.replaceAll(".", "-"),
        framework,
        region: home,
        homeRegion: home,
        recorder: { fqn: "aws_config_configuration_recorder_status.config" },
      });
    }
  })
    .map(({ body }) => String(body.template_body))
    .sort((left, right) => rulesOf(right) - rulesOf(left));
  return kept;
}

function rulesOf(template: string): number {
  const { Resources } = JSON.parse(template) as { Resources: Record<string, { Type: string }> };
  return Object.values(Resources).filter(({ Type }) => Type === "AWS::Config::ConfigRule").length;
}

/** Rules of the remediation pack, which each account has with `config-rules`. */
function mendedRules(): number {
  const pack = surveyed(
    { accounts: 6, regions: 1 },
    ({ concern, account }) => concern === "region" && account === "w4",
  ).find(({ address }) => address === "aws_config_conformance_pack.remediations");
  return rulesOf(String(pack?.body.template_body));
}

const packed = (packs: number) =>
  templates()
    .slice(0, packs)
    .reduce((sum, template) => sum + rulesOf(template), mendedRules());

/** Organization rules of one Region. */
function organizationRules(region: string): number {
  return built(
    (stack) =>
      new ManagedRuleSet(stack, "Rules", {
        prefix: "large",
        region,
        homeRegion: home,
        reach: "organization",
        excluded: [],
      }),
  ).length;
}

/** Quotas of AWS Config. */
export const complianceLimits: readonly Limit[] = [
  {
    quota: "config.organization-rules",
    what: "With `config-rules`, the security account has an organization rule for each managed rule in each Region, most of them in the home Region",
    of: "Regions",
    usage: linear(
      (regions) => organizationRules(home) + (regions > 1 ? organizationRules("eu-west-1") : 0),
      1,
      2,
    ),
    most: 40,
    beyond:
      "AWS does not say whether it counts each Region apart; one Region alone fits. If it counts all together, Terraform's apply fails with `MaxNumberOfOrganizationConfigRulesExceededException` in `compliance`: exclude rules in `compliance`. Palisade does not refuse it.",
  },
  {
    quota: "config.rules-in-packs",
    what: "Each account has a pack of the rules that have a remediation, and one for each of `compliance.conformancePacks`, here those with most rules first and in us-east-1 as the home Region; in another, two fit",
    of: "frameworks",
    usage: packed,
    most: frameworks.length,
    beyond:
      "Terraform's apply fails in the `region` stack of each account. Choose fewer frameworks. Palisade does not refuse it.",
  },
  {
    quota: "config.excluded-accounts",
    what: "Organization rules exclude each account of the organization that does not use the Region, in the file or not",
    of: "accounts that do not use a Region",
    usage: (accounts: number) => accounts,
    beyond:
      "Terraform's apply fails in `compliance`. Let more accounts use the Region, or exclude the rules there. Palisade does not refuse it.",
  },
  {
    quota: "config.rules-of-pack",
    what: "The pack with most rules, NIST 800-53",
    usage: () => Math.max(...templates().map(rulesOf)),
    beyond: "It does not grow with the organization.",
  },
  {
    quota: "config.pack-template",
    what: "The longest template, that of NIST 800-53",
    usage: () => Math.max(...templates().map(textSize)),
    beyond: "It does not grow with the organization. Palisade would refuse it.",
  },
  {
    quota: "config.conformance-packs",
    what: "Every framework, and the remediation pack",
    usage: () => frameworks.length + 1,
    beyond: "Your own packs come on top.",
  },
  {
    quota: "config.rules",
    what: "Organization rules and those of every pack in the home Region",
    usage: () => organizationRules(home) + packed(frameworks.length),
    beyond: "Rules that Security Hub makes itself, and your own, come on top.",
  },
];
