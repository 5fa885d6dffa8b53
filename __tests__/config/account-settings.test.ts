import { accountSettings } from "../../config/account-settings";
import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import { synthesized } from "../../testing/synthesized";
import { exampleOrganization } from "../example-organization";

const prod = "        Prod: {}\n";
const budgets = /\nbudgets:[\s\S]*?\n\n/;
const person = (name: string) =>
  `{ name: ${name}, title: T, email: ${name.toLowerCase()}@acme.example, phone: "+353 1 555 0199" }`;
const saying = (workloads: string, ofProd: string, ofAccount: string) => (text: string) =>
  text
    .replace("    Workloads:\n", `    Workloads:\n${workloads}`)
    .replace(prod, `        Prod: { ${ofProd} }\n`)
    .replace("\n  robots-prod: {", `\n  robots-prod: { ${ofAccount}${ofAccount === "" ? "" : ","}`);

describe("what an OU or an account says itself", () => {
  const organization = exampleOrganization(
    saying(
      `      tags: { CostCenter: workloads, Team: none }\n      contacts: { security: ${person("Wide")}, billing: ${person("Payer")} }\n      monthlyBudgetUsd: 100\n      budgetNotify: [wide@acme.example]\n`,
      `tags: { Team: prod }, contacts: { security: ${person("Near")} }, monthlyBudgetUsd: 200`,
      `tags: { Team: robots }, budgetNotify: [robots@acme.example]`,
    ),
  );
  const of = (account: string) => accountSettings(organization, account);

  test("counts before what is said further away, contact by contact and tag by tag", () => {
    expect(of("robots-prod")).toMatchObject({
      contacts: {
        security: { name: "Near" },
        billing: { name: "Payer" },
        operations: { name: "Acme Platform Team" },
      },
      tags: { Owner: "platform", CostCenter: "workloads", Team: "robots" },
      budget: { monthlyUsd: 200, notify: ["robots@acme.example"] },
    });
    expect(of("storefront-prod")).toMatchObject({
      tags: { Team: "prod" },
      budget: { monthlyUsd: 9000, notify: ["wide@acme.example"] },
    });
    expect(of("robots-dev")).toMatchObject({
      contacts: { security: { name: "Wide" } },
      tags: { Team: "none" },
      budget: { monthlyUsd: 100 },
    });
    expect(of("sandbox")).toEqual(accountSettings(exampleOrganization(), "sandbox"));
    expect(of("management").tags).toEqual(organization.tags);
  });

  test("reaches the stacks", () => {
    const estate = new Estate(organization);
    const made = (path: string) => {
      const placement = placements(estate).find((one) => one.path === `accounts/${path}`);
      if (placement === undefined) throw new Error(`no stack at ${path}`);
      return synthesized((app) => defineStack(app, { estate, placement }));
    };
    expect(JSON.stringify(made("robots-prod/global/account").provider)).toContain('"Team":"robots"');
    expect(JSON.stringify(made("sandbox/global/account").provider)).not.toContain("Team");
    const { resource = {} } = made("management/global/contacts-and-budgets");
    const budget = Object.entries(resource.aws_budgets_budget ?? {}).find(([name]) =>
      /robots.prod/.test(name),
    );
    expect(budget?.[1]).toMatchObject({ limit_amount: "200" });
    const contacts = Object.values(resource.aws_account_alternate_contact ?? {}).filter(
      (body) => body.account_id === "888888888888",
    );
    expect(contacts.map((body) => body.name).sort()).toEqual(["Acme Platform Team", "Near", "Payer"]);
  });

  test("makes a budget where there is none for all", () => {
    const alone = exampleOrganization((text) =>
      saying(
        "      budgetNotify: [wide@acme.example]\n",
        "",
        "monthlyBudgetUsd: 5",
      )(text.replace(budgets, "\n\n").replace(", monthlyBudgetUsd: 9000", "")),
    );
    expect(accountSettings(alone, "robots-prod").budget).toEqual({
      monthlyUsd: 5,
      notify: ["wide@acme.example"],
    });
    expect(accountSettings(alone, "robots-dev").budget).toBeUndefined();
  });

  const none = (text: string) => text.replace(budgets, "\n\n").replace(", monthlyBudgetUsd: 9000", "");
  test.each<[string, (text: string) => string, RegExp]>([
    [
      "an amount that nobody reads",
      (text) => saying("", "monthlyBudgetUsd: 5", "")(none(text)),
      /Workloads\.organizationalUnits\.Prod\.monthlyBudgetUsd: the budgets section is missing; budgets\.notify, or budgetNotify here/,
    ],
    [
      "readers of no amount",
      (text) => saying("", "", "budgetNotify: [a@acme.example]")(none(text)),
      /accounts\.robots-prod\.budgetNotify: the budgets section is missing; budgets\.monthlyUsd/,
    ],
    [
      "a tag that Palisade sets",
      saying("", "tags: { Stack: x }", ""),
      /Prod\.tags\.Stack: found the tag Stack/,
    ],
    [
      "a tag in another case than above",
      saying("", "tags: { owner: x }", ""),
      /Prod\.tags\.owner: owner and Owner differ only in case; .*write it as Owner/,
    ],
    [
      "more tags than AWS takes, with those above",
      saying("", `tags: { ${Array.from({ length: 45 }, (_, i) => `t${i}: x`).join(", ")} }`, ""),
      /Prod\.tags: found 47 tags; at most 46/,
    ],
    [
      "half a contact",
      saying("", "contacts: { security: { name: A } }", ""),
      /Prod\.contacts\.security\.title: "title" is missing/,
    ],
    [
      "an unknown contact",
      saying("", "contacts: { secruity: 1 }", ""),
      /Prod\.contacts\.secruity: unknown key "secruity"; .*did you mean "security"\?/,
    ],
    [
      "a negative budget",
      saying("", "", "monthlyBudgetUsd: -5"),
      /robots-prod\.monthlyBudgetUsd: found -5; expected US dollars a month/,
    ],
    ["a budget in text", saying("", "", 'monthlyBudgetUsd: "5"'), /robots-prod\.monthlyBudgetUsd: found "5"/],
    [
      "a third decimal",
      saying("", "", "monthlyBudgetUsd: 5.005"),
      /robots-prod\.monthlyBudgetUsd: found 5\.005/,
    ],
    ["no readers", saying("", "", "budgetNotify: []"), /robots-prod\.budgetNotify: found \[\]/],
    [
      "readers as text",
      saying("", "", "budgetNotify: a@acme.example"),
      /robots-prod\.budgetNotify: found a@acme\.example/,
    ],
    [
      "a tag of a number",
      saying("", "tags: { Team: 5 }", ""),
      /Prod\.tags\.Team: found 5; .*put it in quotes: "5"/,
    ],
  ])("is refused: %s", (_, change, expected) => {
    expect(() => exampleOrganization(change)).toThrow(expected);
  });
});
