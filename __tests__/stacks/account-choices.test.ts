import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import { firstApply } from "../../stacks/first-apply";
import { placements } from "../../stacks/placements";
import { synthesized } from "../../testing/synthesized";
import { exampleOrganization } from "../example-organization";

/** The example with more said of one account, which is written in one line. */
const saying = (account: string, more: string, change = (text: string) => text) =>
  new Estate(
    exampleOrganization((text) => change(text.replace(`\n  ${account}: {`, `\n  ${account}: { ${more},`))),
  );

function stack(estate: Estate, path: string) {
  const placement = placements(estate).find((one) => one.path === `accounts/${path}`);
  if (placement === undefined) throw new Error(`no stack at ${path}`);
  const made = synthesized((app) => defineStack(app, { estate, placement }));
  return { ...made, text: JSON.stringify(made), note: firstApply(estate, placement) ?? "" };
}

function refusal(change: (text: string) => string): string {
  try {
    exampleOrganization(change);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

describe("the access role of one account", () => {
  const estate = saying("robots-prod", "accessRole: LegacyAdmin");
  const usual = /role\/OrganizationAccountAccessRole/;

  test("applies its bootstrap, is protected there, and administers its keys", () => {
    const bootstrap = stack(estate, "robots-prod/global/bootstrap");
    expect(JSON.stringify(bootstrap.provider)).toContain("arn:aws:iam::888888888888:role/LegacyAdmin");
    expect(bootstrap.text).not.toMatch(usual);
    expect(bootstrap.note).toMatch(
      /may assume `arn:aws:iam::888888888888:role\/LegacyAdmin`. .*must exist, .*trust the management account/,
    );
    const keys = stack(estate, "robots-prod/eu-west-1/encryption");
    expect(keys.text).toContain("arn:aws:iam::888888888888:role/LegacyAdmin");
    expect(keys.text).not.toMatch(usual);
    expect(stack(estate, "robots-dev/global/bootstrap").note).toMatch(
      /AWS lets the management account assume/,
    );
  });

  test("stands out of reach of response automations", () => {
    const { text } = stack(estate, "robots-prod/global/account");
    expect(text).toContain("LegacyAdmin");
    expect(text).not.toMatch(usual);
  });

  test("is exempt in its account alone; a name that several share, by its pattern", () => {
    const { text } = stack(estate, "management/global/organization");
    expect(text).toContain("arn:aws:iam::888888888888:role/LegacyAdmin");
    expect(text).toContain("arn:aws:iam::*:role/OrganizationAccountAccessRole");
    const two = saying("robots-prod", "accessRole: LegacyAdmin", (text) =>
      text.replace("\n  robots-dev: {", "\n  robots-dev: { accessRole: LegacyAdmin,"),
    );
    const shared = stack(two, "management/global/organization").text;
    expect(shared).toContain("arn:aws:iam::*:role/LegacyAdmin");
    expect(shared).not.toContain("888888888888:role/LegacyAdmin");
  });

  test("is the role that AWS makes in an account to be created", () => {
    const created = new Estate(
      exampleOrganization((text) =>
        text.replace(
          "  sandbox:\n",
          "  lab: { email: aws+lab@acme.example, ou: Sandbox, accessRole: LabAdmin }\n  sandbox:\n",
        ),
      ),
    );
    const { resource = {} } = stack(created, "management/global/organization");
    const roles = Object.values(resource.aws_organizations_account ?? {}).map((body) => body.role_name);
    expect(roles.filter((name) => name !== undefined)).toEqual(["LabAdmin"]);
  });

  test.each<[string, string, string, RegExp]>([
    [
      "on the management account",
      "management",
      "Legacy",
      /accounts\.management\.accessRole: found Legacy on the management account; .*; remove the line/,
    ],
    [
      "of IAM Identity Center",
      "robots-prod",
      "AWSReservedSSO_Admin_0123456789abcdef",
      /a role of IAM Identity Center; .*lets nobody assume its roles/,
    ],
    [
      "that is the deployment role",
      "robots-prod",
      "Acme-Deployment",
      /found Acme-Deployment, the name of the role acme-deployment; Palisade creates that role/,
    ],
    ["with a path", "robots-prod", "admin/Legacy", /found admin\/Legacy; expected the name, without path/],
    ["that is empty", "robots-prod", '""', /found ""; expected the name, without path/],
  ])("is refused %s", (_, account, role, expected) => {
    expect(
      refusal((text) => text.replace(`\n  ${account}: {`, `\n  ${account}: { accessRole: ${role},`)),
    ).toMatch(expected);
  });
});

describe("the default VPC of a Region", () => {
  const estate = saying("robots-prod", "defaultVpc: { eu-west-1: absent, us-east-1: locked }", (text) =>
    text.replace("\ndefaultVpc: locked", "\ndefaultVpc: { us-east-1: absent }"),
  );
  const made = (path: string) => stack(estate, `${path}/region`).resource?.aws_default_vpc !== undefined;

  test("is closed where it is and not made where it was deleted; the account says it before the organization", () => {
    expect(made("robots-prod/eu-west-1")).toBe(false);
    expect(made("robots-prod/us-east-1")).toBe(true);
    expect(made("robots-prod/eu-central-1")).toBe(true);
    expect(made("robots-dev/us-east-1")).toBe(false);
    expect(made("robots-dev/eu-west-1")).toBe(true);
  });

  test("is looked up before the first apply, since a plan does not tell", () => {
    const { note } = stack(estate, "robots-prod/eu-central-1/region");
    expect(note).toMatch(
      /describe-vpcs --region eu-central-1[\s\S]*the plan ends with an error[\s\S]*defaultVpc: \{ eu-central-1: absent \}/,
    );
    expect(note).not.toMatch(/import/);
    expect(stack(estate, "robots-prod/eu-west-1/region").note).not.toMatch(/default VPC/);
  });

  test.each<[string, string, RegExp]>([
    [
      "a Region that is not enabled",
      "{ eu-north-1: absent }",
      /robots-prod\.defaultVpc\.eu-north-1: the Region eu-north-1 is not enabled; regions\.enabled are/,
    ],
    [
      "a Region that does not exist",
      "{ eu-west-9: absent }",
      /robots-prod\.defaultVpc\.eu-west-9: unknown key "eu-west-9"; known keys here are .*did you mean "eu-west-/,
    ],
    [
      "another word",
      "deleted",
      /robots-prod\.defaultVpc: found deleted; expected locked or absent, or one of them for each Region/,
    ],
    [
      "another word for a Region",
      "{ eu-west-1: deleted }",
      /robots-prod\.defaultVpc\.eu-west-1: found deleted; expected locked or absent/,
    ],
    ["a list", "[eu-west-1]", /robots-prod\.defaultVpc: found \[eu-west-1\]; expected locked or absent/],
    ["nothing", "", /robots-prod\.defaultVpc: "defaultVpc" is empty/],
  ])("is refused for %s", (_, choice, expected) => {
    expect(
      refusal((text) => text.replace("\n  robots-prod: {", `\n  robots-prod: { defaultVpc: ${choice},`)),
    ).toMatch(expected);
  });

  test("is refused for a Region that is not enabled at the top as well", () => {
    expect(
      refusal((text) => text.replace("\ndefaultVpc: locked", "\ndefaultVpc: { eu-north-1: absent }")),
    ).toMatch(
      /:1?\d+:\d+ defaultVpc\.eu-north-1: the Region eu-north-1 is not enabled; regions\.enabled are/,
    );
  });
});

describe("a data key shared for images", () => {
  const policy = (estate: Estate) => {
    const { resource = {} } = stack(estate, "robots-dev/eu-west-1/encryption");
    return String(resource.aws_kms_key?.key_ring_data?.policy);
  };

  test("names accounts and those of an OU, or the organization", () => {
    const listed = policy(saying("robots-dev", "dataKeySharedWith: [Workloads/Prod, sandbox]"));
    expect(listed).toMatch(/666666666666:root.*888888888888:root/);
    expect(listed).toContain("101010101010:root");
    expect(listed).not.toContain("777777777777");
    const whole = policy(saying("robots-dev", "dataKeySharedWith: organization"));
    expect(whole).toMatch(/"aws:PrincipalOrgID":"o-acme123456"/);
    expect(whole).not.toContain("888888888888");
  });

  test("takes the accounts of OUs below one that is named", () => {
    expect(policy(saying("robots-dev", "dataKeySharedWith: [Workloads]"))).toMatch(
      /666666666666.*777777777777/,
    );
  });

  test("is told before the first apply, with what guardrails leave to the deployment role", () => {
    const note = (estate: Estate, account: string) => stack(estate, `${account}/eu-west-1/encryption`).note;
    const prod = note(saying("robots-prod", "dataKeySharedWith: [sandbox]"), "robots-prod");
    expect(prod).toMatch(
      /through EC2 by sandbox[\s\S]*`DenyImageSharingUnlessDeployment` and `DenySnapshotSharing/,
    );
    expect(prod).not.toMatch(/create-grant/);
    const scaled = saying("robots-dev", "dataKeySharedWith: [robots-prod]", (text) =>
      text.replace("\n  robots-prod: {", "\n  robots-prod: { autoScaling: used,"),
    );
    expect(note(scaled, "robots-dev")).toMatch(
      /EC2 Auto Scaling of robots-prod needs a grant[\s\S]*--key-id KEY_ARN/,
    );
    expect(note(scaled, "robots-dev")).not.toMatch(/DenyImageSharing/);
    expect(note(scaled, "storefront-dev")).not.toMatch(/through EC2 by/);
  });

  test.each<[string, string, RegExp]>([
    [
      "an account that is not there",
      "[robot-prod]",
      /dataKeySharedWith\.0: there is no account and no OU "robot-prod"; .*did you mean "robots-prod"\?/,
    ],
    [
      "an OU that is not there",
      "[Workloads/Lab]",
      /dataKeySharedWith\.0: there is no account and no OU "Workloads\/Lab"/,
    ],
    ["itself", "[robots-dev]", /dataKeySharedWith\.0: found robots-dev itself/],
    ["an account twice", "[sandbox, sandbox]", /dataKeySharedWith\.1: sandbox is listed twice/],
    ["the organization in a list", "[organization]", /write dataKeySharedWith: organization, without a list/],
    ["an empty list", "[]", /dataKeySharedWith: found \[\]; expected who may launch instances/],
    ["another word", "everyone", /dataKeySharedWith: found everyone; expected who may launch instances/],
    [
      "an id",
      '["444444444444"]',
      /dataKeySharedWith\.0: found "444444444444"; expected the name of an account or the path of an OU/,
    ],
  ])("is refused for %s", (_, whom, expected) => {
    expect(
      refusal((text) => text.replace("\n  robots-dev: {", `\n  robots-dev: { dataKeySharedWith: ${whom},`)),
    ).toMatch(expected);
  });
});

describe("public buckets in one account", () => {
  const exception =
    "publicBuckets: { reason: Partners read the press kit straight from a bucket., expires: 2027-12-31 }";
  const estate = saying("storefront-dev", exception, (text) =>
    text
      .replace(
        "    encrypt-new-volumes: automatic\n",
        "    encrypt-new-volumes: automatic\n    block-bucket-public-access: automatic\n",
      )
      .replace(
        "    isolate-instance: automatic\n",
        "    isolate-instance: automatic\n    close-bucket: automatic\n",
      ),
  );
  const block = (account: string) =>
    Object.values(
      stack(estate, `${account}/global/account`).resource?.aws_s3_account_public_access_block ?? {},
    )[0];

  test("opens the way of bucket policies there and nowhere else, with its reason beside it", () => {
    expect(block("storefront-dev")).toMatchObject({
      block_public_acls: true,
      block_public_policy: false,
      ignore_public_acls: true,
      restrict_public_buckets: false,
    });
    expect(block("storefront-dev")?.["//"]).toMatchObject({
      exceptions: [
        "Bucket policies may be public until 2027-12-31: Partners read the press kit straight from a bucket.",
      ],
    });
    expect(block("robots-dev")).toMatchObject({ block_public_policy: true, restrict_public_buckets: true });
    expect(block("robots-dev")?.["//"]).not.toHaveProperty("exceptions");
  });

  test("is not found by Security Hub and AWS Config in this account, and in all others still", () => {
    const detection = stack(estate, "security/eu-west-1/organization-detection");
    const rules = Object.values(detection.resource?.aws_securityhub_automation_rule ?? {}).map((body) =>
      JSON.stringify(body),
    );
    const ours = rules.filter((rule) => rule.includes('"S3.1"'));
    expect(ours).toHaveLength(1);
    expect(ours[0]).toContain("777777777777");
    expect(ours[0]).not.toContain("888888888888");
    const { aws_config_organization_managed_rule: config = {} } =
      stack(estate, "security/eu-west-1/compliance").resource ?? {};
    const excluded = Object.values(config)
      .filter((body) => JSON.stringify(body.excluded_accounts ?? "").includes("777777777777"))
      .map((body) => body.rule_identifier);
    expect(excluded).toEqual(["S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC"]);
  });

  test("keeps automations from closing a bucket before somebody has looked", () => {
    const started = (account: string) =>
      Object.keys(
        stack(estate, `${account}/eu-west-1/region`).resource?.aws_cloudwatch_event_target ?? {},
      ).filter((name) => /close.bucket/i.test(name)).length;
    expect(started("robots-dev")).toBeGreaterThan(0);
    expect(started("storefront-dev")).toBe(0);
  });

  test("is told before the first apply, with the perimeter that has to let go of the bucket", () => {
    expect(stack(estate, "storefront-dev/global/account").note).toMatch(
      /public, until 2027-12-31[\s\S]*wait for a person/,
    );
    expect(stack(estate, "storefront-dev/global/account").note).not.toMatch(/DenyForeignIdentities/);
    expect(stack(estate, "robots-dev/global/account").note).toBe("");
    const bound = saying("storefront-dev", exception, (text) =>
      text.replace(
        "    Sandbox:\n      add",
        "    Workloads/NonProd: [DenyForeignIdentities]\n    Sandbox:\n      add",
      ),
    );
    expect(stack(bound, "storefront-dev/global/account").note).toMatch(
      /`DenyForeignIdentities` denies[\s\S]*acme:exempt-from-identity-perimeter/,
    );
  });

  test.each<[string, string, string, RegExp]>([
    [
      "on the log archive",
      "log-archive",
      exception,
      /log-archive\.publicBuckets: found on the account with the logs; .*serve them from another account/,
    ],
    [
      "where the state is",
      "shared-services",
      exception,
      /shared-services\.publicBuckets: found on the account with Terraform's state/,
    ],
    [
      "that has expired",
      "robots-dev",
      exception.replace("2027-12-31", "2026-12-31"),
      /publicBuckets\.expires: .*expired on 2026-12-31/,
    ],
    [
      "on a day that is not there",
      "robots-dev",
      exception.replace("2027-12-31", "2027-02-30"),
      /publicBuckets\.expires: .*2027-02-30/,
    ],
    [
      "without a reason",
      "robots-dev",
      "publicBuckets: { expires: 2027-12-31 }",
      /publicBuckets\.reason: "reason" is missing/,
    ],
    [
      "without an end",
      "robots-dev",
      "publicBuckets: { reason: Partners read the press kit there. }",
      /publicBuckets\.expires: "expires" is missing/,
    ],
    [
      "said as true",
      "robots-dev",
      "publicBuckets: true",
      /publicBuckets: found true; expected an exception for an account/,
    ],
    ["with nothing behind it", "robots-dev", "publicBuckets:", /publicBuckets: "publicBuckets" is empty/],
  ])("is refused %s", (_, account, said, expected) => {
    expect(refusal((text) => text.replace(`\n  ${account}: {`, `\n  ${account}: { ${said},`))).toMatch(
      expected,
    );
  });
});
