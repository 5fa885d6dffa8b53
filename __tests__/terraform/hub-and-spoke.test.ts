import { join } from "node:path";
import { organizationFromText } from "../../config/organization-from-text";
import { readOrganization } from "../../config/read-organization";
import type { Organization } from "../../config/schema/organization";
import { resourcesOf } from "../../controls/resources-of";
import { temporaryFolder } from "../temporary-folder";
import { describeWithEmulator } from "./describe-with-emulator";
import { describeWithTerraform } from "./describe-with-terraform";
import { EmulatedAws } from "./emulated-aws";
import { expectApplied } from "./expect-applied";
import { expectSettled } from "./expect-settled";
import { notApplied } from "./not-applied";
import { type TriedOrganization, triedOrganization } from "./tried-organization";

const today = "2026-12-01";
const whole = readOrganization(join(__dirname, "../../examples/hub-and-spoke/organization.yaml"), today);

/** The hub of one Region with a network of each account: an attachment that is found by its account needs no id. */
function oneNetworkOfEachAccount(organization: Organization): Organization {
  const copy: Organization = JSON.parse(JSON.stringify(organization));
  const networks = Object.entries(copy.networks).filter(
    ([name, { transit }]) => name !== "ledger-frankfurt" && transit?.gateway === "frankfurt",
  );
  for (const [, { transit }] of networks) delete transit?.attachmentId;
  const names = networks.map(([name]) => name);
  const flows = copy.flows.filter((flow) =>
    [flow.from, flow.to].every((end) => names.includes(end.split("/")[0] ?? "")),
  );
  // Rules have been read from their files.
  for (const { rules } of Object.values(copy.firewalls)) {
    for (const group of Object.values(rules)) delete group.file;
  }
  return organizationFromText(
    "organization.yaml",
    JSON.stringify({ ...copy, networks: Object.fromEntries(networks), flows }),
    today,
  );
}

const tried = [
  "accounts/network/eu-central-1/encryption",
  "accounts/network/eu-central-1/network-inspection-frankfurt",
  "accounts/network/eu-central-1/network-shared-frankfurt",
  "accounts/production/eu-central-1/network-shop-frankfurt",
  "accounts/staging/eu-central-1/network-staging-frankfurt",
  "accounts/development/eu-central-1/network-development-frankfurt",
  "accounts/staging/eu-central-1/spoke-routes-staging-frankfurt",
];
const kinds = ["log-archive", "spoke-routes", "transit-gateway", "transit-routing"];

describeWithTerraform("networks around a hub under real Terraform", (installation) => {
  describeWithEmulator("applied in the order of their waves to an emulated AWS", () => {
    let aws: EmulatedAws | undefined;
    let made: TriedOrganization | undefined;

    beforeAll(async () => {
      aws = await EmulatedAws.start();
      made = await triedOrganization({
        aws,
        organization: oneNetworkOfEachAccount(whole),
        today,
        folder: temporaryFolder(),
        installation,
        kinds,
        also: tried,
      });
    }, 900_000);

    afterAll(() => aws?.stop());

    test.each([...kinds, ...tried])("%s: creates what is in the JSON, and a second plan is empty", (name) => {
      const stack = made?.stacks.get(name);
      if (stack === undefined) throw new Error(`${name} was not tried`);
      expectApplied(stack);
      expectSettled(stack);
    });

    test.each(notApplied.filter(({ triedIn }) => triedIn === "hub-and-spoke"))(
      "$type: its entry in the list of what is not applied is needed",
      ({ type, where = () => true }) => {
        const resources = [...(made?.stacks.values() ?? [])].flatMap(({ whole: stack }) =>
          resourcesOf(stack),
        );
        expect(resources.filter((one) => one.type === type && where(one.body)).length).toBeGreaterThan(0);
      },
    );
  });
});
