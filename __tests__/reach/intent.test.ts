import { groupMembers } from "../../reach/group-members";
import { NetworkIndex } from "../../reach/network-index";
import type { Vpc } from "../../reach/network-model";
import { networkModelOf } from "../../reach/network-model-of";
import { reachability } from "../../reach/reachability";
import { routedWay } from "../../reach/routed-way";
import { exampleNetworks } from "./example-networks";

jest.setTimeout(120_000);

const examples = exampleNetworks().map(({ name, organization, stacks }) => ({
  name,
  organization,
  index: new NetworkIndex(networkModelOf(stacks)),
}));
const networks = examples.flatMap(({ name, organization, index }) =>
  index.model.vpcs.map((vpc) => ({ label: `${name}: ${vpc.network}`, organization, index, vpc })),
);

/** One port of each range that rules of security groups do not tell apart: what holds of these holds of all. */
function ports({ securityGroups }: Vpc): number[] {
  const bounds = securityGroups.flatMap(({ rules }) =>
    rules.flatMap(({ ports: { from, to } }) => [from, to + 1]),
  );
  return [...new Set([1, ...bounds])].filter((port) => port > 0 && port < 65536).sort((a, b) => a - b);
}

function groups({ network, securityGroups }: Vpc): string[] {
  return securityGroups
    .filter(({ address }) => !address.startsWith("aws_default_security_group."))
    .map(({ role }) => `${network}/${role}`);
}

/** What is reached of some ends on some ports, in part or whole: `main/database 5432`. */
function reached(index: NetworkIndex, from: string, to: readonly string[], on: readonly number[]): string[] {
  return to.flatMap((end) =>
    on
      .filter((port) => reachability(index, from, end, port).answer !== "refused")
      .map((port) => `${end} ${port}`),
  );
}

test.each(networks)(
  "$label: the internet reaches load balancers on 443, and on 80 to be redirected",
  ({ index, vpc }) => {
    const isOpen =
      vpc.internetGateway !== undefined && vpc.securityGroups.some(({ role }) => role === "load-balancer");
    const open = [`${vpc.network}/load-balancer 80`, `${vpc.network}/load-balancer 443`];
    expect(reached(index, "internet", groups(vpc), ports(vpc))).toEqual(isOpen ? open : []);
  },
);

test.each(networks.filter(({ vpc }) => vpc.securityGroups.some(({ role }) => role === "database")))(
  "$label: databases are reached by applications on their ports, and reach nothing",
  ({ organization, index, vpc }) => {
    const database = `${vpc.network}/database`;
    const own = groups(vpc);
    const { databasePorts = 5432 } = organization.networks[vpc.network] ?? {};
    expect(reached(index, `${vpc.network}/application`, [database], ports(vpc)).sort()).toEqual(
      [databasePorts]
        .flat()
        .map((port) => `${database} ${port}`)
        .sort(),
    );
    for (const other of own.filter((end) => !end.endsWith("/application")))
      expect(reached(index, other, [database], ports(vpc))).toEqual([]);
    expect(reached(index, database, [...own, "internet"], ports(vpc))).toEqual([]);
    const tiers = vpc.securityGroups
      .filter(({ role }) => role === "database")
      .flatMap((group) => groupMembers(vpc, group).map(({ tier }) => tier));
    expect(new Set(tiers)).toEqual(new Set(["database"]));
  },
);

describe("environments of hub-and-spoke", () => {
  const hub = examples.find(({ name }) => name === "hub-and-spoke");
  if (hub === undefined) throw new Error("there is no example hub-and-spoke");
  const { index, organization } = hub;
  const environmentOf = ({ network }: Vpc) => organization.networks[network]?.transit?.environment;
  const inEnvironment = (name: string) => index.model.vpcs.filter((vpc) => environmentOf(vpc) === name);

  /** Pairs of networks of which any subnet's packets arrive in any subnet of the other, whatever ACLs and groups say. */
  function meeting(ones: readonly Vpc[], others: readonly Vpc[]): string[] {
    const hosts = (vpc: Vpc) =>
      vpc.subnets.map((subnet) => {
        const { first, size } = subnet.block;
        return { kind: "host", vpc, subnet, group: undefined, range: { first, end: first + size } } as const;
      });
    return ones.flatMap((one) =>
      others
        .filter((other) =>
          hosts(one).some((from) =>
            hosts(other).some((to) => routedWay(index, from, to).some(({ arrives }) => arrives)),
          ),
        )
        .map((other) => `${one.network} > ${other.network}`),
    );
  }

  test.each(["production", "staging", "development"])(
    "no packet of %s arrives in another, and none of it",
    (name) => {
      const others = ["production", "staging", "development"]
        .filter((one) => one !== name)
        .flatMap(inEnvironment);
      expect(inEnvironment(name).length).toBeGreaterThan(1);
      expect(meeting(inEnvironment(name), others)).toEqual([]);
      expect(meeting(others, inEnvironment(name))).toEqual([]);
    },
  );

  test("all of a Region reach shared services, and each its own", () => {
    expect(meeting(inEnvironment("production"), inEnvironment("shared")).sort()).toEqual(
      ["ledger", "shop"].flatMap((one) =>
        ["frankfurt", "ireland"].map((region) => `${one}-${region} > shared-${region}`),
      ),
    );
  });
});
