import { manyNetworks } from "../../bench/many-networks";
import { networkIntent } from "../../cli/network-intent";
import { networkStacks } from "../../cli/network-stacks";
import { organizationFromText } from "../../config/organization-from-text";
import { foundFaults } from "../../reach/found-faults";
import { NetworkIndex } from "../../reach/network-index";
import { networkModelOf } from "../../reach/network-model-of";
import { routedWays } from "../../reach/routed-ways";
import { SubnetUses } from "../../reach/subnet-uses";

jest.setTimeout(60_000);

function networks(count: number) {
  const organization = organizationFromText("organization.yaml", manyNetworks(count), "2027-01-15");
  const index = new NetworkIndex(networkModelOf(networkStacks(organization)));
  const intent = networkIntent(organization);
  const ways = [...routedWays({ index, uses: new SubnetUses(index), intent })];
  return { vpcs: index.model.vpcs.length, faults: foundFaults(index, intent), walked: ways.length, ways };
}

test("networks that are like others cost no further walks", () => {
  const some = networks(22);
  const more = networks(34);
  expect([some.vpcs, more.vpcs]).toEqual([22, 34]);
  expect([some.faults, more.faults]).toEqual([[], []]);
  expect(some.walked).toBeGreaterThan(100);
  expect(more.walked).toBe(some.walked);
  const all = ({ ways }: typeof some) =>
    ways.reduce((count, { first, others }) => count + first.length + [...others()].length, 0);
  expect(all(more)).toBeGreaterThan(2 * all(some));
});
