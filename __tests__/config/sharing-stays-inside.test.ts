import { smallOrganization } from "../small-organization";

const accounts = `  lab: { id: "555555555555", email: lab@example.com, ou: Workloads, regions: [eu-central-1] }
  shelf: { id: "666666666666", email: shelf@example.com, ou: Workloads }
`;

/** A network of the account shop, of which more is said. */
const load = (network: string, services = "account, cloudtrail, ram", tiers = "private") =>
  smallOrganization({
    home: "eu-central-1",
    others: ["eu-west-1"],
    ous: "{ Security: {}, Workloads: { id: ou-ab12-11111111, organizationalUnits: { New: {} } } }",
    organization: `  trustedServices: [${services
      .split(", ")
      .map((service) => `${service}.amazonaws.com`)
      .join(", ")}]\n`,
    more: `${accounts}networks:
  main: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a], tiers: [${tiers}]${network} }
`,
  });

describe("networks are shared", () => {
  test.each([
    [", sharedWith: [shelf]"],
    [", sharedWith: [Workloads, audit]"],
    [", sharedWith: organization"],
    [", sharedWith: [shelf], sharedTiers: [private]"],
    [""],
  ])("as written: %s", (network) => {
    expect(() => load(network)).not.toThrow();
  });

  test.each([
    [", sharedWith: [shop]", "networks.main.sharedWith.0: found shop itself; other accounts; remove it"],
    [
      ", sharedWith: [shelf, shelf]",
      "networks.main.sharedWith.1: shelf is listed twice; each once; remove one",
    ],
    [
      ", sharedWith: [lab]",
      "networks.main.sharedWith.0: lab does not use eu-west-1; accounts that use the Region of the network; add eu-west-1 to accounts.lab.regions, or remove the account here",
    ],
    [", sharedWith: [shelv]", 'there is no account and no OU "shelv"'],
    [", sharedWith: [organization]", "write sharedWith: organization, without a list"],
    [
      ", sharedWith: [Workloads/New]",
      "networks.main.sharedWith.0: the OU Workloads/New has no id in this file; OUs with their id, by which AWS RAM knows them, and accounts",
    ],
    [", sharedTiers: [private]", "networks.main.sharedTiers: sharedTiers without sharedWith"],
    [
      ", sharedWith: [shelf], sharedTiers: [public]",
      "networks.main.sharedTiers.0: found public, and the network has the tiers private",
    ],
  ])("otherwise not: %s", (network, problem) => {
    expect(() => load(network)).toThrow(problem);
  });

  test("where AWS RAM is trusted", () => {
    expect(() => load(", sharedWith: [shelf]", "account, cloudtrail")).toThrow(
      "organization.trustedServices: ram.amazonaws.com missing",
    );
    expect(() => load("", "account, cloudtrail")).not.toThrow();
  });
});
