import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { guardrailsOf } from "../../testing/guardrails-of";
import { matchers } from "../../testing/matchers";
import "../kept-collator";
import { acmeOrganization, bound } from "../modules/governance/acme-organization";

expect.extend(matchers);

const organization = acmeOrganization({
  guardrails: [
    bound("root", ["DenyLeavingOrganization", "DenyRequestsUnlessTls"]),
    bound("Workloads", ["DenyRegionsUnlessEnabled"]),
  ],
});

test("guardrails of an account are those of the root, of the OUs above it, and its own, level by level", () => {
  const { serviceControl, resourceControl } = guardrailsOf(organization, "shop-prod");
  const filled = (levels: readonly (readonly string[])[]) => levels.map(({ length }) => length > 0);
  expect(filled(serviceControl)).toEqual([true, true, false, false]);
  expect(serviceControl[0]?.[0]).toContain("organizations:LeaveOrganization");
  expect(serviceControl[1]?.[0]).toContain("aws:RequestedRegion");
  expect(filled(resourceControl)).toEqual([true, false, false, false]);
  expect(filled(guardrailsOf(organization, "log-archive").serviceControl)).toEqual([true, false, false]);
});

test("a request is decided under them", async () => {
  const stack: SynthesizedStack = {
    provider: { aws: [{ region: "eu-west-1", allowed_account_ids: ["333333333333"] }] },
    resource: {
      aws_iam_role: { all: { name: "all" } },
      aws_iam_role_policy: {
        all: {
          role: "all",
          policy: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
        },
      },
    },
  };
  const queue = (region: string) => ({
    principal: "aws_iam_role.all",
    action: "sqs:CreateQueue",
    resource: `arn:aws:sqs:${region}:333333333333:orders`,
  });
  const guardrails = guardrailsOf(organization, "shop-prod");
  await expect(stack).toAllow({ ...queue("eu-west-1"), ...guardrails });
  await expect(stack).toAllow(queue("sa-east-1"));
  await expect(expect(stack).toAllow({ ...queue("sa-east-1"), ...guardrails })).rejects.toThrow(
    /of the service control policies denies it/,
  );
  await expect(stack).toAllow({ ...queue("sa-east-1"), ...guardrailsOf(organization, "log-archive") });
});

test("an account that is not there is an error", () => {
  expect(() => guardrailsOf(organization, "shop-prdo")).toThrow(
    "the stack has no account shop-prdo; did you mean shop-prod?; it has ",
  );
  expect(() => guardrailsOf({}, "shop-prod")).toThrow("the stack has no account shop-prod; it has none");
});
