import { readFileSync } from "node:fs";
import { organizationFromText } from "../../config/organization-from-text";
import { countryCodes } from "../../facts/country-codes";
import { managedGroupRules } from "../../facts/managed-group-rules";
import { managedRuleGroups } from "../../modules/web/managed-rule-groups";

const example = readFileSync("organization.yaml", "utf8");
const counted = "      - group: common\n        rule: SizeRestrictions_BODY\n";
const denied = "    geography: { kind: deny, countries: [KP] }";

function read(text: string): () => unknown {
  return () => organizationFromText("organization.yaml", text, "2027-01-15");
}

/** Provider 6, which alone knows every group. */
const provider6 = (text: string) =>
  text.replace("\ndeployment:\n", '\ndeployment:\n  providerVersion: ">= 6.1.0, < 7.0.0"\n');

function counting(
  group: string,
  rule: string,
  more = "",
  change: (text: string) => string = (text) => text,
): () => unknown {
  if (!example.includes(counted)) throw new Error("the example counts no rule");
  const entry = `      - group: ${group}\n        rule: ${rule}\n`;
  return read(
    change(example.replace(counted, entry).replace("    countedRules:\n", `${more}    countedRules:\n`)),
  );
}

function denying(countries: string): () => unknown {
  if (!example.includes(denied)) throw new Error("the example denies no country");
  return read(example.replace(denied, denied.replace("KP", countries)));
}

describe("counted rules", () => {
  const switches: Readonly<Record<string, string>> = {
    "bot-control": "    botControl: targeted\n",
    "account-takeover":
      "    accountTakeover: { loginPath: /login, payload: form, usernameField: user, passwordField: password }\n",
    "account-creation":
      "    accountCreation: { registrationPagePath: /join, creationPath: /join, payload: form }\n",
    "anti-ddos": "    antiDdos: {}\n",
  };
  const optional = ["linux", "unix", "windows", "php", "wordpress", "admin-pages"];

  test.each(Object.entries(managedGroupRules))(
    "of %s are taken where the group is on",
    (group, { rules }) => {
      const on = switches[group] ?? (optional.includes(group) ? `    managedRuleGroups: [${group}]\n` : "");
      for (const rule of rules) expect(counting(group, rule, on, provider6)).not.toThrow();
    },
  );

  test.each([...Object.keys(switches), ...optional])("of %s are refused where the group is off", (group) => {
    const [rule = ""] = managedGroupRules[group as keyof typeof managedGroupRules].rules;
    expect(counting(group, rule)).toThrow(
      `web.storefront.countedRules.0.group: the web ACL has no ${group}; a rule of a group that the web ACL has;`,
    );
  });

  test.each([
    ["common", "sizerestrictions_body", "SizeRestrictions_BODY"],
    ["common", "SizeRestrictions_COOKIE_HEADER", "SizeRestrictions_Cookie_HEADER"],
    ["common", "GenericRFI_BODIES", "GenericRFI_BODY"],
    ["known-bad-inputs", "Host_Localhost_Header", "Host_localhost_HEADER"],
    ["sql-injection", "SQLi_BODY_RC_COUNT", "SQLi_BODY"],
    ["ip-reputation", "AWSManagedIPDDosList", "AWSManagedIPDDoSList"],
  ])("of %s: %s is refused, and %s is meant", (group, wrong, right) => {
    expect(counting(group, wrong)).toThrow(
      new RegExp(
        `countedRules\\.0\\.rule: ${group} \\(AWS\\w+\\) has no rule ${wrong}; .*did you mean ${right}\\?`,
      ),
    );
  });

  test("of another group are refused", () => {
    expect(counting("common", "SQLi_BODY")).toThrow(
      "common (AWSManagedRulesCommonRuleSet) has no rule SQLi_BODY",
    );
  });

  test("of bot control's targeted level are refused at the common one, where they do not run", () => {
    const common = "    botControl: common\n";
    expect(counting("bot-control", "TGT_TokenAbsent", common)).toThrow(
      /TGT_TokenAbsent runs only where botControl/,
    );
    expect(counting("bot-control", "CategoryAI", common)).not.toThrow();
  });

  test("are counted once", () => {
    const more = `      - { group: common, rule: SizeRestrictions_BODY, reason: It is here a second time., expires: 2027-12-31 }\n`;
    expect(read(example.replace(counted, `${more}${counted}`))).toThrow(
      /countedRules\.1\.rule: .* in an entry above/,
    );
  });

  test("are known of every group that a web ACL can have, by its name", () => {
    for (const [key, { name }] of Object.entries(managedRuleGroups)) {
      expect(managedGroupRules[key as keyof typeof managedGroupRules].name).toBe(name);
    }
    for (const { rules } of Object.values(managedGroupRules)) expect(new Set(rules).size).toBe(rules.length);
  });
});

describe("countries of a web ACL", () => {
  test("are those that AWS WAF knows", () => {
    expect(countryCodes).toHaveLength(250);
    for (const code of countryCodes) expect(code).toMatch(/^[A-Z]{2}$/);
    expect(denying("GB, XK, CH")).not.toThrow();
  });

  test.each([
    ["UK", "there is no country UK; .*; write GB"],
    ["EU", "there is no country EU; .*; did you mean .*ES"],
    ["KP, KP", "countries\\.1: KP is named twice"],
  ])("are refused where it does not: %s", (codes, message) => {
    expect(denying(codes)).toThrow(new RegExp(message));
  });
});
