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

const hub = { accepts: false, ownerId: "444444444444", asn: 64512 };
const region = "eu-west-1";
const buckets = {
  flowLogBucketArn: "arn:aws:s3:::acme-flow-logs-222222222222-eu-west-1",
  queryLogBucketArn: "arn:aws:s3:::acme-dns-222222222222-eu-west-1",
};

/** What is around a hub, and how. */
export interface HubTopology {
  /** Zones of the network that inspects; none without one. */
  readonly inspection: readonly string[];
  readonly inspectionNat: "one" | "per-zone";
  readonly spokes: Readonly<Record<string, Spoke>>;
}

export interface Spoke {
  readonly account: string;
  readonly cidr: string;
  /** The route table of its environment. */
  readonly table: string;
  readonly zones: readonly string[];
}

const standard: HubTopology = {
  inspection: ["a", "b"],
  inspectionNat: "per-zone",
  spokes: {
    shop: { account: "555555555555", cidr: "10.65.0.0/18", table: "production", zones: ["a", "b"] },
    ledger: { account: "555555555555", cidr: "10.65.64.0/18", table: "production", zones: ["a", "b"] },
    staging: { account: "666666666666", cidr: "10.66.0.0/18", table: "staging", zones: ["a", "b"] },
  },
};

/**
 * A hub with spokes in environments, each in a stack and an account of its own, as an organization has them; and with an
 * inspection network that leads to the internet.
 */
export function hubStacks(topology: HubTopology = standard): ReadonlyMap<string, SynthesizedStack> {
  const spokes = Object.entries(topology.spokes);
  const environments = [...new Set(spokes.map(([, { table }]) => table))].sort();
  const inspects = topology.inspection.length > 0;
  const stacks = new Map<string, SynthesizedStack>();
  stacks.set(
    "hub",
    stackOf("hub", hub.ownerId, (stack) => {
      new TransitGateway(stack, "TransitGateway", {
        name: "acme-hub",
        asn: hub.asn,
        routeTables: [...environments, ...(inspects ? ["inspection"] : [])],
        attachingAccounts: Object.fromEntries(spokes.map(([, { account }]) => [`a${account}`, account])),
      });
    }),
  );
  if (inspects) stacks.set("inspection", inspectionStack(topology));
  for (const [name, { account, cidr, zones }] of spokes) {
    stacks.set(
      name,
      stackOf(`network-${name}`, account, (stack) => {
        new VpcNetwork(stack, "Network", {
          name: `acme-${name}`,
          cidr,
          region,
          zones,
          nat: "none",
          tiers: ["private", "database"],
          accountId: account,
          gatewayEndpoints: ["s3"],
          interfaceEndpoints: ["ssm"],
          transit: { ...hub, destinations: [inspects ? "0.0.0.0/0" : "10.0.0.0/8"] },
          ...buckets,
        });
      }),
    );
  }
  stacks.set("routing", routingStack(topology, environments));
  return stacks;
}

function inspectionStack({ inspection, inspectionNat }: HubTopology): SynthesizedStack {
  return stackOf("network-inspection", hub.ownerId, (stack) => {
    new InspectionNetwork(stack, "Network", {
      name: "acme-inspection",
      cidr: "10.64.0.0/22",
      region,
      zones: inspection,
      nat: inspectionNat,
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
  });
}

function routingStack(
  { inspection, spokes }: HubTopology,
  environments: readonly string[],
): SynthesizedStack {
  const all = Object.entries(spokes);
  const inspects = inspection.length > 0;
  const found = (index: number, account: string) =>
    all.filter(([, other]) => other.account === account).length === 1
      ? ({ by: "account", accountId: account } as const)
      : ({ by: "id", attachmentId: `tgw-attach-0a1b2c3d4e5f6070${index + 1}` } as const);
  return stackOf("transit-routing-hub", hub.ownerId, (stack) => {
    new TransitRouting(stack, "Routing", {
      name: "acme-hub",
      ...hub,
      networks: {
        ...(inspects && {
          inspection: {
            routeTable: "inspection",
            cidr: "10.64.0.0/22",
            reachedFrom: [],
            found: { by: "name", vpcName: "acme-inspection" } as const,
            accept: false,
          },
        }),
        ...Object.fromEntries(
          all.map(([name, { account, cidr, table }], index) => [
            name,
            {
              routeTable: table,
              cidr,
              reachedFrom: [inspects ? "inspection" : table],
              found: found(index, account),
              accept: true,
            },
          ]),
        ),
      },
      defaultRoutes: inspects ? Object.fromEntries(environments.map((name) => [name, "inspection"])) : {},
      blocksVia: {},
      blackholes: Object.fromEntries(
        environments.map((name) => [
          name,
          Object.fromEntries(
            all.filter(([, { table }]) => table !== name).map(([other, { cidr }]) => [other, cidr]),
          ),
        ]),
      ),
    });
  });
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
