import { readFileSync } from "node:fs";
import { organizationFromText } from "../../config/organization-from-text";
import { PalisadeError } from "../../core/palisade-error";

const example = readFileSync("organization.yaml", "utf8");
const today = "2027-01-15";

function load(text: string, date = today) {
  return organizationFromText("organization.yaml", text, date);
}

/** The lines of the error that a file gives. */
function errors(text: string, date = today): string[] {
  try {
    load(text, date);
    return [];
  } catch (error) {
    if (error instanceof PalisadeError) return error.message.split("\n");
    throw error;
  }
}

/** The example with one piece of text replaced, which must be there. */
function changed(from: string | RegExp, to: string): string {
  const text = example.replace(from, to);
  if (text === example) throw new Error(`the example does not hold ${from}`);
  return text;
}

function lineOf(text: string, piece: string): number {
  return text.slice(0, text.indexOf(piece)).split("\n").length;
}

describe("a sound organization", () => {
  test("is read with its defaults, and frozen through and through", () => {
    const organization = load(example);
    expect(organization.accounts["storefront-prod"]?.role).toBe("workload");
    expect(organization.networks["robots-prod"]?.nat).toBe("none");
    expect(Object.isFrozen(organization.networks["robots-prod"]?.zones)).toBe(true);
  });

  test("may merge a block into others, where their own values count", () => {
    const template =
      "{ account: robots-prod, region: eu-central-1, zones: [a, b], tiers: [private], nat: none }";
    const text = example.replace(
      "\nnetworks:\n",
      `\nnetworks:\n  blue: &template { <<: ${template}, cidr: 10.201.0.0/16 }\n  green: { <<: *template, cidr: 10.202.0.0/16 }\n`.replace(
        `<<: ${template}, `,
        `${template.slice(2, -2)}, `,
      ),
    );
    const { blue, green } = load(text).networks;
    expect(green).toEqual({ ...blue, cidr: "10.202.0.0/16" });
    expect(() =>
      load(
        text.replace(
          "region: eu-central-1, zones: [a, b], tiers",
          "region: eu-central-9, zones: [a, b], tiers",
        ),
      ),
    ).toThrow(/networks\.blue\.region: found eu-central-9 \(also at networks\.green\.region\)/);
  });

  test("may repeat blocks by alias", () => {
    const text = changed(
      /contacts:[\s\S]*?\ntags:/,
      'contacts:\n  security: &c { name: A, title: B, email: a@acme.example, phone: "+353 1 555 0100" }\n  billing: *c\n  operations: *c\ntags:',
    );
    expect(load(text).contacts.billing.email).toBe("a@acme.example");
  });
});

describe("one mistake gives one error that says where, what was found, what is allowed and what to do", () => {
  const cases: readonly [string, string, RegExp][] = [
    [
      "an unknown key, with the nearest known one",
      changed("defaultVpc: locked", "defaultVcp: locked"),
      /^organization\.yaml:\d+:1 defaultVcp: unknown key "defaultVcp"; known keys here are .*; did you mean "defaultVpc"\?$/,
    ],
    [
      "an unknown key deep inside",
      changed("nat: per-zone", "nta: per-zone"),
      /networks\.storefront-prod\.nta: unknown key "nta"; .*did you mean "nat"\?$/,
    ],
    [
      "an unknown key that resembles none",
      changed("defaultVpc: locked", "defaultVpc: locked\nbanana: 1"),
      /banana: unknown key "banana"; .*; remove it$/,
    ],
    [
      "a number where text belongs",
      changed('id: "222222222222"', "id: 222222222222"),
      /accounts\.log-archive\.id: found 222222222222; expected an AWS account id.*; put it in quotes: "222222222222"$/,
    ],
    [
      "text where a number belongs",
      changed("retentionDays: 365", "retentionDays: a year"),
      /logging\.objectLock\.retentionDays: found a year; expected days during which/,
    ],
    [
      "a list where a mapping belongs",
      changed(/regions:\n {2}home[\s\S]*?us-east-1\n/, "regions: [eu-west-1]\n"),
      /regions: found \[eu-west-1\]; expected the home Region, the enabled Regions, .*: home, enabled, inference, optIn; write a mapping: keys below it, each with its value$/,
    ],
    [
      "a missing key",
      changed(/ {2}home: eu-west-1.*\n/, ""),
      /regions\.home: "home" is missing; expected an AWS Region.*; add it$/,
    ],
    [
      "an unknown variant",
      changed("mode: governance", "mode: lenient"),
      /logging\.objectLock\.mode: found lenient; expected mode: none, or mode: governance/,
    ],
    [
      "an account id used twice",
      changed('"888888888888"', '"666666666666"'),
      /accounts\.robots-prod\.id: already used by accounts\.storefront-prod \("666666666666"\)/,
    ],
    [
      "an e-mail used twice, in another case",
      changed("aws+robots-dev@acme.example", "AWS+Robots-Prod@acme.example"),
      /accounts\.robots-dev\.email: already used by accounts\.robots-prod .*give each account its own email address$/,
    ],
    [
      "an account name used twice",
      changed("  robots-dev: {", "  robots-prod: {"),
      /^organization\.yaml:\d+:3: the key robots-prod is in the mapping twice/,
    ],
    [
      "no log-archive account",
      changed("role: log-archive, ou", "ou"),
      /accounts: no account has the role log-archive/,
    ],
    [
      "two security accounts",
      changed("ou: Infrastructure }", "role: security, ou: Infrastructure }"),
      /accounts\.network\.role: a second account with the role security; accounts\.security has it too/,
    ],
    [
      "no management account",
      changed("role: management }", "ou: Sandbox }"),
      /accounts: no account has the role management/,
    ],
    [
      "an OU that does not exist",
      changed("ou: Workloads/NonProd", "ou: Workloads/Nonprd"),
      /accounts\.storefront-dev\.ou: there is no OU "Workloads\/Nonprd"; .*did you mean "Workloads\/NonProd"\?$/,
    ],
    [
      "an account without an OU",
      changed(", ou: Infrastructure }", " }"),
      /accounts\.network: "ou" is missing; the OUs are Security/,
    ],
    [
      "the management account in an OU",
      changed("role: management }", "role: management, ou: Security }"),
      /accounts\.management\.ou: the management account is in Security/,
    ],
    [
      "a region that AWS does not have",
      changed("    - eu-central-1", "    - eu-centrall-1"),
      /regions\.enabled\.1: found eu-centrall-1; expected an AWS Region/,
    ],
    [
      "a region for inference that is enabled anyway",
      changed(/ +home: eu-west-1.*\n/, "$&  inference: [eu-north-1, us-east-1]\n"),
      /regions\.inference\.1: the Region us-east-1 is enabled, so models answer there already; .*; remove it/,
    ],
    [
      "a region that is not enabled",
      changed("regions: [eu-west-1]", "regions: [eu-west-2]"),
      /accounts\.sandbox\.regions\.0: the Region eu-west-2 is not enabled; regions\.enabled are eu-west-1, eu-central-1, us-east-1/,
    ],
    [
      "a network in a region that its account does not use",
      changed("account: robots-prod", "account: sandbox"),
      /networks\.robots-prod\.region: the Region eu-central-1 is not enabled; the Regions of sandbox are eu-west-1/,
    ],
    [
      "a network in an account that does not exist",
      changed("account: robots-prod", "account: robot-prod"),
      /networks\.robots-prod\.account: there is no account "robot-prod"; .*did you mean "robots-prod"\?$/,
    ],
    [
      "overlapping CIDRs",
      changed("10.21.0.0/16", "10.20.128.0/17"),
      /networks\.storefront-dev\.cidr: 10\.20\.128\.0\/17 overlaps networks\.storefront-prod \(10\.20\.0\.0\/16\)/,
    ],
    [
      "a CIDR with host bits",
      changed("10.21.0.0/16", "10.21.0.1/16"),
      /networks\.storefront-dev\.cidr: "10\.21\.0\.1\/16" has bits set behind its prefix/,
    ],
    [
      "a CIDR that is too small",
      changed("10.21.0.0/16", "10.21.0.0/29"),
      /networks\.storefront-dev\.cidr: 10\.21\.0\.0\/29 is too small for a VPC/,
    ],
    [
      "subnets that do not fit",
      changed("nat: one", "nat: one\n    subnetPrefixes: { private: 18 }"),
      /networks\.storefront-dev\.cidr: its tiers are too large/,
    ],
    [
      "an e-mail that is none",
      changed("aws+network@acme.example", "aws+network.acme.example"),
      /accounts\.network\.email: found aws\+network\.acme\.example; expected an email address/,
    ],
    [
      "an ARN that names no role",
      changed("arn:aws:iam::555555555555:role/acme-ci-terraform", "arn:aws:iam::555555555555:root"),
      /deployment\.trustedPrincipals\.0: found arn:aws:iam::555555555555:root; expected the ARN of an IAM role/,
    ],
    [
      "a name that makes derived names too long",
      changed("name: acme\n", "name: acme-robotics-of-europe\n"),
      /^organization\.yaml:\d+:7 name: found acme-robotics-of-europe; expected the short name/,
    ],
    [
      "an exception without a reason",
      changed(/ {6}reason: The mail.*\n/, ""),
      /guardrails\.exceptions\.0\.reason: "reason" is missing; expected a reason in one sentence/,
    ],
    [
      "an exception that has expired",
      changed("expires: 2028-06-30", "expires: 2027-01-15"),
      /guardrails\.exceptions\.0\.expires: the exception from DenyLong\w+ expired on 2027-01-15/,
    ],
    [
      "a date that is not in the calendar",
      changed("expires: 2028-06-30", "expires: 2027-02-30"),
      /guardrails\.exceptions\.0\.expires: there is no date 2027-02-30/,
    ],
    [
      "an exception from a guardrail that does not exist",
      changed("guardrail: DenyLongLived", "guardrail: DenyLongLifed"),
      /guardrails\.exceptions\.0\.guardrail: there is no guardrail .*did you mean "DenyLongLivedCredentialsUnlessAccessRole"\?$/,
    ],
    [
      "an exception for everyone",
      changed("role/storefront-mailer-admin", "role/*"),
      /guardrails\.exceptions\.0\.principals\.0: found "arn:aws:iam::666666666666:role\/\*"; expected the ARN of an IAM role, with at least one character/,
    ],
    [
      "NAT without the public tier",
      changed("tiers: [private, database] #", "nat: one\n    tiers: [private, database] #"),
      /networks\.robots-prod\.nat: found one without the public tier/,
    ],
    [
      "logs that are kept for less than a year",
      changed("expireAfterDays: 2557", "expireAfterDays: 364"),
      /logging\.expireAfterDays: found 364; expected/,
    ],
    [
      "policy types without guardrails",
      changed("policyTypes: [SERVICE_CONTROL_POLICY]", "policyTypes: [TAG_POLICY]"),
      /organization\.policyTypes: found TAG_POLICY; SERVICE_CONTROL_POLICY is required/,
    ],
    [
      "a resource associated with a CloudFront web ACL",
      changed(
        "mode: count",
        "mode: count\n    associatedResources: ['arn:aws:elasticloadbalancing:us-east-1:666666666666:loadbalancer/app/a/1']",
      ),
      /web\.storefront-edge\.associatedResources: found 1 associated resources with scope cloudfront/,
    ],
    [
      "an exclusion past its date",
      changed("expires: 2028-09-30", "expires: 2027-01-01"),
      /guardrails\.attach\.Workloads\/Prod\.exclude\.0\.expires: the exception from DenyMarketplace\w+ expired on 2027-01-01/,
    ],
    [
      "an exclusion of what the posture does not include",
      changed("guardrail: DenyMarketplacePurchasesUnlessDeployment", "guardrail: DenyForeignResources"),
      /exclude\.0\.guardrail: DenyForeignResources is attached neither to Workloads\/Prod by its posture nor above it/,
    ],
    [
      "an exclusion of what no catalogue has",
      changed("guardrail: DenyMarketplacePurchasesUnlessDeployment", "guardrail: DenyMarketplacePurchases"),
      /exclude\.0\.guardrail: there is no guardrail "DenyMarketplacePurchases"/,
    ],
    [
      "a posture that does not exist",
      changed("posture: strict", "posture: strickt"),
      /guardrails\.attach\.Workloads\/Prod\.posture: found strickt; expected foundation, strict, regulated or all/,
    ],
    [
      "a key that an attachment does not have",
      changed("posture: strict", "postur: strict"),
      /unknown key "postur"; known keys here are add, exclude, policies, posture; did you mean "posture"\?/,
    ],
    [
      "guardrails of an account that is none",
      changed("  quarantineOu:", "  accounts: { sandbx: foundation }\n  quarantineOu:"),
      /guardrails\.accounts\.sandbx: there is no member account "sandbx"; .*did you mean "sandbox"\?/,
    ],
    [
      "an administrator that does not exist",
      changed("guardduty: security", "guardduty: securty"),
      /delegatedAdministrators\.guardduty: there is no account "securty"; .*did you mean "security"\?/,
    ],
    [
      "the management account as administrator",
      changed("guardduty: security", "guardduty: management"),
      /delegatedAdministrators\.guardduty: management is the management account/,
    ],
    [
      "an administrator of a service without trusted access",
      changed("    - detective.amazonaws.com\n", ""),
      /delegatedAdministrators\.detective: detective\.amazonaws\.com has no trusted access/,
    ],
    [
      "central root access without trusted access",
      changed("    - iam.amazonaws.com\n", ""),
      /organization\.rootAccess: iam\.amazonaws\.com has no trusted access/,
    ],
    [
      "backup policies without trusted access",
      changed("    - backup.amazonaws.com\n", "").replace("    backup: shared-services\n", ""),
      /organization\.trustedServices: backup\.amazonaws\.com missing/,
    ],
    [
      "a backup that is deleted while it is cold",
      changed("deleteAfterDays: 35", "deleteAfterDays: 35\n      coldAfterDays: 30"),
      /policies\.backup\.daily\.deleteAfterDays: found 35, 5 days after cold storage begins; at least 90 days in cold storage: 120 or more/,
    ],
    [
      "a perimeter without a network",
      changed("defaultVpc: locked\n", "defaultVpc: locked\nperimeter: { networks: {} }\n"),
      /perimeter\.networks: neither cidrs nor vpcs; .*including those of NAT gateways/,
    ],
    [
      "OUs whose policies would have too long a name",
      changed(
        "    Sandbox: {}\n",
        "    Sandbox: { organizationalUnits: { Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: { organizationalUnits: { Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: {} } } } }\n",
      ).replace(
        "    Sandbox:\n",
        "    Sandbox/Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: foundation\n    Sandbox:\n",
      ),
      /guardrails\.attach\.Sandbox\/A+a+\/Aa+: the policy acme-.* would have \d+ characters; AWS allows 128/,
    ],
    [
      "a perimeter around everybody",
      changed(
        "defaultVpc: locked\n",
        "defaultVpc: locked\nperimeter: { networks: { cidrs: [0.0.0.0/0] } }\n",
      ),
      /perimeter\.networks\.cidrs\.0: 0\.0\.0\.0\/0 has 4294967296 addresses/,
    ],
    [
      "a perimeter of private addresses",
      changed(
        "defaultVpc: locked\n",
        "defaultVpc: locked\nperimeter: { networks: { cidrs: [10.1.0.0/16] } }\n",
      ),
      /perimeter\.networks\.cidrs\.0: 10\.1\.0\.0\/16 is in the private block 10\.0\.0\.0\/8/,
    ],
    [
      "a perimeter of no addresses",
      changed(
        "defaultVpc: locked\n",
        "defaultVpc: locked\nperimeter: { networks: { cidrs: [300.0.0.0/8] } }\n",
      ),
      /perimeter\.networks\.cidrs\.0: "300\.0\.0\.0\/8" is not an IPv4 block/,
    ],
    [
      "tag keys that differ in case only",
      changed("    Owner: {}\n", "    Owner: {}\n    owner: {}\n"),
      /policies\.tags\.owner: owner and Owner differ only in case/,
    ],
    [
      "a backup schedule that is none",
      changed("cron(0 3 ? * * *)", "cron(99 99)"),
      /policies\.backup\.daily\.schedule: found cron\(99 99\); expected a schedule in UTC/,
    ],
    [
      "an account's budget that nobody is told of",
      changed(/budgets:.*\n.*\n.*\n/, ""),
      /accounts\.storefront-prod\.monthlyBudgetUsd: the budgets section is missing/,
    ],
    [
      "a service that cannot be delegated",
      changed("guardduty: security", "guarduty: security"),
      /unknown key "guarduty"; known keys here are access-analyzer, .*; did you mean "guardduty"\?/,
    ],
    [
      "a quota of no family",
      changed("  breakGlass:", "  quotas: { scp: { reserved: 2 } }\n  breakGlass:"),
      /unknown key "scp"; known keys here are ai-services-opt-out, /,
    ],
    [
      "a management account without id",
      changed('management: { id: "111111111111", ', "management: { "),
      /accounts\.management: the id is missing; the management account must exist/,
    ],
    [
      "a state account without id",
      changed('shared-services: { id: "555555555555", ', "shared-services: { "),
      /state\.account: accounts\.shared-services has no id; .*store the state in the management account/,
    ],
    [
      "an organization without its root's id",
      changed(/ {2}rootId: r-acme.*\n/, ""),
      /organization: id without rootId; both, to adopt an existing organization, or neither/,
    ],
    [
      "a counted rule past its date",
      changed("expires: 2028-12-31", "expires: 2027-01-01"),
      /web\.storefront\.countedRules\.0\.expires: the exception from SizeRestrictions_BODY expired on 2027-01-01/,
    ],
    [
      "an address block with host bits",
      changed("192.0.2.0/24", "192.0.2.1/24"),
      /web\.storefront\.deniedAddresses\.0: "192\.0\.2\.1\/24" has bits set behind its prefix/,
    ],
    [
      "an address block that is the whole internet",
      changed('"2001:db8::/32"', '"::/0"'),
      /web\.storefront\.deniedAddresses\.1: found ::\/0; AWS WAF does not accept a block with prefix length 0/,
    ],
    [
      "a rate limit named twice",
      changed("name: login,", "name: all,"),
      /web\.storefront\.rateLimits\.1\.name: a second rate limit "all"/,
    ],
    [
      "a zone listed twice",
      changed("zones: [a, b]", "zones: [a, a]"),
      /networks\.storefront-dev\.zones: a is listed twice/,
    ],
    [
      "a network without its private tier",
      changed("tiers: [private, database] #", "tiers: [database] #"),
      /networks\.robots-prod\.tiers: found database; every network needs the private tier/,
    ],
    [
      "one port for application and database",
      changed("nat: one", "nat: one\n    databasePort: 8443"),
      /networks\.storefront-dev\.databasePorts?: found 8443 for application and database/,
    ],
    [
      "logs that expire before they move",
      changed("archiveAfterDays: 90", "archiveAfterDays: 2557"),
      /logging\.archiveAfterDays: logs move to cold storage after 2557 days and expire after 2557/,
    ],
    [
      "a lock that outlives the logs",
      changed("retentionDays: 365", "retentionDays: 3000"),
      /logging\.objectLock\.retentionDays: logs are locked for 3000 days and expire after 2557/,
    ],
    [
      "logs of one kind that expire before they move",
      changed("flow-logs: { archiveAfterDays: 30,", "flow-logs: { archiveAfterDays: 400,"),
      /logging\.lifecycle\.flow-logs\.archiveAfterDays: logs of flow-logs move to cold storage after 400 days and expire after 400/,
    ],
    [
      "logs of one kind that expire while they are locked",
      changed("retentionDays: 365", "retentionDays: 500"),
      /logging\.lifecycle\.flow-logs\.expireAfterDays: logs of flow-logs are locked for 500 days and expire after 400/,
    ],
    [
      "a lifecycle of an unknown kind of log",
      changed("    flow-logs: { archiveAfterDays", "    flowlogs: { archiveAfterDays"),
      /logging\.lifecycle/,
    ],
    [
      "a home region that is not enabled",
      changed("home: eu-west-1", "home: eu-west-3"),
      /regions\.home: the Region eu-west-3 is not enabled/,
    ],
    [
      "a leading account that does not use the home region",
      changed("role: log-archive, ou: Security", "role: log-archive, ou: Security, regions: [us-east-1]"),
      /accounts\.log-archive\.regions: the home Region eu-west-1 is missing/,
    ],
    [
      "guardrails on an OU that does not exist",
      changed("root: foundation #", "Wrkloads: all #"),
      /guardrails\.attach\.Wrkloads: there is no OU "Wrkloads"/,
    ],
    [
      "a guardrail that does not exist",
      changed("root: foundation #", "root: [DenyLeavingOrganisation] #"),
      /guardrails\.attach\.root\.0: there is no guardrail "DenyLeavingOrganisation"; .*did you mean "DenyLeavingOrganization"\?$/,
    ],
    [
      "OUs nested too deep",
      changed(
        "    Sandbox: {}",
        "    Sandbox: { organizationalUnits: { A: { organizationalUnits: { B: { organizationalUnits: { C: { organizationalUnits: { D: { organizationalUnits: { E: {} } } } } } } } } } }",
      ),
      /Sandbox\/A\/B\/C\/D\/E is six levels deep; AWS Organizations nests OUs to five levels/,
    ],
    [
      "one name for two roles",
      changed("role: acme-deployment", "role: OrganizationAccountAccessRole"),
      /deployment\.role: found OrganizationAccountAccessRole, the name of the role OrganizationAccountAccessRole/,
    ],
    [
      "Terraform's own syntax in a text",
      changed("name: Acme Finance", "name: '${file(\"/etc/hostname\")}'"),
      /contacts\.billing\.name: found '\$\{file\("\/etc\/hostname"\)\}'; expected a name or team, at most 64 characters, without \$\{ or %\{/,
    ],
    [
      "a blank text",
      changed("name: Acme Finance", "name: ' '"),
      /contacts\.billing\.name: found ' '; expected a name or team/,
    ],
    [
      "a reason that CDKTF would take for a token",
      changed("reason: The mail provider", "reason: ${TfToken[TOKEN.9]} mail provider"),
      /guardrails\.exceptions\.0\.reason: found \$\{TfToken/,
    ],
    [
      "OUs whose addresses are one",
      changed("    Sandbox: {}", "    Sandbox: {}\n    Workloads-Prod: {}"),
      /organization\.organizationalUnits\.Workloads-Prod: Workloads-Prod and Workloads\/Prod would have the same Terraform address/,
    ],
    [
      "an OU with a name that is taken",
      changed("    Sandbox: {}", "    Sandbox: {}\n    Root: {}"),
      /organization\.organizationalUnits\.Root: found the name "Root"; this name is reserved/,
    ],
    [
      "an OU id used twice",
      changed(
        "    Sandbox: {}\n    Quarantine: {}",
        "    Sandbox: { id: ou-acme-1a2b3c4d }\n    Quarantine: { id: ou-acme-1a2b3c4d }",
      ),
      /organization\.organizationalUnits\.Quarantine\.id: already used by the OU Sandbox/,
    ],
    [
      "an account name with two hyphens",
      changed("  robots-dev: {", "  robots--dev: {"),
      /accounts\.robots--dev: found the name "robots--dev"; expected a name of lower case letters, digits and single hyphens/,
    ],
    [
      "endpoints that differ in punctuation",
      changed("[ssm, ssmmessages, ec2messages, kms, logs]", "[ecr.api, com.amazonaws.eu-central-1.ecr-api]"),
      /networks\.robots-prod\.interfaceEndpoints\.1: com\.amazonaws\.eu-central-1\.ecr-api would have the Terraform address of ecr\.api/,
    ],
    [
      "a resource associated twice",
      changed(
        "    countedRules:",
        "    associatedResources: [&alb 'arn:aws:elasticloadbalancing:eu-west-1:666666666666:loadbalancer/app/a/1', *alb]\n    countedRules:",
      ),
      /web\.storefront\.associatedResources\.1: arn:aws:elasticloadbalancing:\S+ is listed twice/,
    ],
    [
      "tags that differ in case only",
      changed("  Owner: platform", "  Owner: platform\n  owner: other"),
      /tags\.owner: owner and Owner differ only in case/,
    ],
    [
      "a tag that is set anyway",
      changed("  Owner: platform", "  Owner: platform\n  stack: mine"),
      /tags\.stack: found the tag stack; Palisade sets ManagedBy, Stack, Name and Tier/,
    ],
    [
      "more tags than AWS takes",
      changed("  Owner: platform", Array.from({ length: 50 }, (_, index) => `  tag${index}: x`).join("\n")),
      /tags: found 51 tags; at most 46/,
    ],
    [
      "trusted services that do not suffice",
      changed("    - cloudtrail.amazonaws.com\n", ""),
      /organization\.trustedServices: cloudtrail\.amazonaws\.com missing/,
    ],
    ["a reserved name", changed("name: acme\n", "name: aws\n"), /name: found aws; AWS reserves names/],
    [
      "a deployment role that has another role's name, in another case",
      changed("role: acme-deployment", "role: Acme-Terraform-State"),
      /deployment\.role: found Acme-Terraform-State, the name of the role acme-terraform-state/,
    ],
    [
      "a next deployment role that is the one there is, in another case",
      changed("role: acme-deployment", "nextRole: Acme-Deployment\n  role: acme-deployment"),
      /deployment\.nextRole: found Acme-Deployment, the name of the role acme-deployment/,
    ],
    [
      "a next deployment role that a responder has",
      changed("role: acme-deployment", "nextRole: acme-incident-responder\n  role: acme-deployment"),
      /guardrails\.responders\.0: found acme-incident-responder, the name of the role acme-incident-responder/,
    ],
    [
      "a deployment role that it was renamed from",
      changed("role: acme-deployment", "renamedFrom: [acme-deployment]\n  role: acme-deployment"),
      /deployment\.role: found acme-deployment, which renamedFrom lists as a former name/,
    ],
    [
      "a break-glass role that no service control policy binds anyway",
      changed("breakGlass: [acme-break-glass]", "breakGlass: [AWSServiceRoleForSupport]"),
      /guardrails\.breakGlass\.0: found AWSServiceRoleForSupport, the name of a service-linked role/,
    ],
    [
      "a role whose ARN has no name",
      changed("role/acme-ci-terraform", "role/acme-ci-terraform/"),
      /deployment\.trustedPrincipals\.0: found arn:aws:iam::\d+:role\/acme-ci-terraform\/; expected the ARN of an IAM role/,
    ],
    [
      "a deployment role that trusts itself",
      changed("role/acme-ci-terraform", "role/acme-deployment"),
      /deployment\.trustedPrincipals\.0: arn:aws:iam::\d+:role\/acme-deployment, the role acme-deployment; roles that exist before/,
    ],
    [
      "an access role that nobody may assume",
      changed(
        "accessRole: OrganizationAccountAccessRole",
        "accessRole: AWSReservedSSO_Admin_0123456789abcdef",
      ),
      /deployment\.accessRole: found AWSReservedSSO_Admin_0123456789abcdef, a role of IAM Identity Center/,
    ],
    [
      "an OU under another root",
      changed("Sandbox: {}", "Sandbox: { id: ou-ab12-1a2b3c4d }"),
      /organizationalUnits\.Sandbox\.id: ou-ab12-1a2b3c4d, an OU under another root; ids that begin with ou-acme-/,
    ],
    [
      "a provider range before what is supported",
      changed("  role: acme-deployment", '  providerVersion: ">= 4.0"\n  role: acme-deployment'),
      /">= 4\.0", which lets in versions before 5\.100\.0/,
    ],
    [
      "a provider range after what is supported",
      changed("  role: acme-deployment", '  providerVersion: ">= 6.40"\n  role: acme-deployment'),
      /lets in version 7\.0\.0 and later/,
    ],
    [
      "a provider range of one old version",
      changed("  role: acme-deployment", '  providerVersion: "5.99.1"\n  role: acme-deployment'),
      /lets in versions before 5\.100\.0/,
    ],
    [
      "a provider range of no version",
      changed("  role: acme-deployment", '  providerVersion: ">= 6.0, < 5.101"\n  role: acme-deployment'),
      /which no version meets/,
    ],
    [
      "a provider range of another language",
      changed("  role: acme-deployment", '  providerVersion: "^6.0.0"\n  role: acme-deployment'),
      /providerVersion: found "?\^6\.0\.0/,
    ],
    [
      "a provider range of too many numbers",
      changed("  role: acme-deployment", '  providerVersion: "6.40.0.1"\n  role: acme-deployment'),
      /which is no version constraint/,
    ],
    [
      "an IPv6 block with bits behind its prefix",
      changed('"2001:db8::/32"', '"2001:db8::1/32"'),
      /deniedAddresses\.1: "2001:db8::1\/32" has bits set behind its prefix/,
    ],
    [
      "an id of the organization that cannot be one, which leaves the root's alone",
      changed("id: o-acme123456", "id: o-ACME"),
      /organization\.id: found o-ACME/,
    ],
    [
      "a type of policies that cannot be one",
      changed("policyTypes: [SERVICE_CONTROL_POLICY]", "policyTypes: [SCP]"),
      /organization\.policyTypes\.0: found SCP; expected SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY,/,
    ],
    [
      "an endpoint that is listed twice",
      changed("logs, secretsmanager]", "logs, logs]"),
      /interfaceEndpoints\.5: logs is listed twice/,
    ],
    [
      "a service principal that cannot be one, though an administrator needs it",
      changed("- sso.amazonaws.com", "- sso.amazon.com"),
      /organization\.trustedServices\.17: found sso\.amazon\.com/,
    ],
    [
      "a web ACL on loadbalancer/net/shop/0123456789abcdef",
      changed(
        "    at: { scope: regional, region: eu-west-1 }",
        '    at: { scope: regional, region: eu-west-1 }\n    associatedResources: ["arn:aws:elasticloadbalancing:eu-west-1:666666666666:loadbalancer/net/shop/0123456789abcdef"]',
      ),
      /associatedResources\.0: found .*expected the ARN of an Application Load Balancer/,
    ],
    [
      "a web ACL on targetgroup/shop/0123456789abcdef",
      changed(
        "    at: { scope: regional, region: eu-west-1 }",
        '    at: { scope: regional, region: eu-west-1 }\n    associatedResources: ["arn:aws:elasticloadbalancing:eu-west-1:666666666666:targetgroup/shop/0123456789abcdef"]',
      ),
      /associatedResources\.0: found .*expected the ARN of an Application Load Balancer/,
    ],
    [
      "a reserved prefix",
      changed("name: acme\n", "name: acme\nprefix: aws\n"),
      /prefix: found aws; AWS reserves names/,
    ],
    [
      "a block that no network can use",
      changed("10.21.0.0/16", "169.254.0.0/16"),
      /networks\.storefront-dev\.cidr: 169\.254\.0\.0\/16 is in 169\.254\.0\.0\/16, which VPCs cannot use/,
    ],
    [
      "an alias inside what it repeats",
      changed("    Sandbox: {}", "    Sandbox: &s { organizationalUnits: { X: *s } }"),
      /^organization\.yaml:\d+:\d+: \*s refers to the block that it is in; .*write out the values$/,
    ],
    [
      "an alias of nothing",
      changed("    Sandbox: {}", "    Sandbox: *nope"),
      /^organization\.yaml:\d+:\d+: there is no anchor &nope/,
    ],
    [
      "a key with nothing behind it",
      changed("defaultVpc: locked", "defaultVpc:"),
      /defaultVpc: "defaultVpc" is empty; expected locked/,
    ],
    [
      "a key of another variant",
      changed("at: { scope: cloudfront }", "at: { scope: cloudfront, region: us-east-1 }"),
      /web\.storefront-edge\.at\.region: unknown key "region"; known keys here are scope; remove it/,
    ],
    [
      "the key __proto__",
      changed("defaultVpc: locked", "__proto__: { polluted: true }\ndefaultVpc: locked"),
      /^organization\.yaml:\d+:1: found the key "__proto__"; JavaScript reserves this key/,
    ],
    [
      "YAML that does not parse",
      changed("defaultVpc: locked", "defaultVpc: locked: 1"),
      /^organization\.yaml:\d+:\d+: YAML syntax: .*; correct the line/,
    ],
    [
      "two documents in one file",
      `${example}\n---\nname: other\n`,
      /a second document begins here; one document in a file/,
    ],
  ];

  test.each(cases)("%s", (_, text, expected) => {
    const lines = errors(text);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(expected);
  });

  test("the place is the line and column of the value", () => {
    const text = changed("nat: one", "nat: two");
    expect(errors(text)[0]).toMatch(
      new RegExp(
        `^organization\\.yaml:${lineOf(text, "nat: two")}:10 networks\\.storefront-dev\\.nat: found two;`,
      ),
    );
  });

  test("an empty file and a list", () => {
    expect(errors("")).toEqual([
      "organization.yaml:1:1: the file is empty; expected an organization: name, regions, accounts and more; copy the organization.yaml that comes with Palisade and edit it; docs/getting-started.md explains how",
    ]);
    expect(errors("- a\n")[0]).toMatch(/is not a mapping/);
  });

  test("aliases that multiply are stopped", () => {
    const levels = Array.from({ length: 9 }, (_, level) =>
      level === 0
        ? "a0: &a0 [x, x]"
        : `a${level}: &a${level} [${Array(9)
            .fill(`*a${level - 1}`)
            .join(", ")}]`,
    );
    expect(errors(`${levels.join("\n")}\n${example}`)[0]).toMatch(
      /more than 500000 values, aliases written out; .*; remove aliases of blocks that hold aliases/,
    );
  });

  test("a name that fits in one region may be too long for the buckets of another", () => {
    const europe = changed("name: acme\n", "name: acme-robotics-europe\n");
    expect(errors(europe)).toEqual([]);
    const singapore = europe
      .replace("home: eu-west-1", "home: ap-southeast-1")
      .replace("    - eu-west-1\n", "    - eu-west-1\n    - ap-southeast-1\n");
    expect(errors(singapore)).toEqual([
      "organization.yaml:7:7 name: the bucket aws-waf-logs-acme-robotics-europe-waf-000000000000-ap-southeast-1 would have 65 characters; AWS allows 63; shorten the name by 2",
    ]);
  });
});

describe("many mistakes", () => {
  test("are all shown at once, those of shape and those across values", () => {
    const text = changed("defaultVpc: locked", "defaultVcp: locked")
      .replace('"888888888888"', '"666666666666"')
      .replace("10.21.0.0/16", "10.20.128.0/17")
      .replace("aws+network@acme.example", "nobody");
    const lines = errors(text);
    expect(lines).toHaveLength(4);
    expect(lines.join("\n")).toMatch(/defaultVcp[\s\S]*email[\s\S]*already used[\s\S]*overlaps/);
  });

  test("a mistake in a required section hides none in the others", () => {
    const text = changed("email: security@acme.example", "email: bad")
      .replace("home: eu-west-1", "home: nowhere")
      .replace("account: shared-services # the bucket", "account: [x] # the bucket")
      .replace("name: acme\n", "name: A\n")
      .replace('"888888888888"', '"666666666666"')
      .replace("10.21.0.0/16", "10.20.128.0/17");
    const lines = errors(text);
    expect(lines.map((line) => line.split(" ")[1]?.replace(/:$/, ""))).toEqual([
      "name",
      "regions.home",
      "state.account",
      "contacts.security.email",
      "accounts.robots-prod.id",
      "networks.storefront-dev.cidr",
    ]);
  });

  test("what cannot be read is not also reported as missing", () => {
    const text = changed('id: "222222222222"', 'id: "22"');
    expect(errors(text)).toHaveLength(1);
  });
});
