import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { scannerRegister } from "../../checks/scanner-register";
import { neededExceptions } from "../../cli/needed-exceptions";
import { smallOrganization } from "../small-organization";

/** Terraform types that modules and stacks import from the provider. */
function emittedTypes(): Set<string> {
  const root = join(__dirname, "..", "..");
  const sources = ["modules", "stacks"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(join(root, folder, file), "utf8")),
  );
  const imported = sources.flatMap((source) => [
    ...source.matchAll(/@cdktf\/provider-aws\/lib\/([a-z0-9-]+)/g),
  ]);
  return new Set(imported.map(([, name]) => `aws_${name?.replaceAll("-", "_")}`));
}

describe("scannerRegister", () => {
  test.each(scannerRegister)("$check concerns only types that are emitted", ({ resourceTypes }) => {
    expect(resourceTypes.length).toBeGreaterThan(0);
    expect([...emittedTypes()]).toEqual(expect.arrayContaining([...resourceTypes]));
  });

  test.each(scannerRegister)("$check has an id of its scanner, a reason and a source", (exception) => {
    const id = { checkov: /^CKV2?_AWS_\d+$/, trivy: /^AWS-\d{4}$/ }[exception.scanner];
    expect(exception.check).toMatch(id);
    expect(exception.reason).toMatch(/^[A-Z].{39,}\.$/);
    expect(exception.source.length).toBeGreaterThan(10);
  });

  test("names each check once, sorted", () => {
    const keys = scannerRegister.map(({ scanner, check }) => `${scanner} ${check}`);
    expect(keys).toEqual([...new Set(keys)].sort());
  });

  test("leaves the checks of remote administration ports switched on, save where a network has an EC2 Instance Connect Endpoint", () => {
    const checks = (more: string) =>
      neededExceptions(smallOrganization({ home: "eu-west-1", more })).map(({ check }) => check);
    const network = (more: string) =>
      `networks: { shop: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a]${more} } }`;
    expect(checks(network(""))).not.toContain("CKV_AWS_24");
    expect(checks(network(", instanceConnect: true"))).toContain("CKV_AWS_24");
    expect(checks(network(", instanceConnect: true"))).toEqual(scannerRegister.map(({ check }) => check));
    expect(scannerRegister.map(({ check }) => check)).not.toContain("CKV_AWS_25");
  });
});
