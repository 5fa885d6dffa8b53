import { drop, set, without } from "./change";
import { connected } from "./connected";
import type { Demand, ScannedResource } from "./demand";
import { is } from "./predicates";
import { valuesAt } from "./values-at";

/** checkov asks for a key and not whether it is used: the type says so. */
function ownKey({ body }: ScannedResource): boolean {
  return (
    valuesAt(body, "encryption_configuration.type")[0] === "CUSTOMER_KMS" &&
    valuesAt(body, "encryption_configuration.key_id").length > 0
  );
}

const otherKeys = [
  drop("encryption_configuration"),
  set("encryption_configuration", { type: "AWS_OWNED_KMS_KEY" }),
];

/** What checkov demands of Network Firewalls. */
export const firewallDemands: readonly Demand[] = [
  {
    check: "CKV2_AWS_63",
    types: ["aws_networkfirewall_firewall"],
    subject: "logs",
    kind: "met",
    holds: (firewall) => connected(firewall, "aws_networkfirewall_logging_configuration").length > 0,
    breaches: [without("aws_networkfirewall_logging_configuration")],
  },
  {
    check: "CKV_AWS_344",
    types: ["aws_networkfirewall_firewall"],
    subject: "protected against deletion",
    kind: "met",
    holds: is("delete_protection", true),
    breaches: [set("delete_protection", false), drop("delete_protection")],
  },
  {
    check: "CKV_AWS_345",
    types: ["aws_networkfirewall_firewall", "aws_networkfirewall_rule_group"],
    subject: "encrypted with a key of the account",
    kind: "met",
    holds: ownKey,
    breaches: otherKeys,
  },
  {
    check: "CKV_AWS_346",
    types: ["aws_networkfirewall_firewall_policy"],
    subject: "encrypted with a key of the account",
    kind: "met",
    holds: ownKey,
    breaches: otherKeys,
  },
];
