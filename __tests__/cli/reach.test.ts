import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { faultsText } from "../../cli/faults-text";
import { reachabilityText } from "../../cli/reachability-text";
import { command } from "../command";
import { smallOrganizationText } from "../small-organization";
import { temporaryFolder } from "../temporary-folder";

jest.setTimeout(60_000);

const config = "examples/single-account/organization.yaml";

function palisade(...given: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, "reach", ...given], {
    encoding: "utf8",
    env: { ...process.env, CI: "true" },
  });
  return { status, stdout, stderr };
}

test("says that it is reached, hop by hop and back, and exits with 0", () => {
  const { status, stdout, stderr } = palisade("internet", "main/load-balancer", "443", "--config", config);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toBe(`internet reaches main/load-balancer on TCP 443.

Reached: internet to main/load-balancer in eu-west-1a (10.0.8.0/25)
  request
    internet gateway seedling-main: lets it in, if what is asked has a public address
    routes of seedling-main: 10.0.0.0/20 is local
    network ACL seedling-main-public, rule 100: lets TCP 443 in from the internet (seedling-main-public-a)
    security group seedling-main-load-balancer: lets TCP 443 in from 0.0.0.0/0
  reply
    route table seedling-main-public-a: 0.0.0.0/0 to the internet gateway
    network ACL seedling-main-public, rule 100: lets TCP 1024-65535 out to the internet (seedling-main-public-a)
    internet gateway seedling-main: out to the internet
  likewise:
    internet to main/load-balancer in eu-west-1b (10.0.8.128/25)
`);
});

test("says what refuses, and exits with 4", () => {
  const { status, stdout, stderr } = palisade("internet", "main/database", "5432", "--config", config);
  expect({ status, stderr }).toEqual({ status: 4, stderr: "" });
  expect(stdout).toMatch(
    /^internet does not reach main\/database on TCP 5432\.\n[\s\S]*refused: network ACL seedling-main-database: [^\n]*; no rule allows it\n +aws_network_acl\.network_database_acl in accounts\/seedling\/eu-west-1\/network-main\n/,
  );
});

test("prints JSON for programs", () => {
  const { status, stdout } = palisade("main/application", "main/database", "5432", "--json", "-c", config);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    from: "main/application",
    to: "main/database",
    port: 5432,
    answer: "reached",
    ways: [{}, {}, {}, {}].map(() => ({ reached: true })),
    notices: [],
  });
});

test.each([
  [["internet"], /a question is FROM, TO and PORT; ask for example/],
  [["internet", "--faults"], /--faults looks at all networks; leave out FROM, TO and PORT/],
  [["internet", "main/database", "0"], /^PORT: "0" is no TCP port; name one from 1 to 65535, such as 443\n$/],
  [["internet", "main/database", "https"], /^PORT: "https" is no TCP port; /],
  [["internet", "main/database", "5432", "443"], /too many arguments/],
  [["internet", "main/databas", "5432", "-c", config], /^TO: .*did you mean "main\/database"\?\n$/],
  [
    ["x/y/z", "internet", "443", "-c", config],
    /^FROM: there is no network "x"; there are main; name internet, /,
  ],
  [
    ["2001:db8::1", "main/database", "5432", "-c", config],
    /^FROM: "2001:db8::1" looks like an IPv6 address; .*\n$/,
  ],
])("%j is a wrong call, which exits with 2", (given, message) => {
  const { status, stdout, stderr } = palisade(...given);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(message);
});

test("says where no network is described", () => {
  const file = join(temporaryFolder(), "organization.yaml");
  writeFileSync(file, smallOrganizationText({ home: "eu-west-1" }));
  const { status, stderr } = palisade("internet", "main/database", "5432", "-c", file);
  expect(status).toBe(1);
  expect(stderr).toMatch(/it describes no network; add networks: docs\/network\.md has an example/);
});

test("tells apart what is reached and what is not, and shortens long lists of addresses", () => {
  const hop = { direction: "request", kind: "route", passes: true, says: "on" } as const;
  const only = Array.from({ length: 10 }, (_, index) => `198.51.100.${index}`);
  expect(
    reachabilityText({
      from: "a/b",
      to: "internet",
      port: 443,
      answer: "partly",
      ways: [
        { from: "one", to: "internet", reached: true, only, hops: [hop] },
        { from: "two", to: "internet", reached: false, hops: [{ ...hop, passes: false, says: "off" }] },
      ],
    }),
  ).toBe(`a/b reaches internet on TCP 443, but not from and to everywhere.

Refused: two to internet
  request
    refused: off

Reached: one to internet
  only ${only.slice(0, 8).join(", ")}, and 2 more
  request
    on`);
});

test("--faults says that there is none, and what it did not ask, and exits with 0", () => {
  const { status, stdout, stderr } = palisade("--faults", "--config", config);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toBe(`No fault in 1 network.

Not asked:
  spoke-to-spoke: nothing connects networks
  past-the-firewall: no network has a firewall
  dns-past-the-firewall in networks: no network has DNS Firewall
  endpoint-without-group: no network has interface endpoints
`);
  expect(JSON.parse(palisade("--faults", "--json", "--config", config).stdout)).toMatchObject({
    faults: [],
    notAsked: [{ what: "spoke-to-spoke", why: "nothing connects networks" }, {}, {}, {}],
    notices: [],
  });
});

test("faults are told by what they are, with what decides and by one way for all", () => {
  const at = {
    stack: "accounts/network/eu-west-1/transit-routing-hub",
    address: "aws_ec2_transit_gateway_route.a",
  };
  const found = [
    { fault: "spoke-to-spoke", ...at, says: "shop reaches ledger", way: "shop/a to ledger/b", others: 2 },
    { fault: "blackhole", ...at, says: "nothing is there" },
  ];
  expect(faultsText(found, 1)).toBe(`2 faults in 1 network.

spoke-to-spoke: networks reach each other whose environments may not meet
  shop reaches ledger
    aws_ec2_transit_gateway_route.a in accounts/network/eu-west-1/transit-routing-hub
    such as shop/a to ledger/b, and 2 ways more

blackhole: a route leads to what is not there, or drops what is meant to pass
  nothing is there
    aws_ec2_transit_gateway_route.a in accounts/network/eu-west-1/transit-routing-hub`);
  expect(faultsText(found.slice(1), 2)).toMatch(/^1 fault in 2 networks\./);
  expect(faultsText(found.slice(1), 2, [{ what: "ways over a", why: "nobody has it" }])).toMatch(
    /transit-routing-hub\n\nNot asked:\n {2}ways over a: nobody has it$/,
  );
  expect(faultsText([], 2)).toBe("No fault in 2 networks.");
});
