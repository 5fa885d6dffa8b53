import { readFileSync } from "node:fs";
import { conversationsMermaid } from "../../diagram/mermaid/conversations-mermaid";
import { topologyMermaid } from "../../diagram/mermaid/topology-mermaid";
import { vpcMermaid } from "../../diagram/mermaid/vpc-mermaid";
import { topologySvg } from "../../diagram/svg/topology-svg";
import { vpcSvg } from "../../diagram/svg/vpc-svg";
import type { NetworkPicture, TopologyPicture } from "../../diagram/topology-picture";
import type { VpcPicture } from "../../diagram/vpc-picture";
import { smallOrganization } from "../small-organization";
import { drawnOrganization } from "./drawn-organization";
import { exampleFiles } from "./example-files";
import { textsOf } from "./texts-of";

jest.setTimeout(60_000);

describe("the picture of a small VPC", () => {
  const files = drawnOrganization(exampleFiles("single-account"));

  test("is the image in the documentation", () => {
    expect(readFileSync("docs/vpc.svg", "utf8")).toBe(files.get("networks/main.svg"));
  });

  test("is in the README of its stack", () => {
    const readme = readFileSync(
      "examples/single-account/terraform/accounts/seedling/eu-west-1/network-main/README.md",
      "utf8",
    );
    const drawn = files.get("networks/main.md") ?? "";
    const diagrams = drawn.split("```mermaid\n").slice(1);
    expect(diagrams).toHaveLength(2);
    for (const diagram of diagrams) expect(readme).toContain(diagram.trimEnd());
  });

  test("names the last zone first in Mermaid, which lays out subgraphs from the last to the first", () => {
    const zones = [...(files.get("networks/main.md") ?? "").matchAll(/subgraph zone_\w+\["([^"]+)"\]/g)];
    expect(zones.map(([, zone]) => zone)).toEqual(["eu-west-1b", "eu-west-1a"]);
    expect(files.get("networks/main.svg")).toMatch(/eu-west-1a<[\s\S]*eu-west-1b</);
  });

  test("is said in words for those who do not see it", () => {
    const image = files.get("networks/main.svg");
    expect(image).toContain('<title id="title">Network main</title>');
    expect(image).toContain(
      "database (10.0.10.0/25, 10.0.10.128/25): no route out. Who may talk to whom: internet to load-balancer: TCP 80, 443. load-balancer to application: TCP 8443. application to database: TCP 5432.",
    );
  });

  test("is dark where its reader's screen is, and needs no file", () => {
    const image = files.get("networks/main.svg") ?? "";
    expect(image).toContain("@media (prefers-color-scheme: dark)");
    expect(image.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/http|href|@import|url\(/);
  });

  test("stands beside others that nothing connects", () => {
    expect(files.get("topology.md")).toContain('subgraph box_apart["On no Transit Gateway"]');
  });
});

describe("the picture of an inspected VPC", () => {
  const files = drawnOrganization(exampleFiles("regulated"));

  test("shows what comes in by the firewall, which stands before the load balancers", () => {
    const page = files.get("networks/checkout.md") ?? "";
    expect(page).toContain("in: 10.61.128.0/21 → firewall endpoint in eu-central-1a");
    expect(page.indexOf("<b>firewall</b>")).toBeLessThan(page.indexOf("<b>public</b>"));
    const rows = textsOf(files.get("networks/checkout.svg") ?? "");
    const row = (text: string) => rows.find((one) => one.text === text)?.y ?? 0;
    expect(row("firewall")).toBeGreaterThan(0);
    expect(row("firewall")).toBeLessThan(row("public"));
  });
});

describe("a network without NAT", () => {
  const network = (more: string) =>
    drawnOrganization(
      smallOrganization({
        home: "eu-west-1",
        more: `networks: { main: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a, b], tiers: [public, private], ${more} } }`,
      }),
    ).get("networks/main.md");

  test("has routes through NAT only when it is asked for, in each zone or in one", () => {
    expect(network("nat: none")).not.toContain("NAT gateway");
    expect(network("nat: one")).toContain("NAT gateway in eu-west-1a");
    expect(network("nat: per-zone")).not.toContain("NAT gateway in");
  });
});

/** What breaks Mermaid, XML, or Markdown around it. */
const hostile = "a\"] --> b\n```<script>alert('x')</script> & #quot; `c` end";

describe("names", () => {
  const vpc: VpcPicture = {
    network: hostile,
    facts: [hostile],
    zones: [hostile],
    tiers: [hostile],
    subnets: [
      {
        name: hostile,
        tier: hostile,
        zone: hostile,
        block: "10.0.0.0/24",
        holds: [hostile],
        attachedTo: ["gateway"],
        routes: [{ destinations: [hostile], target: "gateway" }],
      },
    ],
    targets: [
      { id: "gateway", kind: "transit-gateway", label: hostile },
      { id: "igw", kind: "internet-gateway", label: hostile },
    ],
    entrances: [{ destinations: [hostile], target: "gateway" }],
    groups: [hostile],
    conversations: [
      { from: { kind: "group", name: hostile }, to: { kind: "outside", name: hostile }, traffic: hostile },
      { from: { kind: "group", name: hostile }, to: { kind: "group", name: hostile }, traffic: hostile },
    ],
  };
  const network: NetworkPicture = {
    name: hostile,
    blocks: [hostile],
    account: hostile,
    region: hostile,
    zones: 1,
    tiers: [hostile],
    has: [hostile],
  };
  const topology: TopologyPicture = {
    gateways: [
      {
        stack: "hub",
        routing: [],
        name: hostile,
        facts: [hostile],
        environments: [
          {
            name: hostile,
            networks: [network],
            talks: [{ environment: hostile, through: [hostile], only: [hostile] }],
            dropped: [hostile],
            elsewhereThrough: [hostile],
            internet: true,
          },
        ],
        between: [network],
        internet: [hostile],
        waiting: [network],
      },
    ],
    apart: [network],
  };

  test("break no Mermaid, nor the Markdown around it", () => {
    const texts = [vpcMermaid(vpc), conversationsMermaid(vpc.conversations), topologyMermaid(topology)];
    for (const text of texts) {
      expect(text).not.toMatch(/```|<script/);
      for (const line of text.trimEnd().split("\n")) {
        // A label is between two quotes, and nothing in it ends it.
        expect((line.match(/"/g) ?? []).length % 2).toBe(0);
        expect(line.replace(/"[^"]*"/g, '""')).toMatch(/^ *[\w ~<>.|:,[\]({})"-]+$/);
      }
    }
  });

  test("break no SVG", () => {
    for (const svg of [vpcSvg(vpc), topologySvg(topology)]) {
      expect(svg).not.toContain("<script");
      const open: string[] = [];
      for (const [, close, name = "", , self] of svg.matchAll(/<(\/?)([a-z]+)((?:\s[^<>]*?)?)(\/?)>/g)) {
        if (close === "/") expect(open.pop()).toBe(name);
        else if (self !== "/") open.push(name);
      }
      expect(open).toEqual([]);
      expect(svg.replace(/<[^<>]*>/g, "")).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|apos);)/);
    }
  });
});

describe("a crowded environment", () => {
  const networks = Array.from(
    { length: 60 },
    (_, index): NetworkPicture => ({
      name: `spoke-with-a-rather-long-name-of-its-own-${index}`,
      blocks: [`10.${index}.0.0/16`],
      account: `account shop-${index} (555555555555)`,
      region: "eu-west-1",
      zones: 3,
      tiers: ["private"],
      has: [],
    }),
  );
  const svg = topologySvg({ gateways: [], apart: networks });

  test("names all of them, within its edges", () => {
    const width = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
    const texts = textsOf(svg);
    expect(texts.filter(({ text }) => /^10\./.test(text))).toHaveLength(60);
    for (const { right } of texts) expect(right).toBeLessThanOrEqual(width);
    expect(width).toBeLessThan(1400);
  });
});
