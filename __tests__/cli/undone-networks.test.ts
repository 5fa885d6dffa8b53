import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { undoneNetworks } from "../../cli/undone-networks";
import { hcl } from "../../export/hcl";
import hclBlocks from "../../export/hcl-blocks.json";
import { everyStack } from "../every-stack";
import { hubAndSpoke } from "../hub-and-spoke";

const id = "tgw-attach-0a1b2c3d4e5f60701";
const routing = "network/eu-central-1/transit-routing-frankfurt";
const network = "production/eu-central-1/network-shop-frankfurt";
const stacks = everyStack(hubAndSpoke(), (path) => path === routing || path === network);
const formats = [
  ["main.tf.json", JSON.stringify],
  ["main.tf", (json: unknown) => hcl(json, hclBlocks)],
] as const;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "undone-networks-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What is said of an organization where the example was exported. */
function said(change: (text: string) => string): string[] {
  return undoneNetworks(hubAndSpoke(change), (path) => path.join("."), folder).map(
    ({ where, found, fix }) => `${where}: ${found}; ${fix}`,
  );
}

describe.each(formats)("networks that were exported as %s", (file, text) => {
  beforeEach(() => {
    for (const [path, stack] of stacks) {
      mkdirSync(join(folder, "accounts", path), { recursive: true });
      writeFileSync(join(folder, "accounts", path, file), text(stack));
    }
  });

  test("may stay as they are", () => {
    expect(stacks.size).toBe(2);
    expect(said((organization) => organization)).toEqual([]);
  });

  test("keep their block, since another one destroys the VPC", () => {
    const [line = "", ...others] = said((one) => one.replace("cidr: 10.65.0.0/18", "cidr: 10.71.0.0/18"));
    expect(others).toEqual([]);
    expect(line).toMatch(
      /^networks\.shop-frankfurt\.cidr: 10\.71\.0\.0\/18, and the network was exported with 10\.65\.0\.0\/18; write cidr: 10\.65\.0\.0\/18 again/,
    );
    expect(line).toContain("remove the folder accounts/production/eu-central-1/network-shop-frankfurt");
  });

  test("that are connected do not wait for an attachment again", () => {
    const [line = "", ...others] = said((one) => one.replace(id, "pending"));
    expect(others).toEqual([]);
    expect(line).toMatch(
      /^networks\.shop-frankfurt\.transit\.attachmentId: pending, and .* as connected to frankfurt; write the id .* prints in production, or remove transit/,
    );
  });

  test("that never were are free", () => {
    const added = (one: string) =>
      one.replace(
        "  ledger-frankfurt:\n",
        `  basket-frankfurt: { account: production, region: eu-central-1, cidr: 10.70.0.0/18, zones: [a, b], tiers: [private], transit: { gateway: frankfurt, environment: production, attachmentId: pending } }\n  ledger-frankfurt:\n`,
      );
    expect(said(added)).toEqual([]);
  });
});

test("a network of a folder without an export is free", () => {
  expect(
    said((one) => one.replace(id, "pending").replace("cidr: 10.65.0.0/18", "cidr: 10.71.0.0/18")),
  ).toEqual([]);
});
