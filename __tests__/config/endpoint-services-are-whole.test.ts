import { organizationFromText } from "../../config/organization-from-text";
import { everyStack } from "../every-stack";
import { smallOrganizationText } from "../small-organization";

const arn = (kind: "gwy" | "net" | "app", region = "eu-west-1", account = "444444444444") =>
  `arn:aws:elasticloadbalancing:${region}:${account}:loadbalancer/${kind}/ledger/50dc6c495c0c9188`;

const reason = "reason: Others ask the ledger.";

/** An endpoint service, save for what a test changes. */
const ledger = ({
  network = "shop",
  loadBalancers = arn("net"),
  who = "accounts: [audit]",
  more = "",
}: {
  readonly network?: string;
  readonly loadBalancers?: string;
  readonly who?: string;
  readonly more?: string;
} = {}) =>
  smallOrganizationText({
    home: "eu-west-1",
    others: ["eu-central-1"],
    more: `networks:
  shop: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a] }
endpointServices:
  ledger: { network: ${network}, loadBalancers: [${loadBalancers}], ${who}${more}, ${reason} }
`,
  });

const load = (text: string) => organizationFromText("organization.yaml", text, "2027-01-15");
const outsider = (principal: string) => `outsiders: [{ principal: "${principal}", ${reason} }]`;

/** What is emitted for it. */
const made = (text: string) => {
  const [stack] = [...everyStack(load(text), (path) => path.endsWith("endpoint-service-ledger")).values()];
  return stack?.resource?.aws_vpc_endpoint_service?.service;
};

describe("an endpoint service", () => {
  test("lets named accounts ask, and waits until somebody accepts", () => {
    const who = `accounts: [audit, archive], ${outsider("arn:aws:iam::202020202020:role/reader")}`;
    expect(made(ledger({ who }))).toMatchObject({
      acceptance_required: true,
      allowed_principals: [
        "arn:aws:iam::202020202020:role/reader",
        "arn:aws:iam::222222222222:root",
        "arn:aws:iam::333333333333:root",
      ],
      network_load_balancer_arns: [arn("net")],
      "//": {
        exceptions: expect.arrayContaining([expect.stringContaining("202020202020:role/reader may ask")]),
      },
    });
    expect(made(ledger())).not.toHaveProperty("gateway_load_balancer_arns");
    expect(made(ledger())).not.toHaveProperty("supported_regions");
  });

  test("names its own Region among those that it supports", () => {
    expect(made(ledger({ more: ", supportedRegions: [eu-central-1]" }))?.supported_regions).toEqual([
      "eu-central-1",
      "eu-west-1",
    ]);
  });

  test("may be of a Gateway Load Balancer", () => {
    expect(made(ledger({ loadBalancers: arn("gwy") }))).toMatchObject({
      gateway_load_balancer_arns: [arn("gwy")],
    });
  });

  test.each([
    [ledger({ network: "shpo" }), /ledger\.network: there is no network "shpo".*did you mean "shop"/],
    [ledger({ loadBalancers: "" }), /ledger\.loadBalancers: /],
    [
      ledger({ loadBalancers: arn("app") }),
      /loadBalancers\.0: .*expected the ARN of a Network Load Balancer/,
    ],
    [
      ledger({ loadBalancers: arn("net", "eu-central-1") }),
      /loadBalancers\.0: .* is in eu-central-1; the network shop is in eu-west-1/,
    ],
    [
      ledger({ loadBalancers: arn("net", "eu-west-1", "333333333333") }),
      /loadBalancers\.0: .* is in account 333333333333; the network shop is in shop \(444444444444\)/,
    ],
    [
      ledger({ loadBalancers: `${arn("net")}, ${arn("gwy")}` }),
      /loadBalancers\.1: a Gateway Load Balancer beside a Network Load Balancer; .*make two endpoint services/,
    ],
    [ledger({ loadBalancers: `${arn("net")}, ${arn("net")}` }), /loadBalancers\.1: .* is listed twice/],
    [ledger({ who: "accounts: []" }), /endpointServices\.ledger: neither accounts nor outsiders/],
    [ledger({ who: "accounts: [audti]" }), /accounts\.0: there is no account "audti".*did you mean "audit"/],
    [ledger({ who: "accounts: [audit, audit]" }), /accounts\.1: audit is listed twice/],
    [ledger({ who: outsider("*") }), /outsiders\.0\.principal: found "\*"; expected the ARN of an account/],
    [ledger({ who: outsider("arn:aws:iam::202020202020:role/*") }), /outsiders\.0\.principal: found/],
    [
      ledger({ who: outsider("arn:aws:iam::333333333333:root") }),
      /outsiders\.0\.principal: .*, which is in audit; .*write accounts: \[audit\]/,
    ],
    [
      ledger({ loadBalancers: arn("gwy"), more: ", privateDnsName: ledger.example.com" }),
      /ledger\.privateDnsName: a name, with Gateway Load Balancers/,
    ],
    [ledger({ more: ", privateDnsName: ledger" }), /ledger\.privateDnsName: found ledger/],
    [
      ledger()
        .replace("audit, ou", "audit, status: closed, ou")
        .replace(
          '{ id: "444444444444", email: shop@example.com, ou: Workloads }',
          '{ id: "444444444444", email: shop@example.com, ou: Workloads }\n  gone: { id: "555555555555", email: gone@example.com, ou: Workloads, status: closed }',
        )
        .replace("accounts: [audit]", "accounts: [gone]"),
      /ledger\.accounts\.0: gone is closed/,
    ],
  ])("is refused, with its place: %#", (text, message) => {
    expect(() => load(text)).toThrow(message);
  });
});
