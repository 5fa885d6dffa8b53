import { valuesAt } from "../plan/values-at";
import type { Sighting } from "../risk";
import type { Judge } from "./judge";

const path = "security_service_policy_data.managed_service_data";

/** What a policy of Firewall Manager says in JSON does less, or changes more, than it did. */
export const firewallPolicyData: Judge = ({ before, after }) => {
  const had = parsed(before);
  const has = parsed(after);
  if (had === undefined || has === undefined) return undefined;
  const seen = losses.find(([said, , worse]) => worse(at(had, said), at(has, said)));
  if (seen === undefined) return undefined;
  const [said, sighting] = seen;
  const [from, to] = [at(had, said), at(has, said)].map((value) => JSON.stringify(value) ?? "nothing");
  return { ...sighting, before: `${said}: ${from}`, after: `${said}: ${to}` };
};

type Worse = (before: unknown, after: unknown) => boolean;

const turned =
  (wanted: unknown): Worse =>
  (before, after) =>
    after === wanted && before !== wanted;
const lost =
  (keys: (value: unknown) => string[]): Worse =>
  (before, after) =>
    keys(before).some((key) => !keys(after).includes(key));

/** The worst first. */
const losses: readonly (readonly [said: string, sighting: Sighting, worse: Worse])[] = [
  [
    "preProcessRuleGroups",
    { message: "runs fewer groups of rules, or counts what they blocked" },
    lost(blocking),
  ],
  [
    "postProcessRuleGroups",
    { message: "runs fewer groups of rules, or counts what they blocked" },
    lost(blocking),
  ],
  ["defaultAction.type", { message: "lets through what no rule decides" }, turned("ALLOW")],
  ["loggingConfiguration", { message: "logs nothing" }, (before, after) => before != null && after == null],
  [
    "automaticResponseConfiguration",
    { message: "no longer has Shield block floods" },
    (before, after) => blocksFloods(before) && !blocksFloods(after),
  ],
  [
    "revertManualSecurityGroupChanges",
    { message: "keeps what accounts change of its security groups" },
    turned(false),
  ],
  ["securityGroups", { message: "compares with other security groups", severity: "medium" }, lost(ids)],
  [
    "overrideCustomerWebACLAssociation",
    { message: "replaces the web ACLs of accounts", severity: "medium" },
    turned(true),
  ],
  [
    "deleteUnusedSecurityGroups",
    { message: "deletes security groups of accounts", severity: "medium" },
    turned(true),
  ],
  [
    "exclusiveResourceSecurityGroupManagement",
    { message: "takes other security groups off resources of accounts", severity: "medium" },
    turned(true),
  ],
];

function parsed(values: unknown): unknown {
  const [text] = valuesAt(values, path);
  try {
    return text === undefined ? undefined : JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

function at(value: unknown, said: string): unknown {
  return said
    .split(".")
    .reduce<unknown>((found, key) => (found as Record<string, unknown> | null | undefined)?.[key], value);
}

function listed(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
}

/** Groups that block, by name or id, and their rules that do not. */
function blocking(value: unknown): string[] {
  return listed(value)
    .filter((group) => at(group, "overrideAction.type") !== "COUNT")
    .flatMap((group) => {
      const named = at(group, "managedRuleGroupIdentifier.managedRuleGroupName");
      const id = String(named ?? group["ruleGroupArn"] ?? group["ruleGroupId"]);
      return [id, ...(listed(group["ruleActionOverrides"]).length === 0 ? [`every rule of ${id}`] : [])];
    });
}

function ids(value: unknown): string[] {
  return listed(value).map(({ id }) => String(id));
}

function blocksFloods(value: unknown): boolean {
  return (
    at(value, "automaticResponseStatus") === "ENABLED" && at(value, "automaticResponseAction") === "BLOCK"
  );
}
