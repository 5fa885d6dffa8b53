import { postures } from "../../core/posture";
import { smallOrganization } from "../small-organization";
import { ways, waysUp } from "./ways";
import { type World, type WorldRole, worldOf } from "./world";

const organization = smallOrganization({
  home: "eu-west-1",
  more: [
    "capabilities: { preset: full }",
    "supportPrincipals: ['arn:aws:iam::444444444444:role/people/helpdesk']",
    "",
  ].join("\n"),
});

describe.each(postures)("an organization under %s", (posture) => {
  const world = worldOf(organization, posture);

  test.each(["222222222222", "333333333333", "444444444444"])(
    "an administrator of %s comes to nothing that is not theirs",
    async (account) => {
      expect(await ways(world, account)).toEqual([]);
    },
    120_000,
  );
});

describe("ways that are planted are found", () => {
  const world = worldOf(organization, "foundation");
  const shop = "444444444444";
  const audit = "333333333333";
  const admin = `arn:aws:iam::${shop}:role/Admin`;

  const withoutGuardrails = (...parts: readonly string[]): World => ({
    ...world,
    serviceControl: Object.fromEntries(
      Object.entries(world.serviceControl).map(([account, policies]) => [
        account,
        policies.filter((policy) => !parts.some((part) => policy.includes(part))),
      ]),
    ),
  });
  const withRole = (match: RegExp, change: (role: WorldRole) => WorldRole): World => ({
    ...world,
    roles: world.roles.map((role) => (match.test(role.arn) ? change(role) : role)),
  });
  const trusting = (principal: string) => (role: WorldRole) => ({
    ...role,
    trust: JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { AWS: [principal] }, Action: "sts:AssumeRole" }],
    }),
  });
  const openTo = <T extends { readonly policy: string }>(
    resources: readonly T[],
    match: RegExp,
    action: string,
  ) =>
    resources.map((one) =>
      match.test(JSON.stringify(one))
        ? {
            ...one,
            policy: JSON.stringify({
              Version: "2012-10-17",
              Statement: [{ Effect: "Allow", Principal: "*", Action: action, Resource: "*" }],
            }),
          }
        : one,
    );

  test.each<[string, World, string, RegExp]>([
    [
      "a deployment role that trusts the account",
      withRole(/444444444444:role\/acme-deployment/, trusting(admin)),
      shop,
      /assumes .*444444444444:role\/acme-deployment/,
    ],
    [
      "a deployment role of another account that trusts it",
      withRole(/333333333333:role\/acme-deployment/, trusting(admin)),
      shop,
      /assumes .*333333333333:role\/acme-deployment/,
    ],
    [
      "the management account's role that trusts it",
      withRole(/111111111111:role\/acme-deployment/, trusting(admin)),
      shop,
      /assumes .*111111111111/,
    ],
    [
      "a state role that trusts it",
      withRole(/444444444444:role\/acme-terraform-state/, trusting(admin)),
      shop,
      /assumes .*acme-terraform-state/,
    ],
    [
      "a role for remediation that may be passed",
      withoutGuardrails("acme-remediation"),
      shop,
      /passes to a service .*acme-remediation/,
    ],
    [
      "a role for responses that may be passed",
      withoutGuardrails("acme-response"),
      shop,
      /passes to a service .*acme-response/,
    ],
    [
      "a role of people who manage support cases, which their account changes",
      withoutGuardrails("people/helpdesk"),
      shop,
      /passes to a service .*people\/helpdesk/,
    ],
    [
      "a trust that may be changed",
      withoutGuardrails("iam:UpdateAssumeRolePolicy"),
      shop,
      /(changes the trust of|passes to a service) .*acme-/,
    ],
    [
      "an automation that may be rewritten",
      withoutGuardrails("ssm:UpdateDocument"),
      shop,
      /rewrites .*document\/acme-/,
    ],
    [
      "a state that anybody in the account writes",
      { ...world, buckets: openTo(world.buckets, /acme-terraform-state/, "s3:PutObject") },
      shop,
      /writes .*tfstate which is applied by .*(222222222222|333333333333)/,
    ],
    [
      "an archive whose policy lets others in",
      { ...withoutGuardrails("acme-cloudtrail"), buckets: openTo(world.buckets, /acme-cloudtrail/, "s3:*") },
      shop,
      /s3:PutBucketPolicy on .*acme-cloudtrail/,
    ],
    [
      "a bus that is open",
      { ...world, buses: openTo(world.buses, /acme-security/, "events:PutEvents") },
      shop,
      /events:PutEvents on .*acme-security/,
    ],
    [
      "a topic that is open",
      { ...world, topics: openTo(world.topics, /acme-findings/, "sns:Publish") },
      audit,
      /sns:Publish on .*acme-findings/,
    ],
    [
      "a key of another account that is open",
      { ...world, keys: openTo(world.keys, /333333333333:key/, "kms:*") },
      shop,
      /kms:PutKeyPolicy on .*333333333333:key/,
    ],
  ])(
    "%s",
    async (_, planted, account, way) => {
      expect((await ways(planted, account)).map((steps) => steps.join("; ")).join("\n")).toMatch(way);
    },
    120_000,
  );

  test("a state of the management account that a pipeline's account writes", async () => {
    const states = world.states.map((state) =>
      state.role.includes(":111111111111:")
        ? { ...state, accountId: shop, arn: state.arn.replace("111111111111", shop) }
        : state,
    );
    const pipeline = `arn:aws:iam::${shop}:role/ci`;
    const buckets = openTo(world.buckets, /acme-terraform-state/, "s3:PutObject");
    expect(await waysUp(world, pipeline)).toEqual([]);
    expect((await waysUp({ ...world, states, buckets }, pipeline)).flat().join()).toMatch(
      /writes .*applied by .*:111111111111:/,
    );
  }, 120_000);
});
