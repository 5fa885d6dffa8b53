import { keywordKind } from "../../core/suricata/keyword-kind";
import { parsedRules } from "../../core/suricata/parsed-rules";
import type { SuricataRule } from "../../core/suricata/suricata-rule";
import { anyOf } from "../judges/any-of";
import { emptied } from "../judges/emptied";
import type { Judge } from "../judges/judge";
import { shrunk } from "../judges/shrunk";
import { turnsBad } from "../judges/turns-bad";
import { isUnknownAt } from "../plan/is-unknown-at";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

const reference = "firewall_policy.stateful_rule_group_reference";
const texts = ["rule_group.rules_source.rules_string", "rules"];

/** Lets everything out, or in: to any port of any address, whatever it says. */
function passesAll({ action, protocol, destination, destinationPorts, options }: SuricataRule): boolean {
  const looksInside = options.some(
    ({ keyword }) =>
      ["content", "pcre", "app-layer-protocol"].includes(keyword) || keywordKind(keyword) === "buffers",
  );
  return (
    action === "pass" &&
    ["ip", "tcp", "udp"].includes(protocol) &&
    /^(any|\$HOME_NET|\$EXTERNAL_NET|!\$HOME_NET)$/i.test(destination) &&
    /^any$/i.test(destinationPorts) &&
    !looksInside
  );
}

const everythingPasses: Judge = ({ before, after, unknown, imported }) => {
  if (after === undefined || (before === undefined && imported)) return undefined;
  if (texts.some((path) => isUnknownAt(unknown, path))) return undefined;
  const passing = (values: unknown) =>
    texts
      .flatMap((path) => valuesAt(values, path))
      .flatMap((text) => parsedRules(String(text)).rules.filter(passesAll)).length;
  return passing(after) > passing(before) ? { message: "lets everything pass by a rule" } : undefined;
};

/** Groups that dropped what they find record it from now on. */
const onlyAlerts: Judge = ({ before, after, unknown }) => {
  if (before === undefined || after === undefined || isUnknownAt(unknown, reference)) return undefined;
  const dropping = (values: unknown) =>
    valuesAt(values, reference)
      .filter((one) => !valuesAt(one, "override.action").includes("DROP_TO_ALERT"))
      .flatMap((one) => valuesAt(one, "resource_arn"));
  const alerting = new Set(
    valuesAt(after, reference)
      .filter((one) => valuesAt(one, "override.action").includes("DROP_TO_ALERT"))
      .flatMap((one) => valuesAt(one, "resource_arn")),
  );
  const [arn] = dropping(before).filter((one) => alerting.has(one));
  if (arn === undefined) return undefined;
  const name = String(arn).split("/").at(-1);
  return { message: `only records what ${name} finds, and no longer drops it` };
};

export const inspectionLoosened = {
  id: "inspection-loosened",
  severity: "high",
  reason: "A firewall that looks away lets through what it was made to stop.",
  advice: "Let pass what is needed by name, address and port, and keep groups that drop.",
  source:
    'AWS Network Firewall Developer Guide, "Best practices for writing Suricata compatible rules", "Stream exception policy"',
  reads: {
    aws_networkfirewall_rule_group: texts,
    aws_networkfirewall_firewall_policy: [
      reference,
      "firewall_policy.stateful_engine_options.stream_exception_policy",
      "firewall_policy.policy_variables.rule_variables.ip_set.definition",
      "firewall_policy.tls_inspection_configuration_arn",
    ],
    aws_networkfirewall_logging_configuration: ["logging_configuration.log_destination_config.log_type"],
  },
  judge: anyOf(
    everythingPasses,
    onlyAlerts,
    turnsBad({
      path: "firewall_policy.stateful_engine_options.stream_exception_policy",
      absent: "DROP",
      bad: (value) => value === "CONTINUE",
      message: "lets connections pass of which it saw a part",
    }),
    shrunk(
      "firewall_policy.policy_variables.rule_variables.ip_set.definition",
      "takes fewer addresses for its own: rules no longer speak of the others",
    ),
    emptied("firewall_policy.tls_inspection_configuration_arn", "no longer decrypts TLS"),
    shrunk("logging_configuration.log_destination_config.log_type", "records less of what it does"),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_networkfirewall_rule_group",
        before: {
          rule_group: [{ rules_source: [{ rules_string: "drop tcp any any -> any any (sid:1;)" }] }],
        },
        after: { rule_group: [{ rules_source: [{ rules_string: "pass ip any any -> any any (sid:1;)" }] }] },
      },
      {
        type: "aws_networkfirewall_rule_group",
        after: { rules: "pass tcp $HOME_NET any -> $EXTERNAL_NET any (flow:to_server; sid:1;)" },
      },
      {
        type: "aws_networkfirewall_firewall_policy",
        before: { firewall_policy: [{ stateful_rule_group_reference: [{ resource_arn: "a/Malware" }] }] },
        after: {
          firewall_policy: [
            {
              stateful_rule_group_reference: [
                { resource_arn: "a/Malware", override: [{ action: "DROP_TO_ALERT" }] },
              ],
            },
          ],
        },
      },
      {
        type: "aws_networkfirewall_firewall_policy",
        before: { firewall_policy: [{ stateful_engine_options: [{ stream_exception_policy: "REJECT" }] }] },
        after: { firewall_policy: [{ stateful_engine_options: [{ stream_exception_policy: "CONTINUE" }] }] },
      },
      {
        type: "aws_networkfirewall_firewall_policy",
        before: {
          firewall_policy: [
            { policy_variables: [{ rule_variables: [{ ip_set: [{ definition: ["a", "b"] }] }] }] },
          ],
        },
        after: {
          firewall_policy: [
            { policy_variables: [{ rule_variables: [{ ip_set: [{ definition: ["a"] }] }] }] },
          ],
        },
      },
      {
        type: "aws_networkfirewall_firewall_policy",
        before: { firewall_policy: [{ tls_inspection_configuration_arn: "a" }] },
        after: { firewall_policy: [{ tls_inspection_configuration_arn: null }] },
      },
      {
        type: "aws_networkfirewall_logging_configuration",
        before: {
          logging_configuration: [{ log_destination_config: [{ log_type: "ALERT" }, { log_type: "FLOW" }] }],
        },
        after: { logging_configuration: [{ log_destination_config: [{ log_type: "FLOW" }] }] },
      },
    ],
    harmless: [
      {
        type: "aws_networkfirewall_rule_group",
        before: {
          rule_group: [{ rules_source: [{ rules_string: "pass tcp any any -> any any (sid:1;)" }] }],
        },
        after: {
          rule_group: [
            {
              rules_source: [
                {
                  rules_string:
                    'pass tls any any -> any any (tls.sni; content:"a"; sid:1;)\npass tcp any any -> any 443 (sid:2;)',
                },
              ],
            },
          ],
        },
      },
      {
        type: "aws_networkfirewall_firewall_policy",
        before: {
          firewall_policy: [
            {
              stateful_rule_group_reference: [
                { resource_arn: "a/Malware", override: [{ action: "DROP_TO_ALERT" }] },
              ],
            },
          ],
        },
        after: { firewall_policy: [{ stateful_rule_group_reference: [{ resource_arn: "a/Malware" }] }] },
      },
    ],
  },
} as const satisfies Risk;
