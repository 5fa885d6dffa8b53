import { defineStack } from "../../../stacks/define-stack";
import { Estate } from "../../../stacks/estate";
import { placements } from "../../../stacks/placements";
import { synthesized } from "../../../testing/synthesized";
import { exampleOrganization } from "../../example-organization";

function stackOf(path: string, change: (text: string) => string) {
  const estate = new Estate(exampleOrganization(change));
  const placement = placements(estate).find((one) => one.path === `accounts/security/${path}`);
  if (placement === undefined) throw new Error(`there is no ${path}`);
  return synthesized((app) => defineStack(app, { estate, placement }));
}

const rulesOf = (change: (text: string) => string) =>
  Object.entries(
    stackOf("us-east-1/organization-detection", change).resource?.aws_securityhub_automation_rule ?? {},
  ).map(([name, { criteria }]) => {
    const [{ aws_account_id: ids }] = criteria as [{ aws_account_id: unknown[] }];
    return [name, ids.length] as const;
  });

test("findings that are accepted only in accounts to come are suppressed nowhere yet", () => {
  const awaited = (text: string) =>
    text.replace('storefront-prod: { id: "666666666666",', "storefront-prod: {");
  const before = Object.fromEntries(rulesOf((text) => text));
  expect(before.accepted_ec2_18).toBe(1);
  const gone = (text: string) =>
    awaited(text)
      .replace(/\nnetworks:[\s\S]*$/, "\n")
      .replace(/ {2}protectedBuckets:.*\n.*\n/, "");
  expect(Object.fromEntries(rulesOf(gone)).accepted_ec2_18).toBeUndefined();
});

test("a control may be accepted beside the baseline's own rule for it", () => {
  const both = rulesOf((text) => text.replace("- control: EC2.18", "- control: Config.1"));
  expect(both.map(([name]) => name).sort()).toEqual(["accepted_config_1", "accepted_config_1_2"]);
});

test("a rule names a hundred accounts at most", () => {
  const many = Array.from(
    { length: 120 },
    (_, n) =>
      `  team-${"abcdefghijkl"[Math.floor(n / 10)]}${n % 10}: { id: "${700000000000 + n}", email: t${n}@acme.example, ou: Workloads/Prod, regions: [eu-west-1] }\n`,
  ).join("");
  const all = rulesOf((text) => text.replace("  sandbox:\n", `${many}  sandbox:\n`));
  expect(all.filter(([name]) => name.startsWith("accepted_config_1")).map(([, length]) => length)).toEqual([
    100, 21,
  ]);
});

test("an organization of one region has the aggregator that central configuration asks for", () => {
  const one = (text: string) =>
    text.replace("    - eu-central-1\n    - us-east-1\n", "").replace(/\nnetworks:[\s\S]*$/, "\n");
  const hub = stackOf("eu-west-1/detection", one).resource?.aws_securityhub_finding_aggregator;
  expect(Object.values(hub ?? {})).toEqual([expect.objectContaining({ linking_mode: "NO_REGIONS" })]);
});
