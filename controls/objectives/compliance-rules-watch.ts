import { frameworkRequirements } from "../../facts/framework-requirements";
import { type ManagedRule, managedRules } from "../../facts/managed-rules";
import { deployedRules } from "../deployed-rules";
import type { Objective } from "../objective";
import { resourcesOf } from "../resources-of";

/** What Terraform cannot settle is seen when it goes wrong. */
export const complianceRulesWatch = {
  id: "compliance.rules-watch",
  promise:
    "A managed rule of AWS Config, with the benchmark's parameters, watches each requirement of CIS, FSBP and PCI DSS that only a rule sees; rules of IAM run in the home region, the others in each.",
  source:
    "CIS AWS Foundations 7.0, requirements that are detected; AWS Security Hub User Guide, related requirements of controls; AWS Config Developer Guide, managed rules",
  proof(stack) {
    const deployed = deployedRules(stack);
    if (deployed.length === 0) return { satisfied: [], broken: [] };
    // Rules whose findings can be remediated stand in a pack of each account, the others in the security account.
    const alone = deployed.some(({ packed }) => !packed);
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
      .filter(([name]) => !excepted.some((exception) => exception.startsWith(`${name} is excluded `)))
      .filter(([, { remediation }]) => (remediation === undefined) === alone)
      .filter(([, rule]) => watched(rule) !== undefined)
      .filter(([, { scope }]) => scope === "region" || (scope === "account" && home))
      .filter(
        ([, { identifier, parameters = {} }]) =>
          !deployed.some(
            (rule) =>
              rule.identifier === identifier &&
              Object.entries(parameters).every(
                // The catalogue has the ARNs of one partition.
                ([name, value]) => rule.parameters[name]?.replace(/^arn:[a-z-]+:/, "arn:aws:") === value,
              ),
          ),
      )
      .map(([name, rule]) => `${watched(rule)} (${name})`);
    const [first] = deployed;
    return missing.length === 0
      ? { satisfied: deployed.map(({ address }) => address), broken: [] }
      : {
          satisfied: [],
          broken: [{ address: first?.address ?? "", problem: `no rule watches ${missing.join(", ")}` }],
        };
  },
} as const satisfies Objective;

/**
 * What a rule watches. Beside those of CIS, the remediation pack has rules that an account may do without: of them, those
 * that stand alone count.
 */
function watched({ cis, identifier, remediation }: ManagedRule): string | undefined {
  if (cis !== undefined) return `CIS ${cis}`;
  if (remediation !== undefined) return undefined;
  const { fsbp, "pci-dss-4": pci } = frameworkRequirements[identifier] ?? {};
  if (fsbp !== undefined) return `FSBP ${fsbp.join(", ")}`;
  return pci === undefined ? undefined : `PCI DSS ${pci.join(", ")}`;
}
