import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cidrPlan } from "../../core/cidr-plan";
import { exportedZones } from "../../export/exported-zones";
import { hcl } from "../../export/hcl";
import hclBlocks from "../../export/hcl-blocks.json";
import { network } from "../modules/network/network";

const { private: tier } = cidrPlan({ cidr: "10.20.0.0/16", slots: 6 });
const stack = "accounts/shop/eu-west-1/network-shop";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "exported-zones-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(join(folder, stack), { recursive: true });
  writeFileSync(join(folder, stack, file), text);
}

describe("exportedZones", () => {
  const [byLetter, byId] = [
    network({ zones: { b: 2, c: 3, e: 5 } }),
    network({ zones: ["euw1-az3", "euw1-az1"] }),
  ];

  test.each([
    ["main.tf.json", JSON.stringify],
    ["main.tf", (json: unknown) => hcl(json, hclBlocks)],
  ])("reads slots from %s, by letter and by id", (file, text) => {
    write(file, text(byLetter));
    expect([...exportedZones(folder, stack, tier)]).toEqual([
      ["b", 2],
      ["c", 3],
      ["e", 5],
    ]);
    write(file, text(byId));
    expect(Object.fromEntries(exportedZones(folder, stack, tier))).toEqual({ "euw1-az1": 2, "euw1-az3": 1 });
  });

  test("knows nothing of what was not exported, or lies in other addresses", () => {
    expect([...exportedZones(folder, stack, tier)]).toEqual([]);
    write("main.tf.json", JSON.stringify(network({ cidr: "10.30.0.0/16" })));
    expect([...exportedZones(folder, stack, tier)]).toEqual([]);
    write("main.tf.json", "{}");
    expect([...exportedZones(folder, stack, tier)]).toEqual([]);
  });
});
