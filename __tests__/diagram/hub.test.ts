import { readFileSync } from "node:fs";
import { boxesOf } from "./boxes-of";
import { drawnOrganization } from "./drawn-organization";
import { exampleFiles } from "./example-files";
import { textsOf } from "./texts-of";

jest.setTimeout(120_000);

const organization = exampleFiles("hub-and-spoke");
const networks = Object.keys(organization.networks);
const files = drawnOrganization(organization);
const image = files.get("topology.svg") ?? "";
const page = files.get("topology.md") ?? "";

/** A spoke more in production of Frankfurt. */
const another = `
  returns-frankfurt:
    { account: production, region: eu-central-1, cidr: 10.65.128.0/18, zones: [a, b], tiers: [private, database], egress: *services, transit: { gateway: frankfurt, environment: production, attachmentId: tgw-attach-0a1b2c3d4e5f60703 } }
`;

describe("pictures of the hub", () => {
  test("are a picture of the topology and one of each network, of both kinds", () => {
    expect(networks).toHaveLength(12);
    expect([...files.keys()]).toEqual(
      [
        ...networks.flatMap((network) => [`networks/${network}.md`, `networks/${network}.svg`]),
        "topology.md",
        "topology.svg",
      ].sort(),
    );
  });

  test("are the image in the documentation", () => {
    expect(readFileSync("docs/hub-and-spoke.svg", "utf8")).toBe(image);
  });

  test("name each network once, as what it is", () => {
    const names = textsOf(image).map(({ text }) => text);
    for (const network of networks) {
      expect(names.filter((text) => text === network)).toEqual([network]);
      expect(page.split(`["<b>${network}</b>`)).toHaveLength(2);
    }
  });

  test("say whom production reaches, and whom not", () => {
    const words =
      "Are routed to each other, shared and vpn-headquarters through inspection-frankfurt.<br/>Reach the internet through inspection-frankfurt.<br/>Reach nothing else.<br/>Packets to development and staging are dropped.";
    expect(page).toContain(`words_orchard_frankfurt_production["${words}"]:::words`);
    expect(image).toContain(
      "production (ledger-frankfurt, shop-frankfurt): Are routed to each other, shared and vpn-headquarters through inspection-frankfurt. Reach the internet through inspection-frankfurt. Reach nothing else. Packets to development and staging are dropped.",
    );
  });

  test("show what is behind a VPN connection beside the environments that it meets", () => {
    expect(page).toContain('(["<b>orchard-headquarters</b><br/>10.200.0.0/16<br/>VPN connection"])');
    expect(image).toContain(
      "vpn-headquarters (orchard-headquarters): Is routed to development, production, shared and staging through inspection-frankfurt.",
    );
    expect(image).toContain("shared (shared-ireland): Is routed to development, production and staging");
  });

  test("show what the Mermaid of one Transit Gateway shows", () => {
    const [first] = page.split("```mermaid\n").slice(1);
    expect(first?.split("\n").filter((line) => line.includes("<-->"))).toEqual([
      "  box_orchard_frankfurt_development <--> gateway_orchard_frankfurt",
      "  box_orchard_frankfurt_production <--> gateway_orchard_frankfurt",
      "  box_orchard_frankfurt_shared <--> gateway_orchard_frankfurt",
      "  box_orchard_frankfurt_staging <--> gateway_orchard_frankfurt",
      "  box_orchard_frankfurt_vpn_headquarters <--> gateway_orchard_frankfurt",
      "  gateway_orchard_frankfurt <--> network_inspection_frankfurt",
      "  network_inspection_frankfurt <--> internet_orchard_frankfurt",
    ]);
    expect(page.match(/^ {2}subgraph /gm)).toHaveLength(9);
    expect(page.match(/^ {2}end$/gm)).toHaveLength(9);
  });

  test("show where the routes of the inspection network lead", () => {
    const inspection = files.get("networks/inspection-frankfurt.md");
    expect(inspection).toContain(
      '["<b>firewall</b><br/>10.64.3.0/28<br/>firewall endpoint<br/>0.0.0.0/0 → NAT gateway<br/>10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 → Transit Gateway orchard-frankfurt"]',
    );
    expect(inspection).toContain(
      '["<b>transit</b><br/>10.64.3.64/28<br/>attachment to orchard-frankfurt<br/>0.0.0.0/0 → firewall endpoint"]',
    );
  });

  test("are the same when they are drawn again", () => {
    expect([...drawnOrganization(exampleFiles("hub-and-spoke"))]).toEqual([...files]);
  });

  test.each([...files].filter(([path]) => path.endsWith(".svg")))(
    "%s has no text outside of it, and no box over another",
    (_, svg) => {
      const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
      const texts = textsOf(svg);
      expect(texts.length).toBeGreaterThan(3);
      for (const { left, right, y } of texts) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(Number(width));
        expect(y).toBeLessThanOrEqual(Number(height));
      }
      for (const [index, one] of texts.entries()) {
        const over = texts
          .slice(index + 1)
          .filter(
            (other) =>
              one.left < other.right &&
              other.left < one.right &&
              Math.abs(one.y - other.y) < Math.min(one.size, other.size),
          );
        expect(over.map(({ text }) => [one.text, text])).toEqual([]);
      }
      const boxes = boxesOf(svg).filter(({ look }) => look !== "panel");
      for (const [index, one] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) {
          const apart =
            one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y;
          expect({ one, other, apart }).toEqual({ one, other, apart: true });
        }
      }
    },
  );
});

describe("pictures of a changed hub", () => {
  const changed = drawnOrganization(
    exampleFiles("hub-and-spoke", (text) =>
      text.replace("\n  inspection-ireland:", `${another}\n  inspection-ireland:`),
    ),
  );

  test("show a spoke more, and leave the pictures of the other networks as they are", () => {
    const names = textsOf(changed.get("topology.svg") ?? "").map(({ text }) => text);
    expect(names.filter((text) => text === "returns-frankfurt")).toHaveLength(1);
    const kept = [...changed].filter(([path]) => !/returns-frankfurt|^topology/.test(path));
    expect(kept).toEqual([...files].filter(([path]) => !path.startsWith("topology")));
  });

  test("say so where environments may talk", () => {
    const open = drawnOrganization(
      exampleFiles("hub-and-spoke", (text) =>
        text.replace(
          "  staging: {}\n",
          "  staging: { reachedBy: [development], reason: Testers compare both. }\n",
        ),
      ),
    );
    expect(open.get("topology.md")).toContain(
      'words_orchard_frankfurt_development["Is routed to shared, staging and vpn-headquarters through inspection-frankfurt.',
    );
    expect(open.get("topology.md")).toContain("Packets to production are dropped.");
  });

  test("show a flow between networks at both of its ends, by their names", () => {
    const flowing = drawnOrganization(
      exampleFiles(
        "hub-and-spoke",
        (text) =>
          `${text.trimEnd()}\n  - { from: shop-frankfurt/application, to: ledger-frankfurt/database, port: [5433, "6000-6010"], reason: Orders are kept in the ledger. }\n`,
      ),
    );
    expect(flowing.get("networks/shop-frankfurt.md")).toContain(
      '  group_application -->|"TCP 5433, 6000-6010"| to_ledger_frankfurt_database',
    );
    expect(flowing.get("networks/ledger-frankfurt.md")).toContain(
      '  from_shop_frankfurt_private -->|"TCP 5433, 6000-6010"| group_database',
    );
    expect(flowing.get("networks/staging-frankfurt.md")).toBe(files.get("networks/staging-frankfurt.md"));
  });
});
