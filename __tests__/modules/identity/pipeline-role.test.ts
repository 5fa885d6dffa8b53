import { identityPipelinesTrustedNarrowly } from "../../../controls/objectives/identity-pipelines-trusted-narrowly";
import { pipelineToken } from "../../../core/pipeline-token";
import { PipelineProvider } from "../../../modules/identity/pipeline-provider";
import { PipelineRole } from "../../../modules/identity/pipeline-role";
import { matchers } from "../../../testing/matchers";
import { stackWith } from "../../stack-with";
import { type TokenTable, tokenTables } from "./pipeline-tokens";
import "../../kept-collator";

expect.extend(matchers);

const account = "111111111111";
const noJobs = { branches: [], tags: [], environments: [], pullRequests: false, phases: [] };
const provider = (issuer: string) => `arn:aws:iam::${account}:oidc-provider/${issuer}`;

function stackOf({ repository, jobs, access }: Pick<TokenTable, "repository" | "jobs" | "access">) {
  const token = pipelineToken(repository, { ...noJobs, ...jobs }, access);
  const stack = stackWith((scope) => {
    new PipelineProvider(scope, "Provider", { issuer: token.issuer, audiences: [token.audience] });
    new PipelineRole(scope, "Role", {
      roleName: "acme-ci-shop-apply",
      partition: "aws",
      description: "Applies.",
      managedPolicies: [],
      token,
      providerArn: provider(token.issuer),
    });
  });
  return { token, stack };
}

describe.each(tokenTables)("$title", (table) => {
  const { token, stack } = stackOf(table);

  test.each(table.cases)("$token: $taken", async ({ claims, taken }) => {
    const request = {
      trustOf: "aws_iam_role.role",
      account,
      principal: { Federated: provider(token.issuer) },
      action: "sts:AssumeRoleWithWebIdentity",
      context: Object.fromEntries(
        Object.entries(claims).map(([claim, value]) => [`${token.issuer}:${claim}`, value]),
      ),
    };
    if (taken) await expect(stack).toAllow(request);
    else await expect(stack).toDeny(request);
  });

  test("is of no use without each thing that is compared", async () => {
    const taken = table.cases.filter((one) => one.taken);
    expect(taken.length).toBeGreaterThan(0);
    for (const { claims } of taken) {
      for (const left of ["aud", "sub", ...Object.keys(token.claims)]) {
        const { [left]: _, ...others } = claims;
        await expect(stack).toDeny({
          trustOf: "aws_iam_role.role",
          account,
          principal: { Federated: provider(token.issuer) },
          action: "sts:AssumeRoleWithWebIdentity",
          context: Object.fromEntries(
            Object.entries(others).map(([claim, value]) => [`${token.issuer}:${claim}`, value]),
          ),
        });
      }
    }
  });

  test("keeps its promise", () => {
    expect(stack).toFulfil("identity.pipelines-trusted-narrowly");
  });

  test("has no thumbprints, and names the audience", () => {
    const [body] = Object.values(stack.resource?.["aws_iam_openid_connect_provider"] ?? {});
    expect(body).toMatchObject({ url: `https://${token.issuer}`, client_id_list: [token.audience] });
    expect(body).not.toHaveProperty("thumbprint_list");
  });
});

describe("identity.pipelines-trusted-narrowly is broken by", () => {
  const issuer = "token.actions.githubusercontent.com";
  const trusting = (Condition: object) => ({
    resource: {
      aws_iam_role: {
        ci: {
          assume_role_policy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Allow",
                Principal: { Federated: provider(issuer) },
                Action: "sts:AssumeRoleWithWebIdentity",
                Condition,
              },
            ],
          }),
        },
      },
    },
  });
  const aud = { [`${issuer}:aud`]: "sts.amazonaws.com" };
  const sub = `${issuer}:sub`;

  test.each<[string, object, string | undefined]>([
    ["nothing compared", {}, "any audience"],
    ["no audience", { StringEquals: { [sub]: "repo:a/b:ref:refs/heads/main" } }, "any audience"],
    ["no subject", { StringEquals: aud }, "any subject"],
    [
      "every repository of the world",
      { StringEquals: aud, StringLike: { [sub]: "repo:*" } },
      "belongs to others",
    ],
    [
      "every repository of the owner",
      { StringEquals: aud, StringLike: { [sub]: "repo:acme/*" } },
      "belongs to others",
    ],
    [
      "anything of the repository",
      { StringEquals: aud, StringLike: { [sub]: "repo:acme/shop:*" } },
      "belongs to others",
    ],
    [
      "a pattern that is compared as text",
      { StringEquals: { ...aud, [sub]: "repo:acme/shop:ref:*" } },
      "no token equals",
    ],
    [
      "nothing: one branch",
      { StringEquals: { ...aud, [sub]: "repo:acme/shop:ref:refs/heads/main" } },
      undefined,
    ],
    [
      "nothing: branches by their beginning",
      { StringEquals: aud, StringLike: { [sub]: "repo:acme/shop:ref:refs/heads/release/*" } },
      undefined,
    ],
  ])("%s", (_, condition, problem) => {
    const { broken } = identityPipelinesTrustedNarrowly.proof(trusting(condition));
    if (problem === undefined) expect(broken).toEqual([]);
    else expect(broken[0]?.problem).toContain(problem);
  });

  test.each([[[]], [["*"]]])("a provider for the audiences %j", (client_id_list) => {
    const { broken } = identityPipelinesTrustedNarrowly.proof({
      resource: { aws_iam_openid_connect_provider: { any: { url: "https://a.example", client_id_list } } },
    });
    expect(broken).toHaveLength(1);
  });
});
