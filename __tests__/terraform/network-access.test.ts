import { readFileSync } from "node:fs";
import { join } from "node:path";
import { organizationFromText } from "../../config/organization-from-text";
import { resourcesOf } from "../../controls/resources-of";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import { synthesized } from "../../testing/synthesized";
import { temporaryFolder } from "../temporary-folder";
import { describeWithEmulator } from "./describe-with-emulator";
import { describeWithTerraform } from "./describe-with-terraform";
import { EmulatedAws } from "./emulated-aws";
import { expectApplied } from "./expect-applied";
import { expectSettled } from "./expect-settled";
import { motoCall } from "./moto-call";
import { notApplied } from "./not-applied";
import { RootModule } from "./root-module";
import { TriedStack } from "./tried-stack";

const file = join(__dirname, "../../examples/single-account/organization.yaml");

const balancer =
  "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/ledger/50dc6c495c0c9188";

/** The smallest example with a network that has every way in, and a service behind a load balancer that others made. */
const text = `${readFileSync(file, "utf8").replace(/^networks:[\s\S]*/m, "")}
networks:
  office:
    account: seedling
    region: eu-west-1
    cidr: 10.20.0.0/16
    zones: [a]
    tiers: [private, database]
    sessionManager: true
    instanceConnect: true
clientVpns:
  staff:
    network: office
    clientCidr: 10.250.0.0/16
    serverCertificate: arn:aws:acm:eu-west-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef
    authentication: { type: federated, samlProvider: "arn:aws:iam::123456789012:saml-provider/staff" }
    authorizationRules:
      - { cidr: 10.20.0.0/16, group: engineers, reason: Engineers look into what they run. }
  scanners:
    network: office
    clientCidr: 10.251.0.0/22
    serverCertificate: arn:aws:acm:eu-west-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef
    authentication:
      type: mutual
      clientCertificate: arn:aws:acm:eu-west-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcde0
    authorizationRules: [{ cidr: 10.20.0.0/20, reason: Scanners in shops call the application. }]
    dnsServers: [10.20.0.2]
endpointServices:
  ledger:
    network: office
    loadBalancers: [${balancer}]
    outsiders: [{ principal: "arn:aws:iam::202020202020:root", reason: The auditor reads the ledger. }]
    supportedRegions: [eu-central-1]
    reason: The ledger is asked for over no public address.
verifiedAccess:
  desk:
    network: office
    groups: [c242c5b0-6081-1845-6fa8-6e0d9513c107]
    domain: desk.acme.example
    certificate: arn:aws:acm:eu-west-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef
    loadBalancer: arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/desk/50dc6c495c0c9188
    fips: true
    reason: Bookkeepers open the ledger from home.
vpnConnections:
  headquarters:
    network: office
    customerGateway: { ip: 203.0.113.10, asn: 65010 }
    onPremises: [192.168.0.0/20]
    reason: The office reads reports in the application.
  warehouse:
    network: office
    customerGateway: { ip: 203.0.113.11, asn: 65011 }
    onPremises: [192.168.64.0/20, 192.168.96.0/24]
    reason: Scanners of the warehouse call the application.
`;

/** Read and written by the network's stack. */
const prepared = ["eu-west-1/encryption", "eu-west-1/log-archive"];
const paths = ["eu-west-1/network-office", "eu-west-1/endpoint-service-ledger"] as const;

/** Makes a load balancer, as whoever deploys the service does, and returns its ARN. */
async function loadBalancerIn(url: string): Promise<string> {
  const call = (service: string, parameters: Record<string, string>) =>
    motoCall(url, "anybody", service, { parameters }, "eu-west-1");
  const subnets = await call("ec2", { Version: "2016-11-15", Action: "DescribeSubnets" });
  const [, subnet = ""] = /<subnetId>([^<]+)/.exec(subnets) ?? [];
  const made = await call("elasticloadbalancing", {
    Version: "2015-12-01",
    Action: "CreateLoadBalancer",
    Name: "ledger",
    Type: "network",
    "Subnets.member.1": subnet,
  });
  return /<LoadBalancerArn>([^<]+)/.exec(made)?.[1] ?? "";
}

/** @param loadBalancer that takes the place of the one in the file: moto gives all of them ARNs of Application Load Balancers */
function stackAt(path: string, loadBalancer: string): SynthesizedStack {
  const estate = new Estate(organizationFromText("organization.yaml", text, "2026-01-01"));
  const placement = placements(estate).find((one) => one.path === `accounts/seedling/${path}`);
  if (placement === undefined) throw new Error(`there is no stack at ${path}`);
  const stack = synthesized((app) => defineStack(app, { estate, placement }));
  return JSON.parse(JSON.stringify(stack).replaceAll(balancer, loadBalancer)) as SynthesizedStack;
}

describeWithTerraform("a network with every way in, under real Terraform", (installation) => {
  describeWithEmulator("in an emulated AWS", () => {
    let aws: EmulatedAws | undefined;
    const tried = new Map<string, TriedStack>();

    beforeAll(async () => {
      aws = await EmulatedAws.start();
      const environment = {
        ...aws.environment,
        AWS_ACCESS_KEY_ID: "anybody",
        AWS_SECRET_ACCESS_KEY: "anything",
      };
      const folder = temporaryFolder();
      const loadBalancer = await loadBalancerIn(aws.url);
      const at = (path: string) =>
        new TriedStack(
          stackAt(path, loadBalancer),
          new RootModule({ folder: join(folder, path), installation, environment }),
        );
      await Promise.all(prepared.map((one) => at(one).apply()));
      for (const path of paths) {
        const stack = at(path);
        tried.set(path, stack);
        await stack.apply();
      }
      await Promise.all([...tried.values()].map((stack) => stack.settle("json and hcl")));
    }, 600_000);

    afterAll(() => aws?.stop());

    const made = (path: (typeof paths)[number]): TriedStack => {
      const stack = tried.get(path);
      if (stack === undefined) throw new Error(`${path} was not tried`);
      return stack;
    };

    test.each(paths)("%s: is made, without a warning", (path) => expectApplied(made(path)));

    test.each(notApplied.filter(({ triedIn }) => triedIn === "network-access"))(
      "$type: its entry in the list of what is not applied is needed",
      ({ type }) => {
        const resources = [...tried.values()].flatMap(({ whole }) => resourcesOf(whole));
        expect(resources.filter((one) => one.type === type).length).toBeGreaterThan(0);
      },
    );

    test("no key of a tunnel is in the files, nor asked for outside of Secrets Manager", () => {
      const connections = Object.values(
        made("eu-west-1/network-office").whole.resource?.aws_vpn_connection ?? {},
      );
      expect(connections).toHaveLength(2);
      for (const connection of connections) {
        expect(connection.preshared_key_storage).toBe("SecretsManager");
        expect(Object.keys(connection).filter((name) => name.endsWith("_preshared_key"))).toEqual([]);
      }
    });

    test.each(paths)("%s: a second plan is empty, as JSON and as HCL", (path) =>
      expectSettled(made(path), "json and hcl"),
    );
  });
});
