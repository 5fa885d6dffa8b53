import { networkStacks } from "../../cli/network-stacks";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { networkSection } from "../../export/network-section";
import { repository } from "../../export/repository";
import { networkModelOf } from "../../reach/network-model-of";
import { exampleFiles } from "../diagram/example-files";
import { exportedStack } from "./stacks";

jest.setTimeout(60_000);

const stacks = networkStacks(exampleFiles("hub-and-spoke"));

function exported(path: string, json: SynthesizedStack) {
  const [, account = "", scope = "", concern = ""] = path.split("/");
  return exportedStack({
    path,
    stackName: path.replaceAll("/", "."),
    account,
    scope,
    concern,
    connects: true,
    json,
  });
}

describe("READMEs of networks", () => {
  const files = repository({
    organizationName: "orchard",
    format: "json",
    stacks: [...stacks].map(([path, json]) => exported(path, json)),
  });
  const readme = (path: string) => files.get(`${path}/README.md`) ?? "";

  test("show the network, with the Transit Gateway by its name", () => {
    const shop = readme("accounts/production/eu-central-1/network-shop-frankfurt");
    expect(shop).toContain(
      "## The network\n\nSubnets by zone, and where their routes lead.\n\n```mermaid\nflowchart TB\n",
    );
    expect(shop).toContain("0.0.0.0/0 → Transit Gateway orchard-frankfurt");
    expect(shop).toContain('  group_application -->|"TCP 5432"| group_database');
    expect(shop).not.toContain("staging-frankfurt");
  });

  test("show with the routing who reaches whom through its own Transit Gateway", () => {
    const routing = readme("accounts/network/eu-central-1/transit-routing-frankfurt");
    expect(routing).toContain("## Who reaches whom\n");
    for (const name of ["shop-frankfurt", "ledger-frankfurt", "inspection-frankfurt"]) {
      expect(routing).toContain(`<b>${name}</b>`);
    }
    expect(routing).not.toContain("<b>shop-ireland</b>");
  });

  test("have one picture each, and other stacks none", () => {
    const shown = [...files].filter(([, text]) => text.includes("```mermaid")).map(([path]) => path);
    expect(shown).toHaveLength(14);
    expect(readme("accounts/network/eu-central-1/transit-gateway-frankfurt")).not.toContain("mermaid");
  });
});

describe("networkSection", () => {
  test("asks for the other stacks only where a network meets them", () => {
    const together = jest.fn(() => networkModelOf(stacks));
    const path = "accounts/shop/eu-west-1/network-main";
    const vpc = { aws_vpc: { main: { cidr_block: "10.0.0.0/16" } } };
    const subnet = {
      vpc_id: "${aws_vpc.main.id}",
      cidr_block: "10.0.0.0/24",
      availability_zone: "eu-west-1a",
    };
    const alone = { resource: { ...vpc, aws_subnet: { only: subnet } } };
    expect(networkSection(exported(path, alone), together)[0]).toBe("## The network");
    expect(networkSection(exported(path, { resource: vpc }), together)).toEqual([]);
    expect(networkSection(exported(path, { resource: { aws_eip: { nat: {} } } }), together)).toEqual([]);
    expect(together).not.toHaveBeenCalled();
    const [spoke, json] = [...stacks].find(([one]) => one.endsWith("network-shop-frankfurt")) ?? ["", {}];
    networkSection(exported(spoke, json), together);
    expect(together).toHaveBeenCalledTimes(1);
  });
});
