import { judged } from "../judged";
import type { Objective } from "../objective";
import { referencedAddress } from "../referenced-address";
import type { ResourceBody, SynthesizedStack } from "../synthesized-stack";

/** Malware that cannot look up whom it serves, finds nobody, and data does not leave in names. */
export const networkQueriesFiltered = {
  id: "network.queries-filtered",
  promise:
    "DNS Firewall blocks the names on AWS's list of threats in every VPC that it is associated with, before any rule lets all names pass; the association is protected, or an exception says why not, and what happens while the firewall does not respond is said.",
  source:
    'Amazon Route 53 Developer Guide, "Using DNS Firewall to filter outbound DNS traffic"; AWS Security Reference Architecture, Network account',
  proof: (stack) =>
    judged(stack, "aws_route53_resolver_firewall_rule_group", (_, address) => {
      const rules = all(stack, "aws_route53_resolver_firewall_rule").filter((rule) =>
        refersTo(rule["firewall_rule_group_id"], address),
      );
      const threats = rules.find(
        ({ action, firewall_domain_list_id: list }) =>
          action === "BLOCK" && String(list).startsWith("rslvr-fdl-"),
      );
      if (threats === undefined) return "no list of AWS is blocked";
      const open = rules.some(
        (rule) =>
          rule["action"] === "ALLOW" &&
          Number(rule["priority"]) < Number(threats["priority"]) &&
          domainsOf(stack, rule).includes("*."),
      );
      if (open) return "every name is allowed before AWS's list is asked";
      const association = all(stack, "aws_route53_resolver_firewall_rule_group_association").find((one) =>
        refersTo(one["firewall_rule_group_id"], address),
      );
      if (association === undefined) return "it is associated with no VPC";
      if (association["mutation_protection"] !== "ENABLED" && !isExcepted(association)) {
        return "its association can be removed at once";
      }
      const vpc = String(association["vpc_id"]);
      return all(stack, "aws_route53_resolver_firewall_config").some(
        ({ resource_id: id, firewall_fail_open: open }) => id === vpc && open !== undefined,
      )
        ? undefined
        : "nothing says what happens while it does not respond";
    }),
} as const satisfies Objective;

function all(stack: SynthesizedStack, type: string): ResourceBody[] {
  return Object.values(stack.resource?.[type] ?? {});
}

function refersTo(value: unknown, address: string): boolean {
  return referencedAddress(value) === address;
}

function domainsOf(stack: SynthesizedStack, rule: ResourceBody): unknown[] {
  const [type = "", name = ""] = String(referencedAddress(rule["firewall_domain_list_id"])).split(".");
  return [stack.resource?.[type]?.[name]?.["domains"] ?? []].flat();
}

function isExcepted(body: ResourceBody): boolean {
  const { exceptions = [] } = (body["//"] ?? {}) as { readonly exceptions?: readonly string[] };
  return exceptions.length > 0;
}
