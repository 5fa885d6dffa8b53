import { join } from "node:path";
import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Route53Zone } from "@cdktf/provider-aws/lib/route53-zone";
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { Wafv2WebAcl } from "@cdktf/provider-aws/lib/wafv2-web-acl";
import { hcl } from "../../export/hcl";
import hclBlocks from "../../export/hcl-blocks.json";
import { ImageRepository } from "../../modules/compute/image-repository";
import { Certificate } from "../../modules/entrance/certificate";
import { LoadBalancer } from "../../modules/entrance/load-balancer";
import { UserPool } from "../../modules/entrance/user-pool";
import { UserPoolApplication } from "../../modules/entrance/user-pool-application";
import { ReadableStack } from "../../stacks/readable-stack";
import { synthesized } from "../../testing/synthesized";
import { temporaryFolder } from "../temporary-folder";
import { describeWithEmulator } from "./describe-with-emulator";
import { describeWithTerraform } from "./describe-with-terraform";
import { EmulatedAws } from "./emulated-aws";
import { RootModule } from "./root-module";

const key = { AWS_ACCESS_KEY_ID: "testing", AWS_SECRET_ACCESS_KEY: "testing" };

/**
 * Two load balancers behind one certificate, with what is around them: for the internet, and for networks; who signs in; and
 * images that run behind them.
 */
const parts = (port: number) =>
  synthesized((app) => {
    const stack = new ReadableStack(app, "test");
    new AwsProvider(stack, "Aws", { region: "eu-west-1" });
    const vpc = new Vpc(stack, "Vpc", { cidrBlock: "10.0.0.0/16" });
    new InternetGateway(stack, "InternetGateway", { vpcId: vpc.id });
    const subnets = ["a", "b"].map(
      (zone, index) =>
        new Subnet(stack, `Subnet${zone.toUpperCase()}`, {
          vpcId: vpc.id,
          cidrBlock: `10.0.${index}.0/24`,
          availabilityZone: `eu-west-1${zone}`,
        }),
    );
    const group = new SecurityGroup(stack, "Group", { name: "load-balancer", vpcId: vpc.id });
    const bucket = new S3Bucket(stack, "Logs", { bucket: "acme-load-balancers-123456789012-eu-west-1" });
    const zone = new Route53Zone(stack, "Zone", { name: "acme.example" });
    const visibility = { cloudwatchMetricsEnabled: true, metricName: "shop", sampledRequestsEnabled: true };
    const webAcl = new Wafv2WebAcl(stack, "WebAcl", {
      name: "shop",
      scope: "REGIONAL",
      defaultAction: { allow: {} },
      visibilityConfig: visibility,
    });
    const certificate = new Certificate(stack, "Certificate", {
      domains: ["shop.acme.example", "*.shop.acme.example"],
      zoneId: zone.zoneId,
    });
    const shared = {
      vpcId: vpc.id,
      subnetIds: subnets.map(({ id }) => id),
      securityGroupIds: [group.id],
      certificateArn: certificate.issuedArn,
      hosts: ["shop.acme.example", "*.shop.acme.example"],
      logBucketName: bucket.bucket,
    };
    new LoadBalancer(stack, "Shop", { ...shared, name: "shop", webAclArn: webAcl.arn, target: { port } });
    new LoadBalancer(stack, "Inside", {
      ...shared,
      name: "inside",
      from: "networks",
      tls: "strict",
      target: { port: 8080, protocol: "HTTP", type: "ip", healthPath: "/up" },
    });
    const pool = new UserPool(stack, "Customers", { name: "shop-customers", webAclArn: webAcl.arn });
    new UserPoolApplication(stack, "Site", {
      name: "site",
      userPoolId: pool.resource.id,
      callbackUrls: ["https://shop.acme.example/callback"],
    });
    new ImageRepository(stack, "Images", {
      name: "shop/api",
      keyArn: "arn:aws:kms:eu-west-1:123456789012:key/12345678-1234-1234-1234-123456789012",
      organizationId: "o-acme123456",
      pulledBy: "organization",
    });
    return stack;
  });

describeWithTerraform("parts of applications", (installation) => {
  describeWithEmulator("in an emulated AWS", () => {
    let aws: EmulatedAws | undefined;
    let module: RootModule;

    beforeAll(async () => {
      aws = await EmulatedAws.start();
      const folder = join(temporaryFolder(), "parts");
      module = new RootModule({ folder, installation, environment: { ...aws.environment, ...key } });
    }, 60_000);
    afterAll(() => aws?.stop());

    test("are applied without a warning", async () => {
      module.write({ json: parts(8443) });
      const applied = await module.apply();
      expect(applied.diagnostics).toEqual([]);
      expect(applied.status).toBe(0);
    }, 300_000);

    test("have nothing to change, as JSON and as HCL", async () => {
      const stack = parts(8443);
      for (const code of [{ json: stack }, { hcl: hcl(stack, hclBlocks) }]) {
        module.write(code);
        expect(await module.plan()).toMatchObject({ diagnostics: [], planned: [] });
      }
      expect(await module.run(["fmt", "-check", "-diff", "main.tf"])).toMatchObject({
        status: 0,
        output: "",
      });
    }, 300_000);

    test("lead to another port by another group, and are not replaced", async () => {
      module.write({ json: parts(9443) });
      const { planned } = await module.plan();
      expect(planned).toEqual([
        { address: "aws_lb_listener_rule.shop_hosts", action: "update", imported: false },
        { address: "aws_lb_target_group.shop_targets", action: "replace", imported: false },
      ]);
      expect(await module.apply()).toMatchObject({ status: 0, diagnostics: [] });
    }, 300_000);
  });
});
