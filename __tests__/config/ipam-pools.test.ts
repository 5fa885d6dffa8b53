import { smallOrganization } from "../small-organization";

const pool = "ipam-pool-0123456789abcdef0";
const load = (pools: readonly [string, string]) =>
  smallOrganization({
    home: "eu-west-1",
    others: ["eu-central-1"],
    more: `networks:
  one: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a], ipamPool: ${pools[0]} }
  two: { account: shop, region: eu-central-1, cidr: 10.1.0.0/16, zones: [a], ipamPool: ${pools[1]} }
`,
  });

describe("IPAM pools of networks", () => {
  test("are read, one for each Region", () => {
    const { networks } = load([pool, "ipam-pool-0fedcba9876543210"]);
    expect(networks.one?.ipamPool).toBe(pool);
  });

  test("serve one Region", () => {
    expect(() => load([pool, pool])).toThrow(
      `networks.two.ipamPool: ${pool}, from which networks.one in eu-west-1 is booked, too; a pool whose locale is eu-central-1: IPAM books the VPCs of one Region from a pool; name the pool of eu-central-1`,
    );
  });

  test.each(["ipam-0123456789abcdef0", "ipam-pool-0123"])("are named by their id, which %s is not", (id) => {
    expect(() => load([id, pool])).toThrow(/networks\.one\.ipamPool/);
  });
});
