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
  expect(ireland).toContain("add DenyInternetGatewaysUnlessDeployment, DenyPeeringUnlessDeployment, Deny");
  expect(others).toHaveLength(1);
});

test("one of the ways that is left open is enough", () => {
  const two =
    "Workloads: { posture: foundation, add: [DenyInternetGatewaysUnlessDeployment, DenyPeeringUnlessDeployment] }";
  expect(said((text) => text.replace("Workloads: strict", two))).toHaveLength(2);
  const all = two.replace("[", "[DenyVpnUnlessDeployment, ");
  expect(said((text) => text.replace("Workloads: strict", all))).toEqual([]);
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
