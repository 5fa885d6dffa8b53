import fc from "fast-check";
import type { ActionCatalogue } from "../../../review/policy/action-catalogue";
import { comparedPolicies } from "../../../review/policy/compared-policies";
import { loadActionCatalogue } from "../../../review/policy/load-action-catalogue";
import { parsedPolicy } from "../../../review/policy/parsed-policy";
import type { Request } from "../../../review/policy/request";
import { decision } from "../../decision";

const principal = "arn:aws:iam::111111111111:role/somebody";
const bucket = "arn:aws:s3:::archive";

const actions = ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject", "s3:DeleteObject"];
const resources = [`${bucket}/a/one`, `${bucket}/b/two`, "arn:aws:s3:::other/a/one"];
const keys = {
  "aws:PrincipalTag/team": [undefined, "red", "green", "redder"],
  "aws:SourceIp": [undefined, "192.0.2.7", "198.51.100.9"],
  "aws:MultiFactorAuthAge": [undefined, "100", "7200"],
};

const condition = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        "StringEquals",
        "StringNotEquals",
        "StringLike",
        "StringNotLike",
        "StringEqualsIfExists",
        "StringNotLikeIfExists",
      ),
      fc.subarray(["red", "green", "red*"], { minLength: 1 }),
    )
    .map(([operator, values]) => ({ [operator]: { "aws:PrincipalTag/team": values } })),
  fc
    .tuple(
      fc.constantFrom("IpAddress", "NotIpAddress", "IpAddressIfExists"),
      fc.constantFrom("192.0.2.0/24", "192.0.2.0/28", "198.51.100.0/24"),
    )
    .map(([operator, value]) => ({ [operator]: { "aws:SourceIp": value } })),
  fc
    .tuple(
      fc.constantFrom("NumericLessThan", "NumericGreaterThanEquals", "NumericLessThanIfExists"),
      fc.constantFrom("3600", "300"),
    )
    .map(([operator, value]) => ({ [operator]: { "aws:MultiFactorAuthAge": value } })),
  fc.constantFrom("true", "false").map((value) => ({ Null: { "aws:MultiFactorAuthAge": value } })),
);

const statement = fc
  .record({
    Effect: fc.constantFrom("Allow", "Allow", "Deny"),
    actions: fc.subarray(["s3:GetObject", "s3:GetObject*", "s3:*Object", "s3:PutObject", "s3:*"], {
      minLength: 1,
      maxLength: 2,
    }),
    negated: fc.integer({ min: 0, max: 9 }).map((value) => value === 0),
    resources: fc.subarray([`${bucket}/*`, `${bucket}/a/*`, "arn:aws:s3:::*/a/*", "arn:aws:s3:::other/*"], {
      minLength: 1,
      maxLength: 2,
    }),
    besides: fc.integer({ min: 0, max: 9 }).map((value) => value === 0),
    condition: fc.option(condition, { nil: undefined }),
  })
  .map(({ Effect, actions: named, negated, resources: where, besides, condition: when }) => ({
    Effect,
    [negated ? "NotAction" : "Action"]: named,
    [besides ? "NotResource" : "Resource"]: where,
    ...(when !== undefined && { Condition: when }),
  }));

const document = fc.array(statement, { minLength: 1, maxLength: 3 });
/** Policies that are alike are where a comparison goes wrong. */
const pair = fc.oneof(
  fc.tuple(document, document),
  document.chain((before) =>
    fc.tuple(
      fc.constant(before),
      statement.map((one) => [...before.slice(1), one]),
    ),
  ),
  document.chain((before) => fc.tuple(fc.constant(before), fc.shuffledSubarray(before, { minLength: 1 }))),
);

const policy = (statements: readonly object[]) => ({ Version: "2012-10-17", Statement: statements });

type Context = Readonly<Record<string, string>>;

const contexts: readonly Context[] = Object.entries(keys).reduce<readonly Context[]>(
  (known, [key, values]) =>
    known.flatMap((context) =>
      values.map((value) => (value === undefined ? context : { ...context, [key]: value })),
    ),
  [{}],
);

const decide = (statements: readonly object[], action: string, resource: string, context: Context) =>
  decision({
    principal,
    action,
    resource,
    resourceAccount: "111111111111",
    context,
    identityPolicy: policy(statements),
  });

const wider = (before: string, after: string) =>
  (after === "Allowed" && before !== "Allowed") ||
  (before === "ExplicitlyDenied" && after !== "ExplicitlyDenied");

let catalogue: ActionCatalogue;

beforeAll(async () => {
  catalogue = await loadActionCatalogue(["s3"]);
});

const compared = (before: readonly object[], after: readonly object[]) =>
  comparedPolicies(parsedPolicy(policy(before)) ?? [], parsedPolicy(policy(after)) ?? [], catalogue);

const spelled: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(keys).map((key) => [key.toLowerCase(), key]),
);

function contextOf({ context }: Request): Context {
  return Object.fromEntries([...context].map(([key, [value = ""]]) => [spelled[key] ?? key, value]));
}

test("what any request shows to be wider is found", async () => {
  await fc.assert(
    fc.asyncProperty(pair, fc.nat(), async ([before, after], seed) => {
      const { allowed, undenied } = compared(before, after);
      if (allowed.length + undenied.length > 0) return;
      // A third of all requests each time: over the runs, all of them.
      const chosen = contexts.filter((_, index) => (index + seed) % 3 === 0);
      for (const action of actions) {
        for (const resource of resources) {
          for (const context of chosen) {
            const [old, now] = await Promise.all([
              decide(before, action, resource, context),
              decide(after, action, resource, context),
            ]);
            expect([action, resource, context, wider(old, now)]).toEqual([action, resource, context, false]);
          }
        }
      }
    }),
    { numRuns: 150, seed: 20_261 },
  );
}, 240_000);

test("what is found, some request shows to be wider", async () => {
  await fc.assert(
    fc.asyncProperty(pair, async ([before, after]) => {
      const { allowed, undenied } = compared(before, after);
      for (const { witnesses } of [...allowed, ...undenied]) {
        const [witness] = witnesses;
        if (
          witness === undefined ||
          !/^arn:aws:s3:::[^/]+\/./.test(witness.resource) ||
          /zq7zq:/.test(witness.action)
        )
          continue;
        const action = catalogue.nameOf(witness.action);
        const context = contextOf(witness);
        const [old, now] = await Promise.all([
          decide(before, action, witness.resource, context),
          decide(after, action, witness.resource, context),
        ]);
        expect([witness, old, now, wider(old, now)]).toEqual([witness, old, now, true]);
      }
    }),
    { numRuns: 500, seed: 20_262 },
  );
}, 240_000);
