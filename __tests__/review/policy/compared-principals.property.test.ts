import fc from "fast-check";
import { comparedPolicies } from "../../../review/policy/compared-policies";
import { loadActionCatalogue } from "../../../review/policy/load-action-catalogue";
import { parsedPolicy } from "../../../review/policy/parsed-policy";
import { decision } from "../../decision";

/** Of other accounts than the bucket's, so that its policy alone decides. */
const callers = [
  "arn:aws:iam::222222222222:role/one",
  "arn:aws:iam::222222222222:role/two",
  "arn:aws:iam::333333333333:role/one",
];
const resource = "arn:aws:s3:::archive/a";
const organizations = [undefined, "o-aaaaaaaaaa", "o-bbbbbbbbbb"];

const principal = fc.oneof(
  fc.constant("*"),
  fc
    .subarray(
      [
        "222222222222",
        "arn:aws:iam::222222222222:root",
        "arn:aws:iam::222222222222:role/one",
        "arn:aws:iam::333333333333:role/one",
      ],
      { minLength: 1, maxLength: 2 },
    )
    .map((AWS) => ({ AWS })),
);

const condition = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("StringEquals", "StringNotEquals", "StringEqualsIfExists"),
      fc.subarray(["o-aaaaaaaaaa", "o-bbbbbbbbbb"], { minLength: 1 }),
    )
    .map(([operator, values]) => ({ [operator]: { "aws:PrincipalOrgID": values } })),
  fc
    .tuple(
      fc.constantFrom("ArnLike", "ArnNotLike", "ArnEquals"),
      fc.constantFrom("arn:aws:iam::222222222222:role/*", "arn:aws:iam::*:role/one"),
    )
    .map(([operator, value]) => ({ [operator]: { "aws:PrincipalArn": value } })),
);

const statement = fc
  .record({
    Effect: fc.constantFrom("Allow", "Allow", "Deny"),
    Principal: principal,
    Action: fc.subarray(["s3:GetObject", "s3:PutObject", "s3:Get*"], { minLength: 1, maxLength: 2 }),
    condition: fc.option(condition, { nil: undefined }),
  })
  .map(({ condition: when, ...rest }) => ({
    ...rest,
    Resource: "arn:aws:s3:::archive/*",
    ...(when !== undefined && { Condition: when }),
  }));

const document = fc.array(statement, { minLength: 1, maxLength: 3 });
const pair = fc.oneof(
  fc.tuple(document, document),
  document.chain((before) =>
    fc.tuple(
      fc.constant(before),
      statement.map((one) => [...before.slice(1), one]),
    ),
  ),
);
const policy = (statements: readonly object[]) => ({ Version: "2012-10-17", Statement: statements });

const decide = (
  statements: readonly object[],
  caller: string,
  action: string,
  organization: string | undefined,
) =>
  decision({
    principal: caller,
    action,
    resource,
    resourceAccount: "111111111111",
    context: organization === undefined ? {} : { "aws:PrincipalOrgID": organization },
    resourcePolicy: policy(statements),
  });

test("who may newly come, or is no longer kept out, is found", async () => {
  const catalogue = await loadActionCatalogue(["s3"]);
  await fc.assert(
    fc.asyncProperty(pair, async ([before, after]) => {
      const { allowed, undenied } = comparedPolicies(
        parsedPolicy(policy(before)) ?? [],
        parsedPolicy(policy(after)) ?? [],
        catalogue,
      );
      if (allowed.length + undenied.length > 0) return;
      for (const caller of callers) {
        for (const action of ["s3:GetObject", "s3:PutObject", "s3:GetObjectTagging"]) {
          for (const organization of organizations) {
            const [old, now] = [
              await decide(before, caller, action, organization),
              await decide(after, caller, action, organization),
            ];
            const wider =
              (now === "Allowed" && old !== "Allowed") ||
              (old === "ExplicitlyDenied" && now !== "ExplicitlyDenied");
            expect([caller, action, organization, wider]).toEqual([caller, action, organization, false]);
          }
        }
      }
    }),
    { numRuns: 150, seed: 20_263 },
  );
}, 240_000);
