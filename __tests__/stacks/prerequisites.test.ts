import fc from "fast-check";
import { organizationFromText } from "../../config/organization-from-text";
import { readOrganization } from "../../config/read-organization";
import { largeOrganization } from "../../examples/large/large-organization";
import type { Concern } from "../../stacks/concern";
import { concerns } from "../../stacks/concerns";
import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import { placed } from "../../stacks/placed";
import { placements } from "../../stacks/placements";
import { prerequisites } from "../../stacks/prerequisites";
import { synthesized } from "../../testing/synthesized";
import { exampleOrganization } from "../example-organization";
import { smallOrganization } from "../small-organization";
import { type Need, neededStacks } from "./needed-stacks";

const today = "2026-01-01";

function needsOf(estate: Estate): Need[] {
  return neededStacks(
    placements(estate).map((placement) => ({
      placement,
      accountId: estate.account(placement.account).id,
      json: synthesized((app) => defineStack(app, { estate, placement })),
    })),
  );
}

/** Needs of which the table of prerequisites does not say that they come before. */
function unsaid(estate: Estate, needs: readonly Need[], of: readonly Concern[] = concerns): Need[] {
  const stacks = placed(of, estate);
  const before = prerequisites(stacks);
  const said = new Map(stacks.map((stack) => [stack.path, new Set(before(stack).map(({ path }) => path))]));
  return needs.filter(({ path, needed }) => said.get(path)?.has(needed) !== true);
}

function expectOrder(estate: Estate, needs: readonly Need[]): void {
  expect(unsaid(estate, needs)).toEqual([]);
  const wave = new Map(placements(estate).map(({ path, wave }) => [path, wave]));
  for (const { path, needed } of needs) {
    expect(wave.get(needed) ?? Number.NaN).toBeLessThan(wave.get(path) ?? Number.NaN);
  }
}

const example = new Estate(
  exampleOrganization((text) =>
    text.replace("    - us-east-1\n", "    - us-east-1\n    - eu-south-1\n  optIn: by-terraform\n"),
  ),
);
const needsOfExample = needsOf(example);

/** An organization whose home Region has no endpoint for chat channels. */
const chatElsewhere = new Estate(
  smallOrganization({
    home: "eu-central-1",
    more: "alerts: { slack: [{ workspace: T0123ACME01, channel: C0123ALERTS }] }\n",
  }),
);
const needsOfChatElsewhere = needsOf(chatElsewhere);

/** An account that is its own log archive, to which its web ACL logs. */
const alone = new Estate(readOrganization("examples/single-account/organization.yaml", today));
const needsOfAlone = needsOf(alone);

/** People in groups, who have permission sets in accounts. */
const company = new Estate(readOrganization("examples/company/organization.yaml", today));
const needsOfCompany = needsOf(company);

/** Machines outside AWS, whose roles are bounded. */
const regulated = new Estate(readOrganization("examples/regulated/organization.yaml", today));
const needsOfRegulated = needsOf(regulated);

/** Networks around a hub that is shared with their accounts. */
const hub = new Estate(readOrganization("examples/hub-and-spoke/organization.yaml", today));
const needsOfHub = needsOf(hub);

/** A network whose subnets another account uses. */
const sharing = new Estate(
  smallOrganization({
    home: "eu-west-1",
    organization: "  trustedServices: [account.amazonaws.com, cloudtrail.amazonaws.com, ram.amazonaws.com]\n",
    more: "networks:\n  main: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a], sharedWith: [audit] }\n",
  }),
);
const needsOfSharing = needsOf(sharing);

describe("what stacks need of others", () => {
  test("comes in an earlier wave, where a network is shared", () => {
    expectOrder(sharing, needsOfSharing);
  });

  test("comes in an earlier wave, where networks are attached to a hub", () => {
    expectOrder(hub, needsOfHub);
  });

  test("comes in an earlier wave, where machines outside AWS have roles", () => {
    expectOrder(regulated, needsOfRegulated);
  });

  test("comes in an earlier wave, where people have access", () => {
    expectOrder(company, needsOfCompany);
  });

  test("comes in an earlier wave, in the example", () => {
    expectOrder(example, needsOfExample);
    expect(new Set(needsOfExample.map(({ path }) => path)).size).toBeGreaterThan(100);
  });

  test("comes in an earlier wave, where chat channels are kept elsewhere", () => {
    expectOrder(chatElsewhere, needsOfChatElsewhere);
  });

  test("comes in an earlier wave, in a single account", () => {
    expectOrder(alone, needsOfAlone);
  });

  test("comes in an earlier wave, in examples/regulated", () => {
    const estate = new Estate(readOrganization("examples/regulated/organization.yaml", today));
    expectOrder(estate, needsOf(estate));
  });

  test("comes in an earlier wave, in any organization", () => {
    const organizations = fc.record({
      accounts: fc.integer({ min: 5, max: 7 }),
      regions: fc.integer({ min: 1, max: 2 }),
      preset: fc.constantFrom("essential", "standard", "full"),
    });
    fc.assert(
      fc.property(organizations, ({ preset, ...size }) => {
        const text = `${largeOrganization(size)}\ncapabilities: { preset: ${preset} }\n`;
        const estate = new Estate(organizationFromText("large.yaml", text, today));
        expectOrder(estate, needsOf(estate));
      }),
      { numRuns: 4 },
    );
  });
});

describe("a prerequisite that is dropped is missed", () => {
  const dropped = concerns.flatMap((concern) =>
    concern.after.map((needed) => [concern.name, needed.concern.name, concern, needed] as const),
  );

  test.each(dropped)("%s after %s", (_, __, concern, needed) => {
    const without: Concern = { ...concern, after: concern.after.filter((other) => other !== needed) };
    const weaker = concerns.map((other) => (other === concern ? without : other));
    expect([
      ...unsaid(example, needsOfExample, weaker),
      ...unsaid(chatElsewhere, needsOfChatElsewhere, weaker),
      ...unsaid(alone, needsOfAlone, weaker),
      ...unsaid(company, needsOfCompany, weaker),
      ...unsaid(regulated, needsOfRegulated, weaker),
      ...unsaid(hub, needsOfHub, weaker),
      ...unsaid(sharing, needsOfSharing, weaker),
    ]).not.toEqual([]);
  });

  const preceding = concerns.filter((concern) =>
    concern.places(example).some(({ precedes }) => precedes !== undefined),
  );

  test.each(preceding.map((concern) => [concern.name, concern] as const))(
    "%s before what stands on it",
    (_, concern) => {
      const without: Concern = {
        ...concern,
        places: (estate) => concern.places(estate).map(({ precedes: _precedes, ...place }) => place),
      };
      const weaker = concerns.map((other) => (other === concern ? without : other));
      expect(unsaid(example, needsOfExample, weaker)).not.toEqual([]);
    },
  );
});
