import { readFileSync } from "node:fs";
import { organizationFromText } from "../../config/organization-from-text";

const example = readFileSync("organization.yaml", "utf8");

/** Reads the example with lines added to a network whose zones and Region may be others. */
function load(lines: string, { region = "eu-west-1", zones = "[a, b, c]" } = {}): () => unknown {
  const network = "    region: eu-west-1\n    cidr: 10.20.0.0/16\n    zones: [a, b, c]";
  if (!example.includes(network)) throw new Error("the example has no such network");
  const text = example
    .replace(network, `    region: ${region}\n    cidr: 10.20.0.0/16\n    zones: ${zones}\n    ${lines}`)
    .replace("    nat: per-zone\n", "    nat: none\n")
    .replace(/ {4}instanceConnect: true #.*\n/, "");
  return () => organizationFromText("organization.yaml", text, "2027-01-15");
}

const virginia = { region: "us-east-1", zones: "[a, b, c, d, e]" };

describe("ports of a network", () => {
  test.each([
    "databasePorts: 3306",
    "databasePorts: [5432, 6379]",
    "applicationPorts: [8080, 8443, 9000, 9001, 9002]\n    databasePorts: [1, 2, 3, 4, 5]",
  ])("%j is taken", (lines) => {
    expect(load(lines)).not.toThrow();
  });

  test.each([
    ["databasePorts: [5432, 5432]", /storefront-prod\.databasePorts: 5432 is listed twice; each port once/],
    ["applicationPorts: [80, 80]", /storefront-prod\.applicationPorts: 80 is listed twice/],
    ["databasePorts: [5432, 8443]", /databasePorts: found 8443 for application and database; two different/],
    [
      "databasePorts: 0",
      /databasePorts: found 0; expected the TCP port on which databases listen, 1 to 65535/,
    ],
    ["databasePorts: []", /databasePorts: found \[\]; expected the TCP port on which databases listen/],
    [
      "databasePorts: [1, 2, 3, 4, 5, 6]",
      /databasePorts: found .*; expected the TCP port .* a list of up to 5/,
    ],
    ["databasePorts: [70000]", /databasePorts\.0: found 70000; expected a TCP port/],
  ])("%j is refused", (lines, message) => {
    expect(load(lines)).toThrow(message);
  });

  test("are as many in more than four zones as network ACLs take", () => {
    expect(load("applicationPorts: [1, 2, 3]\n    databasePorts: [4, 5, 6, 7]", virginia)).not.toThrow();
    expect(load("applicationPorts: [1, 2, 3, 4]", virginia)).toThrow(
      /applicationPorts: 4 ports of applications and 1 of databases, in more than four zones; at most 3 of applications/,
    );
    expect(load("applicationPorts: [1, 2, 3]\n    databasePorts: [4, 5, 6, 7, 8]", virginia)).toThrow(
      /databasePorts: 3 ports of applications and 5 of databases/,
    );
  });

  test("are fewer there beside SSH", () => {
    const ssh = "instanceConnect: true\n    applicationPorts:";
    expect(load(`${ssh} [1, 2]\n    databasePorts: [4, 5, 6, 7]`, virginia)).not.toThrow();
    expect(load(`${ssh} [1, 2, 3]`, virginia)).toThrow(
      /applicationPorts: 3 ports of applications and 1 of databases, in more than four zones, and SSH by instanceConnect; at most 2/,
    );
    expect(load(`${ssh} [1, 2]\n    databasePorts: [4, 5, 6, 7, 8]`, virginia)).toThrow(
      /databasePorts: 2 ports of applications and 5 of databases/,
    );
  });
});
