import { networkIntent } from "../../cli/network-intent";
import type { ResourceBody, SynthesizedStack } from "../../controls/synthesized-stack";
import { answer } from "./answer";
import { exampleNetworks } from "./example-networks";
import { faultsOf } from "./faults-of";
import { planted } from "./planted";

const examples = exampleNetworks();

function example(wanted: string) {
  const found = examples.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`there is no example ${wanted}`);
  return { stacks: found.stacks, intent: networkIntent(found.organization) };
}

type Stacks = ReadonlyMap<string, SynthesizedStack>;
const gone = (stacks: Stacks, stack: string, address: string) =>
  planted(stacks, stack, address, () => undefined);
const changed = (
  stacks: Stacks,
  stack: string,
  address: string,
  change: (body: ResourceBody) => ResourceBody,
) => planted(stacks, stack, address, change);

test.each(examples.map(({ name }) => name))("the networks of %s have no fault", (name) => {
  const { stacks, intent } = example(name);
  expect(faultsOf(stacks)).toEqual([]);
  expect(faultsOf(stacks, intent)).toEqual([]);
});

describe("hub-and-spoke", () => {
  const { stacks, intent } = example("hub-and-spoke");
  const routing = "accounts/network/eu-central-1/transit-routing-frankfurt";
  const drops = Object.keys(stacks.get(routing)?.resource?.["aws_ec2_transit_gateway_route"] ?? {}).filter(
    (name) => name.includes("_not_"),
  );
  const without = (names: readonly string[]) =>
    names.reduce((left, name) => gone(left, routing, `aws_ec2_transit_gateway_route.${name}`), stacks);

  test.each(drops)("without %s, environments meet that may not", (name) => {
    const found = faultsOf(without([name]), intent);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ fault }) => fault === "spoke-to-spoke")).toBe(true);
  });

  test("without all of them, too, as the organization says who may not", () => {
    expect(drops.length).toBeGreaterThan(5);
    const found = new Set(
      faultsOf(without(drops), intent).map(({ says }) => /^\S+ reaches \S+,/.exec(says)?.[0]),
    );
    expect(found).toContain("shop-frankfurt reaches staging-frankfurt,");
    expect(found).toContain("development-frankfurt reaches ledger-frankfurt,");
    expect([...found].some((one) => one?.includes("shared-frankfurt"))).toBe(false);
  });
});

test("in hub-and-spoke, a host in a database subnet asks an application from a port of its choice", () => {
  const found = answer(example("hub-and-spoke").stacks, "10.65.40.9", "shop-frankfurt/private", 8443);
  expect(found.answer).toBe("partly");
  expect(found.ways.filter(({ reached }) => reached).map(({ fromPorts }) => fromPorts)).toContainEqual([
    { from: 5432, to: 5432 },
  ]);
});

test("in regulated, no host beside the firewall is asked by private subnets, or asks them", () => {
  const { stacks } = example("regulated");
  expect(answer(stacks, "checkout/private", "checkout/firewall", 443).answer).toBe("refused");
  expect(answer(stacks, "checkout/firewall", "checkout/application", 8443).answer).toBe("refused");
});

describe("a firewall of the network itself", () => {
  const { stacks } = example("regulated");
  const checkout = "accounts/payments/eu-central-1/network-checkout";
  const told = (planted: Stacks) =>
    faultsOf(planted).map(({ fault, address, says }) => `${fault} ${address}: ${says}`);

  test("a route past it", () => {
    const past = changed(
      stacks,
      checkout,
      "aws_route.network_public_a_default_route",
      ({ vpc_endpoint_id: _, ...body }) => ({
        ...body,
        gateway_id: "${aws_internet_gateway.network_internet.id}",
      }),
    );
    const planted = "aws_route.network_public_a_default_route";
    expect(told(past)).toEqual([
      `past-the-firewall ${planted}: what checkout sends for the internet passes no firewall`,
      expect.stringContaining(
        `asymmetric-route ${planted}: asymmetric: the request passes no firewall, the reply `,
      ),
      expect.stringMatching(/^asymmetric-route aws_route\S+public_a\S+: .* the reply no firewall/),
    ]);
  });

  test("an edge table that lost the route of a zone, and one that leads to another zone", () => {
    const lost = gone(stacks, checkout, "aws_route.network_internet_to_a");
    expect(told(lost)).toEqual([
      expect.stringMatching(
        /^asymmetric-route aws_route_table\.\S+: asymmetric: .* in eu-central-1a, the reply no firewall/,
      ),
      expect.stringMatching(
        /^asymmetric-route aws_route_table\.\S+: asymmetric: the request passes no firewall/,
      ),
    ]);
    const crossed = changed(stacks, checkout, "aws_route.network_internet_to_a", (body) => ({
      ...body,
      vpc_endpoint_id: String(body["vpc_endpoint_id"]).replaceAll("eu-central-1a", "eu-central-1b"),
    }));
    expect(told(crossed)).toEqual([
      expect.stringMatching(
        /^asymmetric-route .* in eu-central-1a, the reply northbank-checkout in eu-central-1b, /,
      ),
      expect.stringMatching(
        /^asymmetric-route .* in eu-central-1b, the reply northbank-checkout in eu-central-1a, /,
      ),
    ]);
  });
});
