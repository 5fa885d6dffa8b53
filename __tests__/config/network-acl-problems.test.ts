import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadOrganization } from "../../config/load-organization";
import type { Organization } from "../../config/schema/organization";
import { networkRuleCounts } from "../../controls/network-rule-counts";
import { everyStack } from "../every-stack";
import { smallOrganizationText } from "../small-organization";
import { temporaryFolder } from "../temporary-folder";

/** Reads an organization with a network whose applications ask as many partners. */
function read(partners: number): Promise<Organization> {
  const flows = Array.from(
    { length: partners },
    (_, index) =>
      `  - { from: main/application, to: 198.51.100.${index}/32, port: 8443, reason: A partner has its own server. }\n`,
  );
  const more = `networks:
  main: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a, b], tiers: [public, private, database], nat: one, egress: { cidrs: [198.51.100.0/24], reason: Partners have servers of their own. }, interfaceEndpoints: [email-smtp], instanceConnect: true }
flows:
${flows.join("")}`;
  const file = join(temporaryFolder(), "organization.yaml");
  writeFileSync(file, smallOrganizationText({ home: "eu-west-1", more }));
  return loadOrganization(file, "2027-01-15");
}

/** The most rules that a network ACL of it has in one direction. */
function most(organization: Organization): number {
  const stacks = everyStack(organization, (path) => path.endsWith("network-main"));
  const counts = [...stacks.values()].flatMap(networkRuleCounts).filter(({ kind }) => kind === "network ACL");
  return Math.max(...counts.map(({ rules }) => rules));
}

describe("rules of network ACLs", () => {
  test("are counted as they are made: what AWS takes is read, and one flow more is refused with its network", async () => {
    const partners = 20 + 40 - most(await read(20));
    expect(most(await read(partners))).toBe(40);
    await expect(read(partners + 1)).rejects.toThrow(
      /organization\.yaml:\d+:\d+ networks\.main: the network ACL of its tier \w+ would have 41 (in|out)bound rules: \d+ without flows, 1 of flows with 198\.51\.100\.\d+\/32, .* further ends; 40 in each direction, /,
    );
  });
});
