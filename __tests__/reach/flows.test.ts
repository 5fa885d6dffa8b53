import { networkStacks } from "../../cli/network-stacks";
import { organizationFromText } from "../../config/organization-from-text";
import { NetworkIndex } from "../../reach/network-index";
import { networkModelOf } from "../../reach/network-model-of";
import { reachability } from "../../reach/reachability";
import { smallOrganizationText } from "../small-organization";

/** Who talks to whom, and by what port. */
const said: readonly (readonly [from: string, to: string, port: number])[] = [
  ["shop/application", "data/database", 5432],
  ["shop/application", "internet", 587],
  ["203.0.113.0/24", "shop/load-balancer", 8443],
  ["shop/load-balancer", "shop/application", 9000],
  ["shop/load-balancer", "data/application", 9001],
  ["data/application", "shop/endpoints", 443],
  ["shop/application", "shop/database", 6379],
  ["data/database", "shop/database", 1433],
];

function indexOf(flows: typeof said): NetworkIndex {
  const network = (cidr: string, more: string, id: number) =>
    `{ account: shop, region: eu-west-1, cidr: ${cidr}, zones: [a, b], ${more}, transit: { gateway: europe, environment: production, attachmentId: tgw-attach-0a1b2c3d4e5f6070${id} } }`;
  const text = smallOrganizationText({
    home: "eu-west-1",
    organization:
      "  trustedServices: [account.amazonaws.com, cloudtrail.amazonaws.com, config.amazonaws.com, ram.amazonaws.com, sso.amazonaws.com]",
    more: `transitGateways:
  europe: { account: audit, region: eu-west-1, asn: 64512, environments: { production: {} } }
networks:
  shop: ${network("10.0.0.0/16", "tiers: [public, private, database], nat: one, egress: { cidrs: [] }, interfaceEndpoints: [kms]", 1)}
  data: ${network("10.1.0.0/16", "tiers: [private, database]", 2)}
${flows.length > 0 ? "flows:" : ""}
${flows.map(([from, to, port]) => `  - { from: ${from}, to: ${to}, port: ${port}, reason: Orders are kept there. }`).join("\n")}
`,
  });
  return new NetworkIndex(networkModelOf(networkStacks(organizationFromText("o", text, "2027-01-15"))));
}

describe("flows, by what reaches what", () => {
  const [all, none] = [indexOf(said), indexOf([])];

  test.each(said)("let %s reach %s on %i, and nothing does without them", (from, to, port) => {
    expect(reachability(all, from, to, port).answer).toBe("reached");
    expect(reachability(none, from, to, port).answer).toBe("refused");
  });

  test.each(said)("let only that one end of %s and %s call the other, on %i alone", (from, to, port) => {
    expect(reachability(all, to, from, port).answer).toBe("refused");
    expect(reachability(all, from, to, port + 1).answer).toBe("refused");
  });
});
