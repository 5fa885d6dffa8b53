import fc from "fast-check";
import { organizationFromText } from "../../config/organization-from-text";
import { largeOrganization } from "../../examples/large/large-organization";
import { concerns } from "../../stacks/concerns";
import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import { exampleOrganization } from "../example-organization";

const table = placements(new Estate(exampleOrganization()));

function at(path: string) {
  const found = table.find((placement) => placement.path === path);
  if (found === undefined) throw new Error(`no stack at ${path}`);
  return found;
}

describe("placements of the example", () => {
  test("cover every concern", () => {
    // The example enables no opt-in Region, keeps chat channels at home, and gives nobody access; examples/company does.
    const identity = [
      "access",
      "break-glass",
      "directory",
      "iam",
      "iam-users",
      "permission-sets",
      "pipelines",
      "third-parties",
    ];
    // They cost much, and examples/regulated has them.
    const costly = ["firewall-manager", "shield"];
    // Who offers something to others by PrivateLink has a load balancer first; examples/established has one.
    const offering = ["endpoint-service"];
    // One hub is one hub: examples/hub-and-spoke has two.
    const connecting = ["spoke-routes", "transit-gateway", "transit-routing"];
    const elsewhere = ["chat", "opt-in-regions", ...identity, ...costly, ...offering, ...connecting];
    const expected = concerns.map(({ name }) => name).filter((name) => !elsewhere.includes(name));
    expect([...new Set(table.map(({ concern }) => concern))].sort()).toEqual(expected.sort());
    expect(table.length).toBeGreaterThanOrEqual(25);
  });

  test("the management account, which has the states of every bootstrap, is bootstrapped before every other", () => {
    expect(table[0]).toMatchObject({ account: "management", concern: "bootstrap", wave: 0 });
    expect(table.filter(({ wave }) => wave === 0)).toHaveLength(1);
  });

  test("an account that names its regions gets stacks there, and one that hears what AWS tells in us-east-1", () => {
    const sandbox = table.filter(({ account }) => account === "sandbox");
    expect(sandbox.map(({ path }) => path).sort()).toEqual([
      "accounts/sandbox/eu-west-1/encryption",
      "accounts/sandbox/eu-west-1/region",
      "accounts/sandbox/global/account",
      "accounts/sandbox/global/bootstrap",
      "accounts/sandbox/global/global-events",
    ]);
  });

  test("what is one per organization is placed once, in the account it belongs to", () => {
    expect(table.filter(({ concern }) => concern === "organization").map(({ path }) => path)).toEqual([
      "accounts/management/global/organization",
    ]);
    expect(table.filter(({ concern }) => concern === "organization-trail").map(({ path }) => path)).toEqual([
      "accounts/management/eu-west-1/organization-trail",
    ]);
    expect(table.filter(({ concern }) => concern === "log-archive").map(({ path }) => path)).toEqual([
      "accounts/log-archive/eu-west-1/log-archive",
    ]);
  });

  test("a CloudFront web ACL is global and made in us-east-1", () => {
    expect(at("accounts/storefront-prod/global/web-storefront-edge")).toMatchObject({
      region: "us-east-1",
      scope: "global",
    });
  });

  test("the trail waits for the organization that trusts it and the bucket that takes its logs", () => {
    expect(at("accounts/management/eu-west-1/organization-trail").after).toEqual([
      "accounts/log-archive/eu-west-1/log-archive",
      "accounts/management/global/bootstrap",
      "accounts/management/global/organization",
    ]);
    expect(at("accounts/shared-services/global/bootstrap").after).toEqual([
      "accounts/management/global/bootstrap",
    ]);
    expect(at("accounts/management/global/bootstrap").after).toEqual([]);
  });

  test("without an organization there is no organization stack, and the trail stays", () => {
    const single = placements(
      new Estate(
        organizationFromText(
          "o.yaml",
          `name: solo
regions: { home: eu-west-1, enabled: [eu-west-1] }
deployment: { role: d, trustedPrincipals: ["arn:aws:iam::123456789012:role/ci"] }
state: { account: solo }
contacts:
  security: &c { name: A, title: B, email: a@b.example, phone: "+1 555 0100" }
  billing: *c
  operations: *c
accounts: { solo: { id: "123456789012", email: a@b.example, role: management } }
`,
          "2027-01-15",
        ),
      ),
    );
    expect(single.map(({ concern }) => concern).sort()).toEqual([
      "account",
      "bootstrap",
      "compliance",
      "contacts-and-budgets",
      "detection",
      "encryption",
      "findings",
      "global-events",
      "log-archive",
      "organization-trail",
      "region",
      "trail-alarms",
    ]);
  });
});

describe("placements of any organization", () => {
  const sizes = fc.record({
    accounts: fc.integer({ min: 5, max: 40 }),
    regions: fc.integer({ min: 1, max: 8 }),
  });
  const organizationOf = (size: { accounts: number; regions: number }) =>
    organizationFromText("large.yaml", largeOrganization(size), "2027-01-15");
  const tableOf = (size: { accounts: number; regions: number }) =>
    placements(new Estate(organizationOf(size)));

  test("names and paths are unique, and what a stack needs comes in an earlier wave", () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const all = tableOf(size);
        expect(new Set(all.map(({ stackName }) => stackName)).size).toBe(all.length);
        expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
        const waves = new Map(all.map(({ path, wave }) => [path, wave]));
        for (const placement of all) {
          for (const path of placement.after) {
            expect(waves.get(path)).toBeLessThan(placement.wave);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  test("an account that is added adds stacks and moves none", () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const before = tableOf(size);
        const after = tableOf({ ...size, accounts: size.accounts + 1 });
        const byPath = new Map(after.map((placement) => [placement.path, placement]));
        for (const { after: earlier, ...placement } of before) {
          const now = byPath.get(placement.path);
          expect(now).toMatchObject(placement);
          expect(now?.after).toEqual(expect.arrayContaining([...earlier]));
        }
      }),
      { numRuns: 15 },
    );
  });

  // Once a question of every stack asked all accounts, and 1,000 of them took ten minutes in place of one.
  test("the list of accounts is gone through as often in a large organization as in a small one", () => {
    const listings = (accounts: number) => {
      const organization = organizationOf({ accounts, regions: 2 });
      let listed = 0;
      const counted = new Proxy(organization.accounts, {
        ownKeys: (all) => {
          listed += 1;
          return Reflect.ownKeys(all);
        },
      });
      placements(new Estate({ ...organization, accounts: counted }));
      return listed;
    };
    expect(listings(60)).toBe(listings(20));
  });
});
