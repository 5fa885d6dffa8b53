import { hubAndSpoke } from "../hub-and-spoke";

const past = / may lead traffic past the inspection/;

function said(change: (text: string) => string): string[] {
  const notices: string[] = [];
  hubAndSpoke(change, ({ where, message }) => notices.push(`${where} ${message}`));
  return notices.filter((notice) => past.test(notice));
}

test("accounts whose administrators may lead traffic past the inspection are told", () => {
  expect(said((text) => text)).toEqual([]);
  const [ireland, ...others] = said((text) => text.replace(", Workloads: strict }", " }"));
  expect(ireland).toMatch(
    /^organization\.yaml:\d+:\d+ transitGateways\.[a-z-]+ whoever administers production, .* may lead traffic past/,
  );
  expect(ireland).toContain(
    "add DenyForeignEndpointsUnlessDeployment, DenyInternetGatewaysUnlessDeployment, DenyManagedEntrancesUnlessDeployment, DenyNetworkAdditionsUnlessDeployment, DenyPeeringUnlessDeployment, DenyVpn",
  );
  expect(others).toHaveLength(1);
});

test("one of the ways that is left open is enough, and is named", () => {
  const most =
    "Workloads: { posture: foundation, add: [DenyForeignEndpointsUnlessDeployment, DenyInternetGatewaysUnlessDeployment, DenyManagedEntrancesUnlessDeployment, DenyNetworkAdditionsUnlessDeployment, DenyPeeringUnlessDeployment] }";
  const notices = said((text) => text.replace("Workloads: strict", most));
  expect(notices).toHaveLength(2);
  expect(notices[0]).toMatch(/, or add DenyVpnUnlessDeployment$/);
  const all = most.replace("[", "[DenyVpnUnlessDeployment, ");
  expect(said((text) => text.replace("Workloads: strict", all))).toEqual([]);
});

test("a route is such a way where that guardrail is excluded", () => {
  const exclude =
    "exclude: [{ guardrail: DenyNetworkChangesUnlessDeployment, reason: The network team edits routes by hand., expires: 2027-03-01 }]";
  const [ireland] = said((text) =>
    text
      .replace("root: foundation", `root: { posture: foundation, ${exclude} }`)
      .replace("Workloads: strict", `Workloads: { posture: strict, ${exclude} }`),
  );
  expect(ireland).toMatch(
    /whoever administers production, .* by a route, .*, or add DenyNetworkChangesUnlessDeployment$/,
  );
});

test("nothing is told of a Transit Gateway behind which nothing inspects", () => {
  const open = (text: string) =>
    text
      .replace(", Workloads: strict }", " }")
      .replace(/ {2}inspection-ireland:\n(?: {4}.*\n)+/, "")
      .replaceAll("egress: *services, transit: { gateway: ireland", "nat: none, $&")
      .replace(/( {2}shared-ireland:\n)/, "$1    nat: none\n");
  const notices = said(open);
  expect(notices).toEqual([expect.stringContaining("transitGateways.frankfurt")]);
});

test.each([
  ["firewall", "firewall: edge"],
  ["appliance", "appliance: { serviceName: com.amazonaws.vpce.eu-central-1.vpce-svc-0123456789abcdef0 }"],
])("a network with its own %s has such ways, too", (key, inspector) => {
  const network = `networks:
  alone: { account: sandbox, region: eu-central-1, cidr: 10.90.0.0/16, zones: [a], tiers: [public, private, firewall], ${inspector} }`;
  const notices = said((text) =>
    text
      .replace("\nnetworks:", `\n${network}`)
      .replace(
        "\naccounts:",
        '\naccounts:\n  sandbox: { id: "810000000099", email: aws+sandbox@orchard.example, ou: Security }',
      ),
  );
  expect(notices).toEqual([
    expect.stringMatching(`networks\\.alone\\.${key} whoever administers sandbox may lead`),
  ]);
});
