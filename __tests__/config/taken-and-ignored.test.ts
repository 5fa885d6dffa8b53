import { organizationFromText } from "../../config/organization-from-text";
import { smallOrganizationText } from "../small-organization";

const read = (text: string) => () => organizationFromText("organization.yaml", text, "2027-01-15");
const small = (more = "", others: readonly string[] = []) =>
  smallOrganizationText({ home: "eu-west-1", others, more });

const issuer = (host: string, subject: string) => `{ host: ${host}, subjects: ["${subject}"] }`;
const issuers = (...entries: readonly string[]) =>
  small(`perimeter: { oidcIssuers: [${entries.join(", ")}] }\n`);
const github = "token.actions.githubusercontent.com";
const balancer = "arn:aws:elasticloadbalancing:eu-west-1:444444444444:loadbalancer/app/shop/0123456789abcdef";
const acl = (more: string) => `{ account: shop, at: { scope: regional, region: eu-west-1 }, ${more} }`;
const backup = (schedule: string) =>
  smallOrganizationText({
    home: "eu-west-1",
    organization:
      "  trustedServices: [account.amazonaws.com, backup.amazonaws.com, cloudtrail.amazonaws.com, sso.amazonaws.com]",
    more: `policies: { backup: { nightly: { schedule: "${schedule}", vault: main, role: backup, tag: { key: backup, values: [nightly] }, deleteAfterDays: 35 } } }\n`,
  });
const contact = (countryCode: string, more = "") =>
  small().replace(
    "contacts: {",
    `contacts: { primary: { fullName: A, companyName: B, addressLine1: C, city: D, postalCode: "1", phone: "+1 555 0100", countryCode: ${countryCode}${more} },`,
  );
const exception = (more: string) =>
  small(
    `guardrails: { attach: { root: foundation }, exceptions: [{ guardrail: DenyRegionsUnlessEnabled, reason: "The team asked for that in spring.", expires: 2027-06-30, ${more} }] }\n`,
  );
const slack = (workspace: string) =>
  small(
    `alerts: { slack: [{ workspace: T0123ACME01, channel: C0123ALERTS }] }\npolicies: { chat: { slackWorkspaces: [${workspace}] } }\n`,
  );
const network = (more: string) =>
  small(
    `networks: { main: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a, b], ${more} } }\n`,
  );
const trusting = (role: string) => small().replace("444444444444:role/ci", `444444444444:role/${role}`);

const trusted = (service: string) =>
  backup("cron(0 3 ? * 2 *)").replace("sso.amazonaws.com]", `sso.amazonaws.com, ${service}]`);
const copied = (vault: string) =>
  backup("cron(0 3 ? * 2 *)").replace("deleteAfterDays: 35", `deleteAfterDays: 35, copyTo: "${vault}"`);
const vault = (region: string, account: string) => `arn:aws:backup:${region}:${account}:backup-vault:copies`;
const bounded = (name: string) =>
  small(`guardrails: { attach: { root: foundation }, permissionsBoundary: ${name} }\n`);

describe("what AWS would take and ignore, or refuse later, is refused", () => {
  test.each<[string, string, RegExp]>([
    [
      "a misspelled service with trusted access",
      trusted("guardduy.amazonaws.com"),
      /trustedServices\.4: there is no service "guardduy\.amazonaws\.com"; .*did you mean "guardduty/,
    ],
    [
      "copies to an account of strangers",
      copied(vault("eu-west-1", "999999999999")),
      /copyTo: no account has the id 999999999999/,
    ],
    [
      "copies to a Region that is not",
      copied(vault("eu-west-9", "444444444444")),
      /there is no Region "eu-west-9"/,
    ],
    ["a boundary of AWS", bounded("AdministratorAccess"), /AdministratorAccess is a policy of AWS/],
    [
      "an issuer twice",
      issuers(issuer(github, "repo:acme/*"), issuer(github, "repo:acme-labs/*")),
      /oidcIssuers\.1\.host: token\.actions\.githubusercontent\.com is entry 0 already/,
    ],
    [
      "an issuer that is none",
      issuers(issuer("token.action.githubusercontent.com", "repo:acme/*")),
      /GitHub issues no tokens/,
    ],
    [
      "a subject of everybody",
      issuers(issuer(github, "repo:*")),
      /subjects\.0: "repo:\*" is what every customer/,
    ],
    ["a subject of any owner", issuers(issuer(github, "repo:*/infrastructure")), /is what every customer/],
    [
      "a load balancer with two web ACLs",
      small(
        `web: { one: ${acl(`associatedResources: ["${balancer}"]`)}, two: ${acl(`associatedResources: ["${balancer}"]`)} }\n`,
      ),
      /web\.two\.associatedResources\.0: .* has the web ACL one already/,
    ],
    [
      "a pattern in a prefix",
      small(
        `web: { one: ${acl('rateLimits: [{ name: login, requestsPerFiveMinutes: 100, pathPrefix: "/login/*" }]')} }\n`,
      ),
      /rateLimits\.0\.pathPrefix: .*write \/login\/$/m,
    ],
    [
      "a role of Identity Center without its path",
      trusting("AWSReservedSSO_Admin_0123456789abcdef"),
      /aws-reserved\/sso\.amazonaws\.com\/</,
    ],
    [
      "a service-linked role that deploys",
      trusting("aws-service-role/ssm.amazonaws.com/AWSServiceRoleForAmazonSSM"),
      /is a service-linked role, which only/,
    ],
    [
      "days of the month and of the week",
      backup("cron(0 3 * * * *)"),
      /policies\.backup\.nightly\.schedule: day of the month \* and day of the week \*; exactly one/,
    ],
    ["two ?", backup("cron(0 3 ? * ? *)"), /exactly one of the two is \?/],
    ["a minute that is not", backup("cron(75 3 ? * 2 *)"), /there is no minute 75/],
    ["an hour that is not", backup("cron(0 9-25 ? * 2 *)"), /there is no hour 9-25/],
    ["a month that is not", backup("cron(0 3 1 MAI ? *)"), /there is no month MAI/],
    [
      "a country that is called otherwise",
      contact("UK", ", stateOrRegion: London"),
      /contacts\.primary\.countryCode: there is no country UK; .*write GB/,
    ],
    [
      "a country without its state",
      contact("US"),
      /contacts\.primary: stateOrRegion is missing, which AWS requires in US/,
    ],
    [
      "something adopted where the account has no stack",
      small("", ["us-east-1"]).replace(
        'shop: { id: "444444444444",',
        'shop: { regions: [eu-west-1], adopted: { regions: { us-east-1: { detector: 0123456789abcdef0123456789abcdef } } }, id: "444444444444",',
      ),
      /accounts\.shop\.adopted\.regions\.us-east-1: the Region us-east-1 is not enabled; the Regions of shop are eu-west-1/,
    ],
    [
      "an account to be made with an address that AWS calls invalid",
      small(`  lab: { email: o'dev@example.com, ou: Workloads }\n`),
      /accounts\.lab\.email: the name in o'dev@example\.com has a ' or %/,
    ],
    [
      "an exception in a Region that is enabled",
      exception('actions: ["bedrock:InvokeModel"], regions: [eu-west-1]'),
      /exceptions\.0\.regions\.0: the Region eu-west-1 is enabled, so nothing is denied there/,
    ],
    [
      "an exception for a service-linked role",
      exception(
        'principals: ["arn:aws:iam::444444444444:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling"]',
      ),
      /exceptions\.0\.principals\.0: .* is a service-linked role/,
    ],
    [
      "Slack workspaces that the chat policy keeps out",
      slack("T0000OTHER"),
      /alerts\.slack\.0\.workspace: policies\.chat\.slackWorkspaces leaves T0123ACME01 out/,
    ],
    [
      "tags of subnets that are not there",
      network("subnetTags: { public: { a: b } }"),
      /networks\.main\.subnetTags\.public: found public, and the network has the tiers private/,
    ],
    [
      "a size of subnets that are not there",
      network("subnetPrefixes: { database: 24 }"),
      /networks\.main\.subnetPrefixes\.database: found database/,
    ],
    [
      "egress to the network itself",
      network("tiers: [private, public], nat: one, egress: { cidrs: [10.0.4.0/24] }"),
      /egress\.cidrs\.0: 10\.0\.4\.0\/24 lies in 10\.0\.0\.0\/16, a block of the network itself/,
    ],
    [
      "addresses that are allowed and denied",
      small(`web: { one: ${acl("allowedAddresses: [192.0.2.0/24], deniedAddresses: [192.0.2.0/24]")} }\n`),
      /web\.one\.allowedAddresses\.0: 192\.0\.2\.0\/24 is in deniedAddresses too/,
    ],
  ])("%s", (_, text, said) => {
    expect(read(text)).toThrow(said);
  });

  test.each<[string, string]>([
    ["two issuers", issuers(issuer(github, "repo:acme/*"), issuer("gitlab.com", "project_path:acme/*"))],
    ["an enterprise's issuer", issuers(issuer(`${github}/acme`, "repo:acme/*"))],
    ["an organization of HCP Terraform", issuers(issuer("app.terraform.io", "organization:acme:*"))],
    ["immutable subjects", issuers(issuer(github, "repo:acme@123/app@456:*"))],
    [
      "two load balancers",
      small(
        `web: { one: ${acl(`associatedResources: ["${balancer}"]`)}, two: ${acl(`associatedResources: ["${balancer.replace("shop", "desk")}"]`)} }\n`,
      ),
    ],
    [
      "a prefix",
      small(
        `web: { one: ${acl("rateLimits: [{ name: login, requestsPerFiveMinutes: 100, pathPrefix: /login/ }]")} }\n`,
      ),
    ],
    [
      "a role of Identity Center",
      trusting("aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Admin_0123456789abcdef"),
    ],
    ["a night of the week", backup("cron(0 3 ? * MON-FRI *)")],
    ["every fifteen minutes of two hours", backup("cron(0/15 9-10 1,15 * ? 2027-2030)")],
    ["the last Friday", backup("cron(0 3 ? * 6L *)")],
    ["a rate", backup("rate(12 hours)")],
    ["a country with its state", contact("GB", ", stateOrRegion: London")],
    ["a country without states", contact("IE")],
    ["an address that an account has", small().replace("shop@example.com", "o'shop@example.com")],
    [
      "an exception in a Region that an account does not use",
      exception('actions: ["bedrock:InvokeModel"], regions: [us-east-1]')
        .replace("enabled: [eu-west-1]", "enabled: [eu-west-1, us-east-1]")
        .replace('shop: { id: "444444444444",', 'shop: { regions: [eu-west-1], id: "444444444444",'),
    ],
    ["an exception in another Region", exception('actions: ["bedrock:InvokeModel"], regions: [eu-west-3]')],
    ["Slack workspaces that the chat policy lets in", slack("T0123ACME01")],
    ["tags of subnets", network("tiers: [private, public], subnetTags: { public: { a: b } }")],
    [
      "egress beside the network",
      network("tiers: [private, public], nat: one, egress: { cidrs: [10.1.4.0/24] }"),
    ],
    [
      "addresses that are allowed, of a denied block",
      small(`web: { one: ${acl("allowedAddresses: [192.0.2.1/32], deniedAddresses: [192.0.2.0/24]")} }\n`),
    ],
  ])("%s: accepted", (_, text) => {
    expect(read(text)).not.toThrow();
  });
});

test.each([
  ["a service that is newer than the table", trusted("qdeveloper.amazonaws.com")],
  ["a service of the table", trusted("guardduty.amazonaws.com")],
  ["copies to an account of the organization", copied(vault("eu-central-1", "444444444444"))],
  ["a boundary of the organization's own", bounded("acme-boundary")],
])("%s is taken", (_, text) => {
  expect(read(text)).not.toThrow();
});
