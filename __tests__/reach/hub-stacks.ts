import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import type { Construct } from "constructs";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { InspectionNetwork } from "../../modules/network/inspection-network";
import { NetworkFirewall } from "../../modules/network/network-firewall";
import { TransitGateway } from "../../modules/network/transit-gateway";
import { TransitRouting } from "../../modules/network/transit-routing";
import { VpcNetwork } from "../../modules/network/vpc-network";
import { ReadableStack } from "../../stacks/readable-stack";
import { synthesized } from "../../testing/synthesized";

const hub = { ownerId: "444444444444", asn: 64512 };
const region = "eu-west-1";
const buckets = {
  flowLogBucketArn: "arn:aws:s3:::acme-flow-logs-222222222222-eu-west-1",
  queryLogBucketArn: "arn:aws:s3:::acme-dns-222222222222-eu-west-1",
};

/** Accounts of the spokes by their names. */
export const spokes = {
  shop: { account: "555555555555", cidr: "10.65.0.0/18", table: "production" },
  ledger: { account: "555555555555", cidr: "10.65.64.0/18", table: "production" },
  staging: { account: "666666666666", cidr: "10.66.0.0/18", table: "staging" },
} as const;

/**
 * A hub with an inspection network that leads to the internet, and three spokes in two environments, each in a stack and
 * an account of its own, as an organization has them.
 *
 */
export function hubStacks(): ReadonlyMap<string, SynthesizedStack> {
  const stacks = new Map<string, SynthesizedStack>();
  stacks.set(
    "hub",
    stackOf("hub", hub.ownerId, (stack) => {
      new TransitGateway(stack, "TransitGateway", {
        name: "acme-hub",
        asn: hub.asn,
        routeTables: ["production", "staging", "inspection"],
        attachingAccounts: { production: "555555555555", staging: "666666666666" },
      });
    }),
  );
  stacks.set(
    "inspection",
    stackOf("network-inspection", hub.ownerId, (stack) => {
      new InspectionNetwork(stack, "Network", {
        name: "acme-inspection",
        cidr: "10.64.0.0/22",
        region,
        zones: ["a", "b"],
        nat: "per-zone",
        transit: { ...hub, destinations: ["10.0.0.0/8"] },
        inspect: ({ scope, vpcId, firewallTier }) =>
          new NetworkFirewall(scope, "Inspector", {
            name: "acme-inspection",
            vpcId,
            firewallTier,
            policyArn: "arn:aws:network-firewall:eu-west-1:444444444444:firewall-policy/acme",
            keyArn: "arn:aws:kms:eu-west-1:444444444444:key/1",
            logs: { bucketName: "acme-network-firewall-222222222222-eu-west-1", tls: false },
          }).endpointIdOf,
        ...buckets,
      });
    }),
  );
  for (const [name, { account, cidr }] of Object.entries(spokes)) {
    stacks.set(
      name,
      stackOf(`network-${name}`, account, (stack) => {
        new VpcNetwork(stack, "Network", {
          name: `acme-${name}`,
          cidr,
          region,
          zones: ["a", "b"],
          nat: "none",
          tiers: ["private", "database"],
          accountId: account,
          gatewayEndpoints: ["s3"],
          interfaceEndpoints: ["ssm"],
          transit: { ...hub, destinations: ["0.0.0.0/0"] },
          ...buckets,
        });
      }),
    );
  }
  stacks.set(
    "routing",
    stackOf("transit-routing-hub", hub.ownerId, (stack) => {
      const byId = (name: keyof typeof spokes, attachmentId: string) => ({
        routeTable: spokes[name].table,
        cidr: spokes[name].cidr,
        reachedFrom: ["inspection"],
        found: { by: "id", attachmentId } as const,
        accept: true,
      });
      new TransitRouting(stack, "Routing", {
        name: "acme-hub",
        ...hub,
        networks: {
          inspection: {
            routeTable: "inspection",
            cidr: "10.9.0.0/22",
            reachedFrom: [],
            found: { by: "name", vpcName: "acme-inspection" },
            accept: false,
          },
          shop: byId("shop", "tgw-attach-0a1b2c3d4e5f60701"),
          ledger: byId("ledger", "tgw-attach-0a1b2c3d4e5f60702"),
          staging: {
            ...byId("staging", ""),
            found: { by: "account", accountId: spokes.staging.account },
          },
        },
        defaultRoutes: { production: "inspection", staging: "inspection" },
        blocksVia: {},
        blackholes: {
          production: { staging: spokes.staging.cidr },
          staging: { shop: spokes.shop.cidr, ledger: spokes.ledger.cidr },
        },
      });
    }),
  );
  return stacks;
}

function stackOf(name: string, account: string, build: (stack: Construct) => void): SynthesizedStack {
  return synthesized((app) => {
    const stack = new ReadableStack(app, `test.${region}.${name}`);
    new AwsProvider(stack, "Aws", {
      region,
      allowedAccountIds: [account],
      defaultTags: [{ tags: { Stack: `accounts/test/${region}/${name}` } }],
    });
    build(stack);
    return stack;
  });
}
