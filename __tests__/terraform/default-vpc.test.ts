import { join } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { LockedDefaultVpc } from "../../modules/account/locked-default-vpc";
import { ReadableStack } from "../../stacks/readable-stack";
import { synthesized } from "../../testing/synthesized";
import { temporaryFolder } from "../temporary-folder";
import { describeWithEmulator } from "./describe-with-emulator";
import { describeWithTerraform } from "./describe-with-terraform";
import { EmulatedAws } from "./emulated-aws";
import { motoCall } from "./moto-call";
import { RootModule } from "./root-module";

const key = { AWS_ACCESS_KEY_ID: "testing", AWS_SECRET_ACCESS_KEY: "testing" };

const stackIn = (region: string) =>
  synthesized((app) => {
    const made = new ReadableStack(app, "test");
    new AwsProvider(made, "Aws", { region });
    new LockedDefaultVpc(made, "DefaultVpc", { region, flowLogBucketArn: "arn:aws:s3:::acme-flow-logs" });
    return made;
  });

describeWithTerraform("a default VPC", (installation) => {
  describeWithEmulator("in an emulated AWS", () => {
    let aws: EmulatedAws | undefined;
    const moduleIn = (region: string) => {
      const environment = { ...aws?.environment, ...key };
      const module = new RootModule({ folder: join(temporaryFolder(), region), installation, environment });
      module.write({ json: stackIn(region) });
      return module;
    };

    beforeAll(async () => {
      aws = await EmulatedAws.start();
    }, 120_000);
    afterAll(() => aws?.stop());

    test("that is there is taken over", async () => {
      const signed = {
        authorization: "AWS4-HMAC-SHA256 Credential=testing/20260101/us-east-1/s3/aws4_request",
      };
      await fetch(`${aws?.url}/acme-flow-logs`, { method: "PUT", headers: signed });
      expect(await moduleIn("us-east-1").apply()).toMatchObject({ status: 0, diagnostics: [] });
    }, 300_000);

    test("that was deleted is not made again: the plan ends with what to write", async () => {
      const call = (Action: string, parameters: Record<string, string> = {}) =>
        motoCall(
          aws?.url ?? "",
          "testing",
          "ec2",
          { parameters: { Version: "2016-11-15", Action, ...parameters } },
          "eu-west-1",
        );
      const ids = async (listing: string, element: string) =>
        [...(await call(listing)).matchAll(new RegExp(`<${element}>([^<]+)`, "g"))].map(([, id = ""]) => id);
      for (const SubnetId of await ids("DescribeSubnets", "subnetId"))
        await call("DeleteSubnet", { SubnetId });
      const [VpcId = ""] = await ids("DescribeVpcs", "vpcId");
      for (const InternetGatewayId of await ids("DescribeInternetGateways", "internetGatewayId")) {
        await call("DetachInternetGateway", { InternetGatewayId, VpcId });
      }
      await call("DeleteVpc", { VpcId });

      const run = await moduleIn("eu-west-1").apply();
      expect(run.status).not.toBe(0);
      expect(run.planned).toEqual([]);
      expect(JSON.stringify(run.diagnostics)).toContain(
        "There is no default VPC in eu-west-1, and none is made. To leave it so, set defaultVpc: { eu-west-1: absent }",
      );
    }, 300_000);
  });
});
