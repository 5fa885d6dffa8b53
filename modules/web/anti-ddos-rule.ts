import { managedGroupRules } from "../../facts/managed-group-rules";
import { type ManagedGroupRuleProps, managedGroupRule } from "./managed-group-rule";
import type { WebAclRule } from "./web-acl-rule";

/** How suspect a request must be: `LOW` acts on the most suspect only. */
export type Sensitivity = "LOW" | "MEDIUM" | "HIGH";

/** Protection against floods of requests, which AWS charges by the month and by the request. */
export interface AntiDdos {
  /** @default "LOW" */
  readonly blockSensitivity?: Sensitivity | undefined;
  /** Asks clients for a token while an attack lasts, which only browsers get. @default none */
  readonly challenge?:
    | {
        /** @default "HIGH" */
        readonly sensitivity?: Sensitivity | undefined;
        /** Regular expressions of paths that no browser asks for, such as those of an API. */
        readonly exemptUriPatterns: readonly string[];
      }
    | undefined;
}

/**
 * The rule that knows what traffic is usual and holds back what makes an attack. It runs first, as AWS advises: what it sees
 * is all that comes. Only provider 6.1 and later know its configuration.
 *
 * Sources: AWS WAF Developer Guide, "AWS WAF Distributed Denial of Service (DDoS) prevention rule group" (50 WCU); AWS WAF
 * API Reference "AWSManagedRulesAntiDDoSRuleSet"; terraform-provider-aws pull request 43149.
 */
export function antiDdosRule(
  antiDdos: AntiDdos,
  props: Omit<ManagedGroupRuleProps, "group" | "configuration">,
): WebAclRule {
  const { challenge, blockSensitivity = "LOW" } = antiDdos;
  return managedGroupRule({
    ...props,
    group: {
      name: managedGroupRules["anti-ddos"].name,
      capacityUnits: 50,
      priority: 10,
      reason: "Requests that together make an attack, by how they differ from what is usual.",
    },
    configuration: {
      aws_managed_rules_anti_ddos_rule_set: {
        client_side_action_config: {
          challenge:
            challenge === undefined
              ? { usage_of_action: "DISABLED" }
              : {
                  usage_of_action: "ENABLED",
                  sensitivity: challenge.sensitivity ?? "HIGH",
                  ...(challenge.exemptUriPatterns.length > 0 && {
                    exempt_uri_regular_expression: challenge.exemptUriPatterns.map((regex_string) => ({
                      regex_string,
                    })),
                  }),
                },
        },
        sensitivity_to_block: blockSensitivity,
      },
    },
  });
}
