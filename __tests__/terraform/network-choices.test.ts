import { join } from "node:path";
import { hcl } from "../../export/hcl";
import hclBlocks from "../../export/hcl-blocks.json";
import { everyStack } from "../every-stack";
import { smallOrganization } from "../small-organization";
import { temporaryFolder } from "../temporary-folder";
import { describeWithEmulator } from "./describe-with-emulator";
import { describeWithTerraform } from "./describe-with-terraform";
import { EmulatedAws } from "./emulated-aws";
import { RootModule } from "./root-module";
import { validatedTogether } from "./validated-together";

/** Choices of networks that no example makes, each in a small organization. */
const choices: Readonly<Record<string, string>> = {
  "dns-firewall": `
networks:
  main: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a, b] }
dnsFirewall:
  response: { override: blocked.example.com }
  failOpen: { reason: Names matter more to the shop than the filter. }
  mutationProtection: disabled
  lists:
    ours: { action: allow, priority: 1, redirection: trust, domains: ["*.example.com"], reason: Our own names are never threats. }
    rest: { action: block, priority: 9000, domains: ["*"], reason: Nothing else is needed by the hosts here. }
`,
  "public-access": `
vpcBlockPublicAccess: block-bidirectional
networks:
  site: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a], tiers: [public, private] }
  jobs: { account: shop, region: eu-west-1, cidr: 10.1.0.0/16, zones: [a], tiers: [public, private], nat: one, egress: { cidrs: [198.51.100.0/24] }, publicAccess: blocked }
`,
  "ipam-pool": `
networks:
  main: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, ipamPool: ipam-pool-0123456789abcdef0, zones: [a] }
`,
  ipv6: `
networks:
  main: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a, b], tiers: [public, private, database], nat: one, ipv6: amazon-provided }
  inner: { account: shop, region: eu-west-1, cidr: 10.1.0.0/16, zones: [a], ipv6: amazon-provided }
`,
  "shared-vpc": `
networks:
  main: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a], tiers: [public, private], sharedWith: organization, sharedTiers: [public, private] }
`,
  names: `
  net: { id: "555555555555", email: net@example.com, ou: Workloads }
networks:
  hub: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a], interfaceEndpoints: [ssm, ecr.dkr], centralEndpoints: true, privateZones: [corp.example.com] }
  zones: { account: shop, region: eu-west-1, cidr: 10.2.0.0/16, zones: [a], privateZones: [names.example.com] }
  taker: { account: net, region: eu-west-1, cidr: 10.1.0.0/16, zones: [a], dnsProfile: zones }
`,
};

const organization =
  "  trustedServices: [account.amazonaws.com, cloudtrail.amazonaws.com, ram.amazonaws.com]\n";

const stacks = () =>
  new Map(
    Object.entries(choices).flatMap(([choice, more]) =>
      [
        ...everyStack(smallOrganization({ home: "eu-west-1", organization, more }), (path) =>
          /^(shop|net)\/.*\/(network-|vpc-block-public-access)/.test(path),
        ),
      ].map(([path, stack]) => [`${choice}.${path.replaceAll("/", "_")}`, stack] as const),
    ),
  );

describeWithTerraform("choices of networks", (installation) => {
  test("are valid without a warning, as JSON and as HCL", async () => {
    const validated = (format: "json" | "hcl") =>
      validatedTogether(stacks(), format, temporaryFolder(), installation);
    expect(await Promise.all([validated("json"), validated("hcl")])).toEqual([[], []]);
  }, 300_000);

  describeWithEmulator("planned in an emulated AWS", () => {
    let aws: EmulatedAws | undefined;

    beforeAll(async () => {
      aws = await EmulatedAws.start();
    }, 120_000);
    afterAll(() => aws?.stop());

    // What another account shares is found by a data source, which the emulator does not answer.
    test.each([...stacks()].filter(([name]) => !name.includes(".net_")))(
      "%s: everything is created",
      async (name, stack) => {
        const environment = {
          ...aws?.environment,
          AWS_ACCESS_KEY_ID: "testing",
          AWS_SECRET_ACCESS_KEY: "testing",
        };
        const module = new RootModule({ folder: join(temporaryFolder(), name), installation, environment });
        module.write({ hcl: hcl(stack, hclBlocks) });
        const { status, diagnostics, planned } = await module.plan();
        expect([diagnostics, status]).toEqual([[], 2]);
        const all = Object.values(stack.resource ?? {}).flatMap((bodies) => Object.keys(bodies));
        expect(planned).toHaveLength(all.length);
      },
      300_000,
    );
  });
});
