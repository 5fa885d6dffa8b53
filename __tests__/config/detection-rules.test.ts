import { readFileSync } from "node:fs";
import { administeredServices } from "../../config/administered-services";
import { organizationFromText } from "../../config/organization-from-text";
import { switchedOn } from "../../config/switched-on";
import { capabilities } from "../../core/capabilities";
import { PalisadeError } from "../../core/palisade-error";
import { remediationsOn } from "../../stacks/compliance/remediations-on";
import { inspectorScans } from "../../stacks/detection/inspector-scans";
import { protectionPlansOn } from "../../stacks/detection/protection-plans-on";
import { Estate } from "../../stacks/estate";
import { administrators } from "../../stacks/governance/administrators";
import { trustedServices } from "../../stacks/governance/trusted-services";

const example = readFileSync("organization.yaml", "utf8");

function errors(text: string): string[] {
  try {
    organizationFromText("organization.yaml", text, "2027-01-15");
    return [];
  } catch (error) {
    if (error instanceof PalisadeError) return error.message.split("\n");
    throw error;
  }
}

function changed(from: string, to: string): string {
  if (!example.includes(from)) throw new Error(`the example does not hold ${from}`);
  return example.replace(from, to);
}

const preset = "  preset: full # or essential, or standard\n";
const quiet = "    - alarm: iam-policy-changes\n      presets: [deployment]\n";
const scanned = "    - { bucket: acme-storefront-uploads, account: storefront-prod, region: eu-west-1 }\n";
const events = "  s3DataEvents: all";
const excluded = "    - { logGroup: /aws/x, reason: It is noise and nothing else., expires: 2027-06-30 }\n";
const robots = '  robots-prod: { id: "888888888888",';
const assessment =
  "  assessment: { framework: 1a2b3c4d-5e6f-7a8b-9c0d-1e2f3a4b5c6d, owner: 'arn:aws:iam::333333333333:role/audit', reports: acme-audit-reports }\n";
const accepted = "      accounts: [storefront-prod]\n      reason: The load";

describe("one mistake in detection gives one error", () => {
  test.each([
    [
      "a capability added that the preset has",
      changed(preset, `${preset}  add: [macie]\n`),
      /capabilities\.add\.0: the preset full includes macie; .*; remove it$/,
    ],
    [
      "a capability added twice",
      changed(preset, `${preset}  add: [cloudtrail-lake, cloudtrail-lake]\n`),
      /capabilities\.add\.1: cloudtrail-lake is added twice/,
    ],
    [
      "an excluded capability that is not enabled",
      changed(
        "  exclude:\n    - capability: guardduty-runtime",
        "  exclude:\n    - capability: cloudtrail-lake",
      ),
      /capabilities\.exclude\.0\.capability: the preset full does not include cloudtrail-lake/,
    ],
    [
      "a capability without what it needs",
      changed("capability: guardduty-runtime", "capability: inspector-lambda"),
      /capabilities: inspector-lambda-code is enabled, but inspector-lambda is not; .*exclude inspector-lambda-code as well/,
    ],
    [
      "a protected bucket twice",
      changed(scanned, `${scanned}${scanned}`),
      /detection\.protectedBuckets\.1\.bucket: acme-storefront-uploads is in an entry above/,
    ],
    [
      "protected buckets that Terraform cannot tell apart",
      changed(scanned, `${scanned}${scanned.replace("storefront-uploads", "storefront.uploads")}`),
      /detection\.protectedBuckets\.1: acme-storefront\.uploads and acme-storefront-uploads differ only/,
    ],
    [
      "a channel of Slack twice",
      changed(
        "channel: C0123ALERTS }]",
        "channel: C0123ALERTS }, { workspace: T0123ACME01, channel: C0123ALERTS }]",
      ),
      /alerts\.slack\.1: C0123ALERTS is listed twice/,
    ],
    [
      "a name that AWS keeps for security groups",
      changed("\nname: acme\n", "\nname: sg-acme\n"),
      /name: found sg-acme; AWS reserves names/,
    ],
    [
      "a protected bucket of the log archive",
      changed("acme-storefront-uploads", "acme-cloudtrail-222222222222-eu-west-1"),
      /detection\.protectedBuckets\.0\.bucket: .* is a bucket of the baseline; .*GuardDuty would tag log and state objects/,
    ],
    [
      "a protected bucket of the archive of web ACLs",
      changed("acme-storefront-uploads", "aws-waf-logs-acme-waf-222222222222-eu-west-1"),
      /detection\.protectedBuckets\.0\.bucket: .* is a bucket of the baseline/,
    ],
    [
      "a protected bucket with the state",
      changed("acme-storefront-uploads", "acme-terraform-state-555555555555-eu-west-1"),
      /detection\.protectedBuckets\.0\.bucket: .* is a bucket of the baseline/,
    ],
    [
      "a protected bucket in an account that is not there",
      changed(
        "account: storefront-prod, region: eu-west-1 }",
        "account: storefront-pro, region: eu-west-1 }",
      ),
      /detection\.protectedBuckets\.0\.account: there is no account "storefront-pro"; .*did you mean "storefront-prod"/,
    ],
    [
      "a protected bucket in a region that is not used",
      changed(
        "account: storefront-prod, region: eu-west-1 }",
        "account: storefront-prod, region: ap-south-1 }",
      ),
      /detection\.protectedBuckets\.0\.region: the Region ap-south-1 is not enabled/,
    ],
    [
      "protected buckets without the capability",
      changed("capability: guardduty-runtime", "capability: guardduty-s3-malware"),
      /detection\.protectedBuckets: there are protected buckets, but guardduty-s3-malware is disabled/,
    ],
    [
      "more protected buckets than GuardDuty takes",
      changed(
        scanned,
        Array.from({ length: 26 }, (_, n) => scanned.replace("uploads", `uploads-${n}`)).join(""),
      ),
      /detection\.protectedBuckets\.25\.bucket: acme-storefront-uploads-25 would be number 26 in storefront-prod, eu-west-1/,
    ],
    [
      "a protected bucket that is an address",
      changed("acme-storefront-uploads", "10.0.0.1"),
      /protectedBuckets\.0\.bucket: found/,
    ],
    [
      "a log group excluded twice",
      changed(events, `  excludedLogGroups:\n${excluded}${excluded}${events}`),
      /logging\.excludedLogGroups\.1\.logGroup: \/aws\/x is in an entry above/,
    ],
    [
      "an excluded log group where none is archived",
      changed(events, `  excludedLogGroups:\n${excluded}${events}`).replace(
        "capability: guardduty-runtime",
        "capability: log-group-archive",
      ),
      /logging\.excludedLogGroups: log groups are excluded, but log-group-archive is disabled/,
    ],
    [
      "a region that is adopted and enabled by default",
      changed(robots, `${robots} adopted: { regions: { eu-west-1: { optedIn: true } } },`),
      /adopted\.regions\.eu-west-1\.optedIn: eu-west-1 is not an opt-in Region: it is enabled in every account by default/,
    ],
    [
      "a region that is adopted though people enable it",
      changed(robots, `${robots} adopted: { regions: { eu-south-2: { optedIn: true } } },`).replace(
        "    - eu-central-1\n",
        "    - eu-central-1\n    - eu-south-2\n",
      ),
      /adopted\.regions\.eu-south-2\.optedIn: regions\.optIn is by-hand/,
    ],
    [
      "a deployment role of a name that a region's scan has",
      changed("role: acme-deployment", "role: acme-malware-scan-eu-west-1"),
      /deployment\.role: found acme-malware-scan-eu-west-1, the name of the role acme-malware-scan-\*/,
    ],
    [
      "Audit Manager without an assessment",
      changed(preset, `${preset}  add: [audit-manager]\n`),
      /capabilities\.add: audit-manager is added without an assessment/,
    ],
    [
      "an assessment without Audit Manager",
      changed("  conformancePacks: [cis-aws-7.0]", `${assessment}  conformancePacks: [cis-aws-7.0]`),
      /compliance\.assessment: there is an assessment, but audit-manager is disabled/,
    ],
    [
      "an unknown playbook",
      changed("isolate-instance: automatic", "terminate-instance: automatic"),
      /detection\.response/,
    ],
    [
      "a log group excluded past its date",
      changed(events, `  excludedLogGroups:\n${excluded.replace("2027-06-30", "2027-01-01")}${events}`),
      /logging\.excludedLogGroups\.0\.expires: the exception from \/aws\/x expired on 2027-01-01/,
    ],
    [
      "a capability excluded past its date",
      changed("expires: 2028-03-31", "expires: 2027-01-01"),
      /capabilities\.exclude\.0\.expires: the exception from guardduty-runtime expired on 2027-01-01/,
    ],
    [
      "an administrator of detection that is another account",
      changed("    guardduty: security", "    guardduty: network"),
      /delegatedAdministrators\.guardduty: found network; the security account security administers this service; name security/,
    ],
    [
      "a security account that lacks a region",
      changed("role: security, ou: Security }", "role: security, ou: Security, regions: [eu-west-1] }"),
      /accounts\.security\.regions: eu-central-1 and us-east-1 missing; .*; remove the line$/,
    ],
    [
      "an alarm exclusion of nothing",
      changed(quiet, "    - alarm: iam-policy-changes\n"),
      /logging\.alarmExclusions\.0: it excludes nothing/,
    ],
    [
      "two exclusions for one alarm",
      changed(
        quiet,
        `    - { alarm: iam-policy-changes, roles: [a], reason: This is said above already. }\n${quiet}`,
      ),
      /logging\.alarmExclusions\.1\.alarm: iam-policy-changes is in an entry above/,
    ],
    [
      "an alarm that does not exist",
      changed("alarm: iam-policy-changes", "alarm: iam-changes"),
      /logging\.alarmExclusions\.0\.alarm: found iam-changes; expected a trail alarm: unauthorized-calls, /,
    ],
    [
      "findings suppressed in an account that does not exist",
      changed(accepted, accepted.replace("storefront-prod", "storefront-pord")),
      /suppressedFindings\.0\.accounts\.0: there is no account "storefront-pord"; .*did you mean "storefront-prod"\?$/,
    ],
    [
      "findings suppressed for a control that is off",
      changed("- control: EC2.18", "- control: EC2.10"),
      /suppressedFindings\.0\.control: EC2\.10 is disabled in every account/,
    ],
    [
      "a rule excluded past its date",
      changed(
        "has its own review.\n      expires: 2028-11-30",
        "has its own review.\n      expires: 2027-01-01",
      ),
      /compliance\.exclude\.0\.expires: the exception from routes-avoid-internet-gateway expired/,
    ],
    [
      "an address that is told twice",
      changed(
        "emails: [security@acme.example]\n  endpoints",
        "emails: [a@acme.example, A@acme.example]\n  endpoints",
      ),
      /alerts\.emails\.1: A@acme\.example and a@acme\.example differ only in case or punctuation/,
    ],
    [
      "break-glass roles that Terraform cannot tell apart",
      changed("breakGlass: [acme-break-glass]", "breakGlass: [acme-break-glass, acme_break_glass]"),
      /guardrails\.breakGlass\.1: acme_break_glass and acme-break-glass differ only in case or punctuation/,
    ],
    [
      "two archive rules of one name",
      changed(
        "  archiveRules: # findings",
        "  archiveRules:\n    - { name: billing-export, criterion: resource, contains: [a], reason: This is named twice here., expires: 2028-10-31 } # findings",
      ),
      /detection\.archiveRules\.1: billing-export is listed twice/,
    ],
    [
      "a break-glass role that the baseline makes",
      changed("breakGlass: [acme-break-glass]", "breakGlass: [acme-remediation]"),
      /guardrails\.breakGlass\.0: found acme-remediation, the name of the role acme-remediation/,
    ],
    [
      "a detector's id that is none",
      changed(
        '  management: { id: "111111111111",',
        '  management: { adopted: { regions: { eu-west-1: { detector: "1" } } }, id: "111111111111",',
      ),
      /adopted\.regions\.eu-west-1\.detector: found "1"; .*32 hexadecimal digits/,
    ],
  ])("%s", (_what, text, expected) => {
    const found = errors(text);
    expect(found).toEqual([expect.stringMatching(expected)]);
  });
});

test.each(["suppressedFindings", "disabledControls", "archiveRules"])(
  "%s is refused without an organization",
  (list) => {
    const entry = {
      suppressedFindings:
        "{ control: EC2.18, accounts: [seedling], reason: Tried elsewhere for now., expires: 2027-12-31 }",
      disabledControls: "{ control: EC2.18, reason: Tried elsewhere for now. }",
      archiveRules:
        "{ name: a, criterion: resource, contains: [a], reason: Tried elsewhere for now., expires: 2027-12-31 }",
    }[list];
    const alone = readFileSync("examples/single-account/organization.yaml", "utf8");
    expect(errors(`${alone}\ndetection: { ${list}: [${entry}] }\n`)).toEqual([
      expect.stringMatching(new RegExp(`detection\\.${list}: the organization section is missing`)),
    ]);
  },
);

test("an account that stands alone uses every region that is enabled", () => {
  const alone = readFileSync("examples/single-account/organization.yaml", "utf8")
    .replace("enabled: [eu-west-1]", "enabled: [eu-west-1, eu-central-1]")
    .replace('seedling: { id: "123456789012",', 'seedling: { regions: [eu-west-1], id: "123456789012",');
  expect(errors(alone)).toEqual([
    expect.stringMatching(
      /accounts\.seedling\.regions: eu-central-1 is in regions.enabled, but the account does not use it/,
    ),
  ]);
});

describe("presets", () => {
  const organization = (chosen: string) =>
    organizationFromText(
      "organization.yaml",
      example.replace(/\ncapabilities:\n[\s\S]*?\n\n/, `\ncapabilities: ${chosen}\n\n`),
      "2027-01-15",
    );
  const on = (chosen: string) => switchedOn(organization(chosen));

  test("hold what the ones before them hold, and nothing by choice", () => {
    const [essential, standard, full] = ["essential", "standard", "full"].map((one) =>
      on(`{ preset: ${one} }`),
    );
    expect([...(standard ?? [])]).toEqual(expect.arrayContaining([...(essential ?? [])]));
    expect([...(full ?? [])]).toEqual(expect.arrayContaining([...(standard ?? [])]));
    expect(essential?.size).toBeLessThan(standard?.size ?? 0);
    expect(standard?.size).toBeLessThan(full?.size ?? 0);
    expect(full?.has("cloudtrail-lake")).toBe(false);
    const byChoice = Object.values(capabilities).filter(({ from }) => from === "choice").length;
    expect(full?.size).toBe(Object.keys(capabilities).length - byChoice);
    expect(on("{ preset: full, add: [cloudtrail-lake] }").size).toBe((full?.size ?? 0) + 1);
  });

  test("are standard when nothing is said", () => {
    expect(on("{}")).toEqual(on("{ preset: standard }"));
  });

  test("have administered what they need by the security account, named or not, with trusted access", () => {
    const lean = organization("{ preset: essential }");
    expect(administeredServices(lean)).toEqual(["access-analyzer", "config", "guardduty", "securityhub"]);
    const unnamed = organizationFromText(
      "organization.yaml",
      example.replace(/ {4}guardduty: security\n/, "").replace(/ {4}- guardduty.amazonaws.com\n/, ""),
      "2027-01-15",
    );
    const estate = new Estate(unnamed);
    expect(administrators(estate).guardduty).toBe("333333333333");
    expect(trustedServices(estate)).toContain("guardduty.amazonaws.com");
  });

  test("are read once by stacks, and decide what GuardDuty and Inspector watch", () => {
    const estate = new Estate(organization("{ preset: standard }"));
    expect(protectionPlansOn(estate, "eu-west-1")).toEqual(["s3", "eks", "malware", "rds", "lambda"]);
    expect(inspectorScans(estate, "eu-west-1")).toEqual(["ec2", "ecr", "lambda"]);
    expect(remediationsOn(new Estate(organization("{ preset: essential }")))).toEqual([]);
  });
});
