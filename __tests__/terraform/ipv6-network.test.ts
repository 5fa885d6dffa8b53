import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { VpcNetwork } from "../../modules/network/vpc-network";
import type { VpcNetworkProps } from "../../modules/network/vpc-network-props";
import { ReadableStack } from "../../stacks/readable-stack";
import { synthesized } from "../../testing/synthesized";
import { temporaryFolder } from "../temporary-folder";
import { describeWithEmulator } from "./describe-with-emulator";
import { describeWithTerraform } from "./describe-with-terraform";
import { EmulatedAws } from "./emulated-aws";
import { RootModule } from "./root-module";

const stackWith = (props: Partial<VpcNetworkProps>) =>
  synthesized((app) => {
    const stack = new ReadableStack(app, "test");
    new AwsProvider(stack, "Aws", { region: "us-east-1" });
    new VpcNetwork(stack, "Network", {
      name: "acme-shop",
      cidr: "10.20.0.0/16",
      region: "us-east-1",
      zones: ["a"],
      nat: "one",
      tiers: ["public", "private", "database"],
      accountId: "123456789012",
      gatewayEndpoints: ["s3"],
      interfaceEndpoints: [],
      flowLogBucketArn: "arn:aws:s3:::acme-flow-logs",
      queryLogBucketArn: "arn:aws:s3:::acme-flow-logs",
      ...props,
    });
    return stack;
  });

describeWithTerraform("IPv6 of a network", (installation) => {
  describeWithEmulator("in an emulated AWS", () => {
    let aws: EmulatedAws | undefined;

    const started = () =>
      new RootModule({
        folder: temporaryFolder(),
        installation,
        environment: { ...aws?.environment, AWS_ACCESS_KEY_ID: "testing", AWS_SECRET_ACCESS_KEY: "testing" },
      });

    beforeAll(async () => {
      aws = await EmulatedAws.start();
      const authorization = "AWS4-HMAC-SHA256 Credential=testing/20260101/us-east-1/s3/aws4_request";
      await fetch(`${aws.url}/acme-flow-logs`, { method: "PUT", headers: { authorization } });
    }, 120_000);
    afterAll(() => aws?.stop());

    test("comes to one that is there and replaces nothing of it", async () => {
      const module = started();
      module.write({ json: stackWith({}) });
      expect(await module.apply()).toMatchObject({ status: 0, diagnostics: [] });
      const before = new Set((await module.plan()).planned.map(({ address }) => address));
      module.write({ json: stackWith({ ipv6: "amazon-provided" }) });
      const { planned, diagnostics } = await module.plan();
      expect(diagnostics).toEqual([]);
      const changes = planned
        // What the emulator forgets is updated anyway.
        .filter(({ address }) => !before.has(address))
        .flatMap(({ action, address }) => (action === "create" ? [] : [`${action} ${address}`]));
      expect(changes.sort()).toEqual([
        "update aws_subnet.network_private_a",
        "update aws_subnet.network_public_a",
        "update aws_vpc.network",
      ]);
    }, 300_000);

    test("is applied, save for subnets, and not changed by a second plan", async () => {
      const stack = stackWith({ ipv6: "amazon-provided" });
      // The emulator answers with an error about any subnet that has a block of IPv6.
      for (const subnet of Object.values(stack.resource?.aws_subnet ?? {}) as Record<string, unknown>[]) {
        delete subnet["ipv6_cidr_block"];
        delete subnet["assign_ipv6_address_on_creation"];
      }
      const module = started();
      module.write({ json: stack });
      expect(await module.apply()).toMatchObject({ status: 0, diagnostics: [] });
      const { planned } = await module.plan();
      const changed = planned.map(({ action, address }) => `${action} ${address}`);
      expect(changed.filter((one) => /ipv6|egress_only|aws_vpc\.network/.test(one))).toEqual([]);
    }, 300_000);
  });
});
