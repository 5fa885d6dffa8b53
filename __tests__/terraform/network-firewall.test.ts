import { readFileSync } from "node:fs";
import { join } from "node:path";
import { organizationFromText } from "../../config/organization-from-text";
import { readOrganization } from "../../config/read-organization";
import type { Organization } from "../../config/schema/organization";
import { resourcesOf } from "../../controls/resources-of";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { hcl } from "../../export/hcl";
import hclBlocks from "../../export/hcl-blocks.json";
import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import { synthesized } from "../../testing/synthesized";
import { temporaryFolder } from "../temporary-folder";
import { describeWithEmulator } from "./describe-with-emulator";
import { describeWithTerraform } from "./describe-with-terraform";
import { EmulatedAws } from "./emulated-aws";
import { RootModule } from "./root-module";

const today = "2026-12-01";
const example = (name: string) => join(__dirname, `../../examples/${name}/organization.yaml`);

/** The smallest example with a network that is inspected otherwise. */
function single(network: string, more = ""): Organization {
  const text = readFileSync(example("single-account"), "utf8").replace(/^networks:(?:.|\n)*/m, "");
  return organizationFromText(
    "organization.yaml",
    `${text}
networks:
  office:
    { account: seedling, region: eu-west-1, cidr: 10.20.0.0/16, zones: [a, b], tiers: [public, private, firewall], nat: per-zone, ${network} }
${more}`,
    today,
  );
}

function stackAt(organization: Organization, path: string): SynthesizedStack {
  const estate = new Estate(organization);
  const placement = placements(estate).find((one) => one.path === `accounts/${path}`);
  if (placement === undefined) throw new Error(`there is no stack at ${path}`);
  return synthesized((app) => defineStack(app, { estate, placement }));
}

const certificate = "arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";
const list = "arn:aws:ec2:eu-west-1:123456789012:prefix-list/pl-0123456789abcdef0";

/** What the emulator cannot apply (it gives firewalls no endpoints, and has no rule groups) is planned by all of Terraform. */
const planned: readonly (readonly [title: string, stack: () => SynthesizedStack])[] = [
  [
    "a firewall with every kind of group",
    () => stackAt(readOrganization(example("regulated"), today), "payments/eu-central-1/network-checkout"),
  ],
  [
    "a firewall that decrypts TLS and uses prefix lists",
    () =>
      stackAt(
        single(
          "firewall: edge",
          `firewalls:
  edge:
    rules: { own: { priority: 200, text: "pass tcp $HOME_NET any -> @PARTNERS 443 (flow:to_server; sid:1;)", prefixLists: { PARTNERS: "${list}" } } }
    tlsInspection: { certificateAuthorityArn: "${certificate}", certificateArns: ["${certificate}"], reason: Payments are looked into by order of the board. }
`,
        ),
        "seedling/eu-west-1/network-office",
      ),
  ],
  [
    "appliances behind a Gateway Load Balancer",
    () =>
      stackAt(
        single("appliance: { serviceName: com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0 }"),
        "seedling/eu-west-1/network-office",
      ),
  ],
];

describeWithTerraform("networks that are inspected, under real Terraform", (installation) => {
  describeWithEmulator("planned in an emulated AWS", () => {
    let aws: EmulatedAws | undefined;

    beforeAll(async () => {
      aws = await EmulatedAws.start();
    }, 120_000);

    afterAll(() => aws?.stop());

    test.each(planned)(
      "%s: all of it is planned, without a warning",
      async (_, stackOf) => {
        const environment = {
          ...aws?.environment,
          AWS_ACCESS_KEY_ID: "anybody",
          AWS_SECRET_ACCESS_KEY: "anything",
        };
        const module = new RootModule({
          folder: join(temporaryFolder(), "stack"),
          installation,
          environment,
        });
        const stack = stackOf();
        module.write({ json: stack });
        const { diagnostics, planned: changes, status } = await module.plan();
        expect(diagnostics).toEqual([]);
        expect(changes.map(({ action, address }) => `${action} ${address}`).sort()).toEqual(
          resourcesOf(stack)
            .map(({ address }) => `create ${address}`)
            .sort(),
        );
        expect(status).toBe(2);
        module.write({ hcl: hcl(stack, hclBlocks) });
        const asHcl = await module.plan();
        expect([asHcl.diagnostics, asHcl.planned.length]).toEqual([[], changes.length]);
      },
      200_000,
    );
  });
});
