import { emergencyDenialProblems } from "../../config/emergency-denial-problems";
import { organizationFromText } from "../../config/organization-from-text";
import { ownPolicyProblems } from "../../config/own-policy-problems";
import { smallOrganizationText } from "../small-organization";

const today = "2026-12-01";

const machines = `
guardrails:
  breakGlass: [small-break-glass]
  permissionsBoundary: small-boundary
identity:
  breakGlass: { role: small-break-glass, users: [emergency-1, emergency-2] }
  pipelines:
    shop:
      system: github
      owner: { name: acme, id: "1001" }
      repository: { name: shop, id: "2001" }
      roles:
        plan: { accounts: [shop], branches: [main], pullRequests: true, access: read }
        apply:
          accounts: [shop]
          environments: [production]
          access: { managedPolicies: [AmazonSQSReadOnlyAccess] }
    steps:
      system: bitbucket
      workspace: acme
      workspaceId: 0a1b2c3d-4e5f-4a6b-8c7d-000000000001
      repositoryId: 0a1b2c3d-4e5f-4a6b-8c7d-000000000002
      roles:
        apply:
          accounts: [shop]
          environments: [0a1b2c3d-4e5f-4a6b-8c7d-000000000003]
          access: { managedPolicies: [AmazonSQSReadOnlyAccess] }
  vendors:
    scanner:
      principal: arn:aws:iam::999999999999:role/scanner
      externalId: made-for-small
      ous: [root]
      reason: It looks for what is open to the world.
  iam:
    boundary: { services: [s3, sqs] }
    groups:
      readers: { managedPolicies: [SecurityAudit] }
    users:
      assessor:
        account: shop
        groups: [readers]
        reason: The assessor has no account in our identity provider.
        expires: 2027-05-31
    workloadRoles:
      orders: { service: lambda, accounts: [shop], managedPolicies: [AmazonSQSReadOnlyAccess] }
`;

const text = (from: string | RegExp = "", to = "") =>
  smallOrganizationText({ home: "eu-west-1", more: machines.replace(from, to) });
const organization = (from?: string | RegExp, to?: string) =>
  organizationFromText("organization.yaml", text(from, to), today);

/** What is said of a mistake, or "nothing". */
function said(from: string | RegExp, to: string): string {
  try {
    organization(from, to);
    return "nothing";
  } catch (error) {
    return String((error as Error).message);
  }
}

test("pipelines, vendors, users and workloads that are right are read", () => {
  expect(Object.keys(organization().identity.pipelines)).toEqual(["shop", "steps"]);
});

test("the file has what each mistake changes", () => {
  for (const [, from] of mistakes) expect(machines).toMatch(from);
});

/** What is wrong, what is replaced, by what, and words of the one error. */
const mistakes: readonly (readonly [string, string | RegExp, string, readonly string[]])[] = [
  [
    "a repository of everybody",
    "name: shop, id",
    'name: "*", id',
    ["identity.pipelines.shop.repository.name", "without patterns"],
  ],
  ["an owner by a pattern", "name: acme, id", 'name: "ac*", id', ["owner.name", "without patterns"]],
  [
    "any branch for what writes",
    "environments: [production]",
    'branches: ["*"]',
    ["roles.apply.branches.0", "whoever may push", "name them"],
  ],
  [
    "pull requests for what writes",
    "environments: [production]",
    "environments: [production]\n          pullRequests: true",
    ["roles.apply.pullRequests", "whoever opens a pull request", "access: read"],
  ],
  ["no jobs", "branches: [main], pullRequests: true, ", "", ["roles.plan", "no jobs may take it"]],
  [
    "jobs that tokens tell nothing of",
    "environments: [0a1b2c3d-4e5f-4a6b-8c7d-000000000003]",
    "branches: [main]\n          environments: [0a1b2c3d-4e5f-4a6b-8c7d-000000000003]",
    ["roles.apply.branches", "Bitbucket Pipelines tell nothing of branches", "environments"],
  ],
  [
    "an environment of Bitbucket by its name",
    "environments: [0a1b2c3d-4e5f-4a6b-8c7d-000000000003]",
    "environments: [production]",
    ["environments.0", '"production" is a name', "UUID"],
  ],
  [
    "an account that is not there",
    "plan: { accounts: [shop]",
    "plan: { accounts: [shopp]",
    ['no account "shopp"', 'did you mean "shop"'],
  ],
  [
    "a role that applies the stacks, elsewhere than where the state is",
    /accounts: \[shop\](\n +environments: \[production\]\n +)access: .*/,
    "accounts: [audit]$1access: deployment",
    ["roles.apply.accounts", "the account of the state"],
  ],
  [
    "a role that applies the stacks, which nothing trusts",
    "access: { managedPolicies: [AmazonSQSReadOnlyAccess] }\n    steps",
    "access: deployment\n    steps",
    ["deployment.trustedPrincipals", "add arn:aws:iam::444444444444:role/acme-ci-shop-apply"],
  ],
  [
    "a session that is too long",
    "pullRequests: true, access: read",
    "pullRequests: true, access: read, sessionHours: 13",
    ["roles.plan.sessionHours", "1 to 12"],
  ],
  [
    "a policy that AWS does not have",
    "AmazonSQSReadOnlyAccess] }\n    steps",
    "AmazonSQSReadAccess] }\n    steps",
    ["access.managedPolicies.0", 'AWS has no policy "AmazonSQSReadAccess"'],
  ],
  [
    "an administrator",
    "lambda, accounts: [shop], managedPolicies: [AmazonSQSReadOnlyAccess]",
    "lambda, accounts: [shop], managedPolicies: [AdministratorAccess]",
    ["workloadRoles.orders", "*:* (does everything)"],
  ],
  [
    "an administrator who says so, and runs workloads",
    "lambda, accounts: [shop], managedPolicies: [AmazonSQSReadOnlyAccess]",
    'lambda, accounts: [shop], managedPolicies: [AdministratorAccess], powers: [{ escalations: ["*:*"], reason: It was so in the old days. }]',
    ["workloadRoles.orders.managedPolicies.0", "AdministratorAccess administers the account"],
  ],
  [
    "a boundary that does not exist yet",
    "boundary: { services: [s3, sqs] }",
    "",
    ["guardrails.permissionsBoundary: small-boundary does not exist yet", "identity.existingPolicies"],
  ],
  [
    "a boundary of its own that does not exist yet",
    "{ service: lambda, accounts: [shop],",
    "{ service: lambda, accounts: [shop], boundary: other,",
    ["workloadRoles.orders.boundary", "its boundary other does not exist yet"],
  ],
  [
    "a boundary without a name",
    /permissionsBoundary: small-boundary/,
    "",
    ["identity.iam.boundary", "no guardrails.permissionsBoundary"],
  ],
  [
    "a boundary that lets everything through",
    "services: [s3, sqs]",
    "services: [iam, sqs]",
    ["services.0", "gets out of the boundary"],
  ],
  [
    "a role for emergencies that guardrails would stop",
    "breakGlass: [small-break-glass]",
    "breakGlass: []",
    [
      "identity.breakGlass.role",
      "guardrails would stop small-break-glass",
      "add small-break-glass to guardrails.breakGlass",
    ],
  ],
  [
    "one user for emergencies",
    "users: [emergency-1, emergency-2]",
    "users: [emergency-1]",
    ["identity.breakGlass.users", "2 to 5"],
  ],
  [
    "the same user twice",
    "users: [emergency-1, emergency-2]",
    "users: [emergency-1, Emergency-1]",
    ["users.1", "differ only in case or punctuation"],
  ],
  [
    "a vendor without an external id",
    "      externalId: made-for-small\n",
    "",
    ["identity.vendors.scanner.externalId"],
  ],
  [
    "a vendor who changes something",
    "ous: [root]\n      reason: It looks",
    "ous: [root]\n      managedPolicies: [AmazonS3FullAccess]\n      reason: It looks",
    ["managedPolicies.0", "not known to read only"],
  ],
  [
    "a vendor of the organization's own",
    "arn:aws:iam::999999999999:role/scanner",
    "arn:aws:iam::444444444444:role/scanner",
    ["vendors.scanner.principal", "an account of this organization"],
  ],
  ["a vendor nowhere", "ous: [root]\n      reason: It looks", "reason: It looks", ["no ous, no accounts"]],
  [
    "an unknown group",
    "groups: [readers]",
    "groups: [reader]",
    ["users.assessor.groups.0", 'no group "reader"', 'did you mean "readers"'],
  ],
  [
    "a user who is one for emergencies too",
    /users: \[emergency-1, emergency-2\]([\s\S]*)account: shop\n {8}groups/,
    "users: [emergency-1, Assessor]$1account: payer\n        groups",
    ["breakGlass.users.1", "identity.iam.users"],
  ],
  [
    "a workload on a cluster that is not named",
    "service: lambda",
    "service: eks-pod",
    ["workloadRoles.orders", "eks-pod without cluster"],
  ],
  [
    "a cluster for what runs on none",
    "{ service: lambda,",
    "{ service: lambda, cluster: { name: a, namespace: b, serviceAccount: c },",
    ["workloadRoles.orders.cluster", "cluster for lambda"],
  ],
  [
    "a service account whose cluster has no issuer",
    "{ service: lambda,",
    "{ service: eks-service-account, cluster: { name: a, namespace: b, serviceAccount: c },",
    ["workloadRoles.orders.cluster", "no issuer"],
  ],
  [
    "a role that gets more than it is given",
    "{ service: lambda, accounts: [shop], managedPolicies: [AmazonSQSReadOnlyAccess] }",
    '{ service: lambda, accounts: [shop], policy: { document: { Version: "2012-10-17", Statement: [{ Effect: Allow, Action: "iam:PutRolePolicy", Resource: "*" }] } } }',
    ["workloadRoles.orders", "iam:PutRolePolicy", "powers"],
  ],
  [
    "two roles of the same name",
    / {4}steps:\n([\s\S]*) {8}apply:\n( {10}accounts: \[shop\]\n {10}environments: \[0a1b)/,
    "    steps-apply:\n      system: hcp-terraform\n      organization: acme\n      project: p\n      workspace: w\n      roles:\n        it: { accounts: [shop], phases: [plan], access: read }\n    steps:\n$1        apply-it:\n$2",
    ["is that of identity.pipelines.steps-apply.roles.it"],
  ],
  [
    "a group with the name of that for emergencies",
    /readers: \{ managedPolicies([\s\S]*)groups: \[readers\]/,
    "break-glass: { managedPolicies$1groups: [break-glass]",
    ["groups.break-glass", "that of the users for emergencies"],
  ],
  ["an entry twice", "services: [s3, sqs]", "services: [s3, sqs, s3]", ["services.2", "s3 is listed twice"]],
  [
    "a role for emergencies that is a workload's",
    /breakGlass: \[small-break-glass\]([\s\S]*)role: small-break-glass/,
    "breakGlass: [acme-workload-orders]$1role: acme-workload-orders",
    ["breakGlass.role", "the name of another role"],
  ],
  [
    "a workload whose last day has passed",
    "{ service: lambda,",
    '{ service: lambda, only: { until: "2026-01-01" },',
    ["only.until", "has passed"],
  ],
  [
    "a service-linked role that the baseline makes",
    "    groups:\n",
    "    serviceLinkedRoles: [{ service: config.amazonaws.com, accounts: [shop] }]\n    groups:\n",
    ["serviceLinkedRoles.0.service", "Palisade makes the role"],
  ],
  [
    "machines outside AWS, whose trust anchor is anybody's to change",
    "    groups:\n",
    "    rolesAnywhere: { press: { account: shop, authority: { acmPca: 'arn:aws:acm-pca:eu-west-1:444444444444:certificate-authority/0a1b2c3d-4e5f-4a6b-8c7d-000000000001' }, commonName: press, managedPolicies: [SecurityAudit], reason: The press in the hall has a certificate. } }\n    groups:\n",
    ["rolesAnywhere.press.account", "DenyRolesAnywhereUnlessDeployment does not bind shop"],
  ],
  [
    "a user whose last day has passed",
    "expires: 2027-05-31",
    "expires: 2026-05-31",
    ["identity.iam.users.assessor.expires"],
  ],
];

describe("one mistake gives one error", () => {
  test.each(mistakes)("%s", (_, from, to, words) => {
    const message = said(from, to);
    for (const word of words) expect(message).toContain(word);
    expect(message.split("\n").filter((line) => /^organization\.yaml:\d+:\d+ /.test(line))).toHaveLength(1);
  });
});

test("a pipeline that applies stacks wants people who apply what lets it in", () => {
  const alone = text(
    "access: { managedPolicies: [AmazonSQSReadOnlyAccess] }\n    steps",
    "access: deployment\n    steps",
  ).replace(/ +managementTrustedPrincipals:.*\n(?: +- .*\n)*/, "");
  expect(() => organizationFromText("organization.yaml", alone, today)).toThrow(
    /deployment\.managementTrustedPrincipals: a pipeline is to apply stacks, and no role of people is named/,
  );
});

test("an action that AWS does not have is told with its place", async () => {
  const wrong = organization(
    "{ service: lambda, accounts: [shop], managedPolicies: [AmazonSQSReadOnlyAccess] }",
    '{ service: lambda, accounts: [shop], policy: { document: { Version: "2012-10-17", Statement: [{ Effect: Allow, Action: "sqs:RecieveMessage", Resource: "arn:aws:sqs:*:*:a" }] } } }',
  );
  const problems = await ownPolicyProblems(wrong);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.where).toBe("identity.iam.workloadRoles.orders.policy Statement[0]");
  expect(problems[0]?.found).toContain("sqs:RecieveMessage");
});

test("a vendor who comes from another account than its documents name is told of", () => {
  const told: string[] = [];
  organizationFromText(
    "organization.yaml",
    text("    scanner:\n", "    scanner:\n      product: datadog\n"),
    today,
    ({ message }) => told.push(message),
  );
  expect(told.filter((message) => message.includes("Datadog"))).toEqual([
    expect.stringContaining("999999999999 is none of the accounts of Datadog"),
  ]);
});

test("an own policy that stops the role for emergencies is refused, and one that exempts it is not", () => {
  const policy = (condition: object) =>
    JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Sid: "Own", Effect: "Deny", Action: "iam:*", Resource: "*", ...condition }],
    });
  const problems = (condition: object) =>
    emergencyDenialProblems(
      organization(
        "guardrails:\n",
        `guardrails:\n  attach: { root: { posture: foundation, policies: [own] } }\n  policies: { own: { family: service-control, reason: Somebody of ours has asked for it., document: ${policy(condition)} } }\n`,
      ),
    );
  expect(problems({})).toEqual([
    expect.objectContaining({
      where: "guardrails.policies.own Statement[0]",
      found: expect.stringContaining("iam:PutRolePolicy, iam:UpdateAssumeRolePolicy to small-break-glass"),
    }),
  ]);
  expect(
    problems({
      Condition: { ArnNotLike: { "aws:PrincipalArn": "arn:*:iam::*:role/small-break-glass" } },
    }),
  ).toEqual([]);
});
