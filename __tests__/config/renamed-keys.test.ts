import { readFileSync } from "node:fs";
import type { Notice } from "../../config/notice";
import { organizationFromText } from "../../config/organization-from-text";
import { renamedKeys } from "../../config/renamed-keys";
import type { Organization } from "../../config/schema/organization";
import { PalisadeError } from "../../core/palisade-error";

const reason = "reason: Written for a test., expires: 2027-12-31";
/** The example, and in it every key that was renamed. */
const current = readFileSync("organization.yaml", "utf8")
  .replace(
    "  s3DataEvents: all",
    `  excludedLogGroups: [{ logGroup: /aws/lambda/shop, ${reason} }]\n  s3DataEvents: all`,
  )
  .replace("    nat: per-zone\n", "    nat: per-zone\n    applicationPorts: 8080\n    databasePorts: 3306\n")
  .replace(
    "  quarantineOu:",
    `  accounts:\n    sandbox:\n      posture: strict\n      exclude: [{ guardrail: DenyCloudShell, ${reason} }]\n  quarantineOu:`,
  );

function load(text: string): { organization: Organization; notices: Notice[] } {
  const notices: Notice[] = [];
  const organization = organizationFromText("organization.yaml", text, "2027-01-15", (notice) => {
    notices.push(notice);
  });
  return { organization, notices };
}

function errors(text: string): string[] {
  try {
    load(text);
    return [];
  } catch (error) {
    if (error instanceof PalisadeError) return error.message.split("\n");
    throw error;
  }
}

/** The text with a key renamed below a line of its own, or everywhere. */
function renamed(text: string, to: string, from: string, below = ""): string {
  const start = text.indexOf(`\n${below}`);
  const end = below === "" ? text.length : text.slice(start + 1).search(/\n(?=\S)/) + start + 1;
  const section = text.slice(start, end);
  const changed = section.replace(new RegExp(`([\\s{,])${from}:`, "g"), `$1${to}:`);
  if (changed === section) throw new Error(`there is no ${from} in ${below}`);
  return text.slice(0, start) + changed + text.slice(end);
}

/** `line:column` of the first use of a key in a section. */
function firstUse(text: string, key: string, below: string): string {
  const start = text.indexOf(`\n${below}`);
  const offset = start + text.slice(start).search(new RegExp(`(?<=[\\s{,])${key}:`));
  const before = text.slice(0, offset).split("\n");
  return `${before.length}:${(before.at(-1) ?? "").length + 1}`;
}

describe("an old key gives the same organization as the new one, with one notice", () => {
  const { organization, notices } = load(current);
  expect(notices).toEqual([]);

  test.each(
    renamedKeys.map((row) => [`${(row.within[0] ?? "").replace(".*", ".<name>")}.${row.old}`, row] as const),
  )("%s", (_name, row) => {
    const section = `${(row.within[0] ?? "").split(".")[0]}:`;
    const text = renamed(current, row.old, row.new, section);
    const old = load(text);
    expect(old.organization).toEqual(organization);
    expect(old.notices).toEqual([
      {
        where: `organization.yaml:${firstUse(text, row.old, section)}`,
        message: `"${row.old}" is called "${row.new}" since ${row.since}; the old key still works`,
      },
    ]);
  });

  test("all of them together", () => {
    const text = renamedKeys.reduce(
      (changed, row) => renamed(changed, row.old, row.new, `${(row.within[0] ?? "").split(".")[0]}:`),
      current,
    );
    const old = load(text);
    expect(old.organization).toEqual(organization);
    expect(old.notices).toHaveLength(renamedKeys.length);
  });
});

describe("an old key", () => {
  test("that only resembles a place of the table is left alone", () => {
    const text = current.replace("    Sandbox: {}\n", "    Sandbox: {}\n    units: {}\n");
    const { organization, notices } = load(text);
    expect(Object.keys(organization.organization?.organizationalUnits ?? {})).toContain("units");
    expect(notices).toEqual([]);
    expect(errors(current.replace("\ndefaultVpc:", "\nunit: x\ndefaultVpc:"))).toEqual([
      expect.stringMatching(/unit: unknown key "unit"/),
    ]);
  });

  test("is what errors name, at its line", () => {
    const text = current.replace("ou: Workloads/NonProd", "unit: Workloads/Nonprd");
    const line = text.slice(0, text.indexOf("unit: Workloads/Nonprd")).split("\n").length;
    expect(errors(text)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^organization\\.yaml:${line}:\\d+ accounts\\.storefront-dev\\.unit: there is no OU "Workloads/Nonprd"`,
        ),
      ),
    ]);
    expect(
      errors(
        current
          .replace("archiveRules: #", "knownAccess: 1 #")
          .replace(/ {4}- name: billing[\s\S]*?\n\n/, "\n"),
      ),
    ).toEqual([expect.stringMatching(/detection\.knownAccess: found 1; expected archive rules of/)]);
  });

  test("inside an aliased block is renamed once", () => {
    const text = current
      .replace("    Workloads/Prod:\n      posture", "    Workloads/Prod: &prod\n      posture")
      .replace("      exclude:\n        - guardrail", "      relax:\n        - guardrail")
      .replace("    Sandbox:\n      add: ", "    Infrastructure: *prod\n    Sandbox:\n      add: ");
    const { organization, notices } = load(text);
    expect(organization.guardrails.attach.Infrastructure).toEqual(
      organization.guardrails.attach["Workloads/Prod"],
    );
    expect(notices).toHaveLength(1);
  });

  test("beside the new one is an error with both lines, and hides no other", () => {
    const text = current
      .replace("  quarantineOu: Quarantine", "  quarantineUnit: Quarantine\n  quarantineOu: Quarantine")
      .replace("nat: one", "nat: two");
    const line = text.slice(0, text.indexOf("quarantineUnit")).split("\n").length;
    expect(errors(text)).toEqual([
      `organization.yaml:${line}:3: "quarantineUnit" beside "quarantineOu" (organization.yaml:${line + 1}:3); only one of them: "quarantineUnit" is the old name of "quarantineOu"; keep "quarantineOu"`,
      expect.stringMatching(/networks\.storefront-dev\.nat: found two/),
    ]);
  });

  test("that is misspelled leads to the new one", () => {
    expect(errors(current.replace("  preset: full", "  leavOut: []\n  preset: full"))).toEqual([
      expect.stringMatching(/unknown key "leavOut"; known keys here are .*; did you mean "exclude"\?$/),
    ]);
  });

  test("is told of before problems are thrown", () => {
    const notices: Notice[] = [];
    const text = current.replace("quarantineOu:", "quarantineUnit:").replace("nat: one", "nat: two");
    expect(() => organizationFromText("o.yaml", text, "2027-01-15", (one) => notices.push(one))).toThrow(
      PalisadeError,
    );
    expect(notices).toHaveLength(1);
  });
});
