import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { protectedFirewallZones } from "../../cli/protected-firewall-zones";
import { everyStack } from "../every-stack";
import { hubAndSpoke } from "../hub-and-spoke";
import { temporaryFolder } from "../temporary-folder";

const folder = temporaryFolder();
const inspection = "network/eu-central-1/network-inspection-frankfurt";
const spoke = "production/eu-central-1/network-shop-frankfurt";
for (const [path, stack] of everyStack(hubAndSpoke(), (one) => one === inspection || one === spoke)) {
  mkdirSync(join(folder, "accounts", path), { recursive: true });
  writeFileSync(join(folder, "accounts", path, "main.tf.json"), JSON.stringify(stack));
}

const said = (change: (text: string) => string, among = folder) =>
  protectedFirewallZones(hubAndSpoke(change), (path) => path.join("."), among).map(
    ({ where, found, fix }) => `${where}: ${found}; ${fix}`,
  );
const zonesOf = (network: string, zones: string) => (text: string) =>
  text.replace(new RegExp(`(  ${network}:\\n(?:    .*\\n)*?    zones: )\\[a, b\\]`), `$1${zones}`);

describe("the zones of a firewall that was exported", () => {
  test("may stay", () => {
    expect(said((text) => text)).toEqual([]);
  });

  test("get no zone and lose none while AWS protects it", () => {
    expect(said(zonesOf("inspection-frankfurt", "[a, b, c]"))).toEqual([
      "networks.inspection-frankfurt.zones: a, b, c, and the network was exported with a, b: its firewall is protected from such a change; add zoneChanges: { reason, expires } to firewalls.edge, apply, and remove it",
    ]);
    expect(said(zonesOf("inspection-frankfurt", "[a]"))).toHaveLength(1);
  });

  test("change where zoneChanges says why", () => {
    const lifted = (text: string) =>
      text.replace(
        "    deniedDomains: {",
        "    zoneChanges: { reason: A third zone is added in this week., expires: 2027-03-01 }\n    deniedDomains: {",
      );
    expect(said((text) => lifted(zonesOf("inspection-frankfurt", "[a, b, c]")(text)))).toEqual([]);
  });

  test("of networks without one, and of one that was not exported, change freely", () => {
    expect(said(zonesOf("shop-frankfurt", "[a, b, c]"))).toEqual([]);
    expect(said(zonesOf("inspection-frankfurt", "[a, b, c]"), join(folder, "elsewhere"))).toEqual([]);
  });
});
