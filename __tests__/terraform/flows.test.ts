import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import type { NetworkFlow, NetworkFlowEnd } from "../../core/network-flow";
import { VpcNetwork } from "../../modules/network/vpc-network";
import { ReadableStack } from "../../stacks/readable-stack";
import { synthesized } from "../../testing/synthesized";
import { temporaryFolder } from "../temporary-folder";
import { describeWithEmulator } from "./describe-with-emulator";
import { describeWithTerraform } from "./describe-with-terraform";
import { EmulatedAws } from "./emulated-aws";
import { expectApplied } from "./expect-applied";
import { expectSettled } from "./expect-settled";
import { RootModule } from "./root-module";
import { TriedStack } from "./tried-stack";

const application: NetworkFlowEnd = { kind: "own", group: "application" };
const database: NetworkFlowEnd = { kind: "own", group: "database" };
const loadBalancer: NetworkFlowEnd = { kind: "own", group: "load-balancer" };
const ledger: NetworkFlowEnd = {
  kind: "other",
  network: "ledger",
  group: "database",
  blocks: [{ cidr: "10.30.160.0/19", suffix: "" }],
};
const partner: NetworkFlowEnd = { kind: "outside", cidr: "198.51.100.0/24", through: "internet" };

const flow = (
  from: NetworkFlowEnd,
  to: NetworkFlowEnd,
  port: number,
  more: Partial<NetworkFlow> = {},
): NetworkFlow => ({
  from,
  to,
  protocol: "tcp",
  ports: [{ from: port, to: port }],
  reason: "The partner's orders — kept & counted.",
  ...more,
});

const flows = [
  flow(application, database, 6379),
  flow(application, application, 9443),
  flow(loadBalancer, application, 9000),
  flow(application, ledger, 5432),
  flow(application, partner, 587),
  flow(partner, loadBalancer, 8443, { ports: [{ from: 8443, to: 8450 }] }),
  flow(application, partner, 123, { protocol: "udp" }),
];

const stackWith = (some: readonly NetworkFlow[]) =>
  synthesized((app) => {
    const stack = new ReadableStack(app, "test");
    new AwsProvider(stack, "Aws", { region: "us-east-1" });
    new VpcNetwork(stack, "Network", {
      name: "acme-shop",
      cidr: "10.20.0.0/16",
      region: "us-east-1",
      zones: ["a", "b"],
      nat: "one",
      tiers: ["public", "private", "database"],
      accountId: "123456789012",
      gatewayEndpoints: ["s3"],
      interfaceEndpoints: [],
      flowLogBucketArn: "arn:aws:s3:::acme-flow-logs",
      queryLogBucketArn: "arn:aws:s3:::acme-flow-logs",
      flows: some,
    });
    return stack;
  });

describeWithTerraform("flows of a network", (installation) => {
  describeWithEmulator("in an emulated AWS", () => {
    let aws: EmulatedAws | undefined;
    let module: RootModule | undefined;

    beforeAll(async () => {
      aws = await EmulatedAws.start();
      const authorization = "AWS4-HMAC-SHA256 Credential=testing/20260101/us-east-1/s3/aws4_request";
      await fetch(`${aws.url}/acme-flow-logs`, { method: "PUT", headers: { authorization } });
      module = new RootModule({
        folder: temporaryFolder(),
        installation,
        environment: { ...aws.environment, AWS_ACCESS_KEY_ID: "testing", AWS_SECRET_ACCESS_KEY: "testing" },
      });
    }, 120_000);
    afterAll(() => aws?.stop());

    test("are applied, and a second plan is empty", async () => {
      if (module === undefined) throw new Error("nothing was started");
      const stack = new TriedStack(stackWith(flows), module);
      await stack.apply();
      await stack.settle("json and hcl");
      expectApplied(stack);
      expectSettled(stack);
    }, 600_000);

    test("change nothing but their own when one goes and another comes", async () => {
      if (module === undefined) throw new Error("nothing was started");
      module.write({ json: stackWith([...flows.slice(1), flow(database, database, 5432)]) });
      const { planned } = await module.plan();
      const changes = planned
        // What the emulator forgets is updated or replaced: see notApplied.
        .filter(({ action }) => ["create", "delete"].includes(action))
        .map(({ action, address }) => `${action} ${address}`);
      expect(changes.sort()).toEqual([
        "create aws_network_acl_rule.network_database_acl_flow_in_database_replies_tcp_1024_65535",
        "create aws_network_acl_rule.network_database_acl_flow_in_database_tcp_5432",
        "create aws_network_acl_rule.network_database_acl_flow_out_database_replies_tcp_1024_65535",
        "create aws_network_acl_rule.network_database_acl_flow_out_database_tcp_5432",
        "create aws_vpc_security_group_egress_rule.network_flow_database_to_database_tcp_5432",
        "create aws_vpc_security_group_ingress_rule.network_flow_database_from_database_tcp_5432",
        "delete aws_network_acl_rule.network_database_acl_flow_in_private_tcp_6379",
        "delete aws_network_acl_rule.network_private_acl_flow_out_database_tcp_6379",
        "delete aws_vpc_security_group_egress_rule.network_flow_application_to_database_tcp_6379",
        "delete aws_vpc_security_group_ingress_rule.network_flow_database_from_application_tcp_6379",
      ]);
    }, 300_000);
  });
});
