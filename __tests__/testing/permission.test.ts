import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { matchers } from "../../testing/matchers";
import "../kept-collator";
import { jobFunctions } from "../../core/job-functions";
import { PermissionSet } from "../../modules/identity/permission-set";
import { stackWith } from "../stack-with";

expect.extend(matchers);

const account = "111111111111";
const object = "arn:aws:s3:::acme-evidence/a";
const allow = (action: string, resource = "*", more: object = {}) => ({
  Sid: "AllowIt",
  Effect: "Allow",
  Action: action,
  Resource: resource,
  ...more,
});
const policy = (...statements: object[]) => JSON.stringify({ Version: "2012-10-17", Statement: statements });
const provider = { aws: [{ region: "eu-west-1", allowed_account_ids: [account] }] };
const administrator = policy(allow("*"));

/** A role that reads evidence, by an inline policy. */
const deploy = { name: "deploy", path: "/ci/" };
const stack = (more: SynthesizedStack["resource"] = {}, role: object = {}): SynthesizedStack => ({
  provider,
  resource: {
    aws_iam_role: { deploy: { ...deploy, ...role } },
    aws_iam_role_policy: {
      deploy_read: {
        role: "${aws_iam_role.deploy.id}",
        policy: policy(allow("s3:GetObject", "arn:aws:s3:::acme-evidence/*")),
      },
    },
    ...more,
  },
});
const reads = { principal: "aws_iam_role.deploy", action: "s3:GetObject", resource: object };
const writes = { ...reads, action: "s3:PutObject" };

describe("a role", () => {
  test("may what its inline policy allows, and nothing else", async () => {
    await expect(stack()).toAllow(reads);
    await expect(stack()).toDeny(writes);
    await expect(stack()).not.toAllow(writes);
    await expect(stack()).not.toDeny(reads);
  });

  test("is told with the statement that decides", async () => {
    await expect(expect(stack()).toDeny(reads)).rejects.toThrow(
      `expected aws_iam_role.deploy to be denied s3:GetObject on ${object}, and it is allowed:\n  AllowIt of aws_iam_role_policy.deploy_read allows it`,
    );
    await expect(expect(stack()).toAllow(writes)).rejects.toThrow(
      `expected aws_iam_role.deploy to be allowed s3:PutObject on ${object}, and it is denied:\n  no statement of the policies of aws_iam_role.deploy allows it`,
    );
  });

  test.each<[string, SynthesizedStack]>([
    [
      "attached",
      stack({
        aws_iam_policy: { write: { name: "write", policy: policy(allow("s3:PutObject")) } },
        aws_iam_role_policy_attachment: {
          write: { role: "${aws_iam_role.deploy.name}", policy_arn: "${aws_iam_policy.write.arn}" },
        },
      }),
    ],
    [
      "attached by names",
      stack({
        aws_iam_policy: { write: { name: "write", path: "/a/", policy: policy(allow("s3:PutObject")) } },
        aws_iam_policy_attachment: {
          write: { roles: ["deploy"], policy_arn: `arn:aws:iam::${account}:policy/a/write` },
        },
      }),
    ],
    ["in the role", stack({}, { inline_policy: [{ name: "write", policy: policy(allow("s3:PutObject")) }] })],
    [
      "in the list of the role",
      stack(
        { aws_iam_policy: { write: { name: "write", policy: policy(allow("s3:PutObject")) } } },
        { managed_policy_arns: ["${aws_iam_policy.write.arn}"] },
      ),
    ],
  ])("has the policy that is %s", async (_, given) => {
    await expect(given).toAllow(writes);
    await expect(given).toDeny({ ...reads, action: "s3:DeleteObject" });
  });

  test("does not have the policy of another", async () => {
    const other = stack({
      aws_iam_role_policy: { other: { role: "another", policy: policy(allow("s3:GetObject")) } },
    });
    await expect(other).toDeny(reads);
  });

  test("is bounded", async () => {
    const bounded = (...statements: object[]) =>
      stack(
        { aws_iam_policy: { bound: { name: "bound", policy: policy(...statements) } } },
        { permissions_boundary: "${aws_iam_policy.bound.arn}" },
      );
    await expect(bounded(allow("s3:*"))).toAllow(reads);
    await expect(expect(bounded(allow("ec2:*"))).toAllow(reads)).rejects.toThrow(
      "no statement of the permissions boundary allows it",
    );
    const denied = bounded(allow("*"), { ...allow("s3:Get*"), Sid: "DenyReading", Effect: "Deny" });
    await expect(expect(denied).toAllow(reads)).rejects.toThrow(
      "DenyReading of the permissions boundary aws_iam_policy.bound denies it",
    );
  });

  test("is told which condition is missing", async () => {
    const tagged = stack({
      aws_iam_role_policy: {
        read: {
          role: "deploy",
          policy: policy(
            allow("s3:GetObject", "*", { Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } }),
          ),
        },
      },
    });
    await expect(tagged).toAllow({ ...reads, context: { "aws:MultiFactorAuthPresent": "true" } });
    await expect(expect(tagged).toAllow(reads)).rejects.toThrow(
      "AllowIt of aws_iam_role_policy.read would allow it, but for aws:MultiFactorAuthPresent",
    );
  });
});

describe("a policy whose text is elsewhere", () => {
  const attached = (arn: string) =>
    stack({ aws_iam_role_policy_attachment: { more: { role: "deploy", policy_arn: arn } } });
  const arn = "arn:aws:iam::aws:policy/AdministratorAccess";
  const terminate = {
    ...reads,
    action: "ec2:TerminateInstances",
    resource: `arn:aws:ec2:eu-west-1:${account}:instance/i-1`,
  };

  test("is asked for, where the decision depends on it", async () => {
    await expect(expect(attached(arn)).toAllow(terminate)).rejects.toThrow(
      'the text of AdministratorAccess is not known, and the decision depends on it; pass it as managedPolicies: { "AdministratorAccess": ... }',
    );
    await expect(expect(attached(arn)).toDeny(terminate)).rejects.toThrow("is not known");
    // What it does not hold may be denied by it.
    await expect(expect(attached(arn)).toAllow(reads)).rejects.toThrow("is not known");
  });

  test.each([
    ["AdministratorAccess", arn],
    [arn, arn],
    ["job-function/Billing", "arn:aws:iam::aws:policy/job-function/Billing"],
    ["own", `arn:aws:iam::${account}:policy/team/own`],
  ])("may be given as %s", async (name, of) => {
    await expect(attached(of)).toAllow({ ...terminate, managedPolicies: { [name]: administrator } });
    await expect(attached(of)).toDeny({
      ...terminate,
      managedPolicies: { [name]: JSON.parse(policy(allow("s3:*"))) },
    });
  });

  test("is not asked for, where something else denies the request", async () => {
    const denied = stack({
      aws_iam_role_policy_attachment: { more: { role: "deploy", policy_arn: arn } },
      aws_iam_role_policy: {
        none: { role: "deploy", policy: policy({ Effect: "Deny", Action: "ec2:*", Resource: "*" }) },
      },
    });
    await expect(denied).toDeny(terminate);
  });

  test("is asked for as a boundary, too", async () => {
    const bounded = stack({}, { permissions_boundary: arn });
    await expect(expect(bounded).toAllow(reads)).rejects.toThrow("the text of AdministratorAccess");
    await expect(bounded).toDeny(writes);
    await expect(bounded).toAllow({ ...reads, managedPolicies: { AdministratorAccess: administrator } });
  });

  test("is looked up where the stack looks it up", async () => {
    const looked = {
      ...attached("${data.aws_iam_policy.own.arn}"),
      data: { aws_iam_policy: { own: { name: "own" } } },
    };
    await expect(expect(looked).toAllow(terminate)).rejects.toThrow("the text of own is not known");
  });
});

describe("users and groups", () => {
  const people: SynthesizedStack = {
    provider,
    resource: {
      aws_iam_user: { ada: { name: "ada" }, bob: { name: "bob" } },
      aws_iam_group: { people: { name: "people" } },
      aws_iam_user_group_membership: {
        ada: { user: "${aws_iam_user.ada.name}", groups: ["${aws_iam_group.people.name}"] },
      },
      aws_iam_group_policy: {
        people: {
          group: "${aws_iam_group.people.name}",
          policy: policy(
            allow("iam:CreateVirtualMFADevice", "arn:aws:iam::*:mfa/$${aws:username}"),
            allow("s3:GetObject"),
          ),
        },
      },
    },
  };
  const enrols = (name: string) => ({
    principal: "aws_iam_user.ada",
    action: "iam:CreateVirtualMFADevice",
    resource: `arn:aws:iam::${account}:mfa/${name}`,
  });

  test("a user has the policies of the groups, with the own name in them", async () => {
    await expect(people).toAllow(enrols("ada"));
    await expect(people).toDeny(enrols("bob"));
    await expect(people).toDeny({ ...enrols("bob"), principal: "aws_iam_user.bob" });
  });

  test("by the membership of the group as well", async () => {
    const { aws_iam_user_group_membership: _, ...rest } = people.resource ?? {};
    const given: SynthesizedStack = {
      provider,
      resource: {
        ...rest,
        aws_iam_group_membership: { people: { group: "people", users: ["bob"] } },
      },
    };
    await expect(given).toAllow({ ...reads, principal: "aws_iam_user.bob" });
    await expect(given).toDeny({ ...reads, principal: "aws_iam_user.ada" });
  });

  test("a group stands for a member", async () => {
    await expect(people).toAllow({ ...reads, principal: "aws_iam_group.people" });
    await expect(people).toDeny({ ...writes, principal: "aws_iam_group.people" });
  });
});

describe("a permission set", () => {
  const principal = "aws_ssoadmin_permission_set.look";
  const permission_set_arn = `\${${principal}.arn}`;
  const sets = (more: SynthesizedStack["resource"] = {}): SynthesizedStack => ({
    provider,
    resource: {
      aws_ssoadmin_permission_set: { look: { name: "look" }, other: { name: "other" } },
      aws_ssoadmin_permission_set_inline_policy: {
        look: { permission_set_arn, inline_policy: policy(allow("s3:Get*")) },
        other: {
          permission_set_arn: "${aws_ssoadmin_permission_set.other.arn}",
          inline_policy: policy(allow("s3:Put*")),
        },
      },
      ...more,
    },
  });

  test("has its inline policy", async () => {
    await expect(sets()).toAllow({ ...reads, principal });
    await expect(sets()).toDeny({ ...writes, principal });
  });

  test("acts in the account of the resource", async () => {
    const own = policy({
      ...allow("sqs:*"),
      Condition: { StringEquals: { "aws:PrincipalAccount": "222222222222" } },
    });
    const given = sets({
      aws_ssoadmin_permission_set_inline_policy: { look: { permission_set_arn, inline_policy: own } },
    });
    const queue = { principal, action: "sqs:SendMessage", resource: "arn:aws:sqs:eu-west-1:222222222222:q" };
    await expect(given).toAllow(queue);
    await expect(given).toDeny({ ...queue, account });
  });

  test("of a job function is denied what the job function denies, whatever its managed policies say", async () => {
    const auditor = stackWith(
      (scope) =>
        new PermissionSet(scope, "Auditor", {
          name: "auditor",
          instanceArn: "arn:aws:sso:::instance/ssoins-0123456789abcdef",
          partition: "aws",
          description: "Audits.",
          ...jobFunctions["security-audit"],
        }),
    );
    const secret = {
      principal: "aws_ssoadmin_permission_set.auditor",
      action: "secretsmanager:GetSecretValue",
      resource: "arn:aws:secretsmanager:eu-west-1:222222222222:secret:shop-a1b2c3",
    };
    await expect(auditor).toDeny(secret);
    await expect(
      expect(auditor).toDeny({ ...secret, action: "secretsmanager:DescribeSecret" }),
    ).rejects.toThrow("the text of SecurityAudit is not known");
  });

  test("asks for its managed policies, of AWS and of the account", async () => {
    const managed = sets({
      aws_ssoadmin_managed_policy_attachment: {
        look: { permission_set_arn, managed_policy_arn: "arn:aws:iam::aws:policy/ReadOnlyAccess" },
      },
      aws_ssoadmin_customer_managed_policy_attachment: {
        look: { permission_set_arn, customer_managed_policy_reference: { name: "own", path: "/team/" } },
      },
    });
    await expect(expect(managed).toAllow({ ...reads, principal })).rejects.toThrow(
      "the text of ReadOnlyAccess and of team/own is not known",
    );
    const managedPolicies = { ReadOnlyAccess: policy(allow("s3:Get*")), own: policy(allow("sns:*")) };
    await expect(managed).toAllow({ ...reads, principal, managedPolicies });
    await expect(managed).toDeny({ ...writes, principal, managedPolicies });
  });

  test.each([
    ["AWS", { managed_policy_arn: "arn:aws:iam::aws:policy/own" }],
    ["the account", { customer_managed_policy_reference: [{ name: "own" }] }],
  ])("is bounded by a policy of %s", async (_, boundary) => {
    const bounded = sets({
      aws_ssoadmin_permissions_boundary_attachment: {
        look: { permission_set_arn, permissions_boundary: [boundary] },
      },
    });
    await expect(expect(bounded).toAllow({ ...reads, principal })).rejects.toThrow("the text of own");
    await expect(bounded).toDeny({ ...reads, principal, managedPolicies: { own: policy(allow("ec2:*")) } });
    await expect(bounded).toAllow({ ...reads, principal, managedPolicies: { own: policy(allow("s3:*")) } });
  });

  test("acts as the role that IAM Identity Center makes of it", async () => {
    const exempt = policy({
      Sid: "DenyAllButLook",
      Effect: "Deny",
      Action: "*",
      Resource: "*",
      Condition: {
        ArnNotLike: {
          "aws:PrincipalArn":
            "arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_look_????????????????",
        },
      },
    });
    await expect(sets()).toAllow({ ...reads, principal, serviceControl: [[exempt]] });
    const other = { ...writes, principal: "aws_ssoadmin_permission_set.other" };
    await expect(sets()).toAllow(other);
    await expect(expect(sets()).toAllow({ ...other, serviceControl: [[exempt]] })).rejects.toThrow(
      "DenyAllButLook of the service control policies denies it",
    );
  });
});

describe("guardrails", () => {
  const deny = (action: string) => policy({ Effect: "Deny", Action: action, Resource: "*" });
  const denyEveryone = JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Sid: "DenyOutside", Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" }],
  });

  test("of service control deny at any level; a level without Allow has FullAWSAccess", async () => {
    await expect(stack()).toAllow({ ...reads, serviceControl: [[], [deny("ec2:*")]] });
    await expect(stack()).toDeny({ ...reads, serviceControl: [[], [deny("s3:*")]] });
    const list = { ...reads, serviceControl: [[], [policy(allow("ec2:*"))]] };
    await expect(expect(stack()).toAllow(list)).rejects.toThrow(
      "no statement of the service control policies allows it",
    );
  });

  test("of resource control deny", async () => {
    await expect(stack()).toAllow({ ...reads, resourceControl: [[]] });
    await expect(expect(stack()).toAllow({ ...reads, resourceControl: [[denyEveryone]] })).rejects.toThrow(
      "DenyOutside of the resource control policies denies it",
    );
  });

  test("see what AWS sets for every request", async () => {
    const denyUnless = (operator: string, key: string, value: string) =>
      policy({
        Effect: "Deny",
        Action: "*",
        Resource: "*",
        Condition: { [operator]: { [key]: value } },
      });
    const under = (text: string) => ({ ...reads, serviceControl: [[text]] });
    await expect(stack()).toAllow(under(denyUnless("StringNotEquals", "aws:PrincipalAccount", account)));
    await expect(stack()).toAllow(under(denyUnless("StringNotEquals", "aws:ResourceAccount", account)));
    await expect(stack()).toAllow(under(denyUnless("StringNotEquals", "aws:RequestedRegion", "eu-west-1")));
    await expect(stack()).toAllow(under(denyUnless("Bool", "aws:SecureTransport", "false")));
    const elsewhere = under(denyUnless("StringNotEquals", "aws:RequestedRegion", "eu-west-1"));
    await expect(stack()).toDeny({ ...elsewhere, context: { "aws:RequestedRegion": "us-east-1" } });
  });
});

describe("resources of another account", () => {
  const foreign = { ...reads, resourceAccount: "222222222222" };
  const resourcePolicy = JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" }],
  });

  test("must allow it, too", async () => {
    await expect(stack()).toAllow({ ...foreign, resourcePolicy });
    await expect(expect(stack()).toAllow(foreign)).rejects.toThrow(
      "no statement of the resource's own policy (resourcePolicy) allows it",
    );
  });
});

describe("references", () => {
  const referring = (resource: string) =>
    stack({
      aws_s3_bucket: { evidence: { bucket: "acme-evidence" }, drawn: { bucket_prefix: "x" } },
      aws_iam_role_policy: { read: { role: "deploy", policy: policy(allow("s3:GetObject", resource)) } },
    });

  test("are resolved where their value follows from the stack", async () => {
    await expect(referring("${aws_s3_bucket.evidence.arn}/*")).toAllow(reads);
    await expect(referring("arn:aws:s3:::${aws_s3_bucket.evidence.bucket}/*")).toAllow(reads);
    await expect(referring("${aws_s3_bucket.evidence.arn}/b")).toDeny(reads);
    await expect(stack()).toAllow({
      ...reads,
      principal: "aws_iam_role.deploy",
      resource: object,
    });
  });

  test("are asked for where only an apply tells", async () => {
    const given = referring("${aws_s3_bucket.drawn.arn}/*");
    await expect(expect(given).toDeny(reads)).rejects.toThrow(
      'aws_iam_role_policy.read has ${aws_s3_bucket.drawn.arn}, which only an apply tells; pass it as values: { "aws_s3_bucket.drawn.arn": "..." }',
    );
    const values = { "aws_s3_bucket.drawn.arn": "arn:aws:s3:::acme-evidence" };
    await expect(given).toAllow({ ...reads, values });
    await expect(given).toDeny({ ...writes, values });
  });

  test("may be a whole policy", async () => {
    const whole = stack({
      aws_iam_role_policy: {
        read: { role: "deploy", policy: "${data.aws_iam_policy_document.read.json}" },
      },
    });
    const values = { "data.aws_iam_policy_document.read.json": policy(allow("s3:GetObject")) };
    await expect(whole).toAllow({ ...reads, values });
    await expect(whole).toDeny({ ...writes, values });
  });
});

describe("a trust policy", () => {
  const issuer = "token.actions.githubusercontent.com";
  const path = "api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc";
  const trust = (host: string, sub: string): SynthesizedStack => ({
    provider,
    resource: {
      aws_iam_openid_connect_provider: { ci: { url: `https://${host}` } },
      aws_iam_role: {
        plan: {
          name: "plan",
          assume_role_policy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [
              {
                Sid: "AllowMain",
                Effect: "Allow",
                Action: "sts:AssumeRoleWithWebIdentity",
                Principal: { Federated: "${aws_iam_openid_connect_provider.ci.arn}" },
                Condition: {
                  StringEquals: { [`${host}:aud`]: "sts.amazonaws.com" },
                  StringLike: { [`${host}:sub`]: sub },
                },
              },
              {
                Sid: "AllowMonitor",
                Effect: "Allow",
                Action: "sts:AssumeRole",
                Principal: { AWS: "arn:aws:iam::222222222222:role/monitor" },
              },
              {
                Sid: "AllowLambda",
                Effect: "Allow",
                Action: "sts:AssumeRole",
                Principal: { Service: "lambda.amazonaws.com" },
              },
            ],
          }),
        },
      },
    },
  });
  const token = (host: string, sub: string) => ({
    trustOf: "aws_iam_role.plan",
    action: "sts:AssumeRoleWithWebIdentity",
    principal: { Federated: "aws_iam_openid_connect_provider.ci" },
    context: { [`${host}:sub`]: sub, [`${host}:aud`]: "sts.amazonaws.com" },
  });
  const main = "repo:acme/shop:ref:refs/heads/main";

  test.each([
    [issuer, main, main, "repo:acme/shop:ref:refs/heads/other"],
    [
      issuer,
      "repo:acme@1/shop@2:*",
      "repo:acme@1/shop@2:environment:prod",
      "repo:acme@9/shop@2:environment:prod",
    ],
    [path, "{repo}:*", "{repo}:{step}", "{fork}:{step}"],
    ["app.terraform.io", "organization:acme:*:run_phase:plan", "organization:acme:w:x:run_phase:plan", "x"],
  ])("of %s lets in %s", async (host, sub, own, foreign) => {
    await expect(trust(host, sub)).toAllow(token(host, own));
    await expect(trust(host, sub)).toDeny(token(host, foreign));
  });

  test("is told with the claims that do not fit", async () => {
    await expect(expect(trust(issuer, main)).toAllow(token(issuer, "repo:evil/shop:x"))).rejects.toThrow(
      [
        "expected aws_iam_openid_connect_provider.ci to be allowed sts:AssumeRoleWithWebIdentity on aws_iam_role.plan, and it is denied:",
        "  no statement of the trust policy of aws_iam_role.plan allows it",
        `  AllowMain of the trust policy of aws_iam_role.plan would allow it, but for ${issuer}:sub`,
      ].join("\n"),
    );
    await expect(expect(trust(issuer, main)).toDeny(token(issuer, main))).rejects.toThrow(
      "and it is allowed:\n  AllowMain of the trust policy of aws_iam_role.plan allows it",
    );
  });

  test("lets in another provider of identities, roles and services only as it says", async () => {
    const given = trust(issuer, main);
    const other = `arn:aws:iam::${account}:oidc-provider/example.com`;
    await expect(given).toDeny({ ...token(issuer, main), principal: { Federated: other } });
    const assumes = { trustOf: "aws_iam_role.plan", action: "sts:AssumeRole" };
    const role = (name: string) => ({ AWS: `arn:aws:iam::222222222222:role/${name}` });
    await expect(given).toAllow({ ...assumes, principal: role("monitor") });
    await expect(given).toDeny({ ...assumes, principal: role("another") });
    await expect(given).toAllow({ ...assumes, principal: { Service: "lambda.amazonaws.com" } });
    await expect(given).toDeny({ ...assumes, principal: { Service: "ec2.amazonaws.com" } });
  });

  test("is bound by resource control", async () => {
    const deny = JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Deny",
          Principal: "*",
          Action: "sts:AssumeRoleWithWebIdentity",
          Resource: "*",
          Condition: { StringNotLike: { [`${issuer}:sub`]: "repo:acme/*" } },
        },
      ],
    });
    const given = trust(issuer, "*");
    const evil = token(issuer, "repo:evil/shop:x");
    await expect(given).toAllow(evil);
    await expect(given).toDeny({ ...evil, resourceControl: [[deny]] });
    await expect(given).toAllow({ ...token(issuer, main), resourceControl: [[deny]] });
  });
});

describe("a request that cannot be decided", () => {
  test.each<[string, object, string]>([
    [
      "of a principal that is not there",
      { principal: "aws_iam_role.deplyo" },
      "there is no aws_iam_role.deplyo that could act; did you mean aws_iam_role.deploy?",
    ],
    [
      "of what is no principal",
      { principal: "aws_s3_bucket.deploy" },
      "there is no aws_s3_bucket.deploy that could act; the stack has aws_iam_role.deploy",
    ],
    [
      "of an unknown action",
      { action: "s3:GetObjet" },
      "s3:GetObjet: AWS has no such action (invalid.action)",
    ],
    ["of an unknown service", { action: "s4:GetObject" }, "s4:GetObject: AWS has no such service"],
    [
      "with a resource where there is none",
      { action: "s3:ListAllMyBuckets" },
      's3:ListAllMyBuckets has no resources; say resource: "*"',
    ],
    [
      "with another kind of resource",
      { resource: "arn:aws:sns:eu-west-1:111111111111:a" },
      "arn:aws:sns:eu-west-1:111111111111:a is no resource of s3:GetObject",
    ],
    [
      "with a condition key that the action does not have",
      { context: { "s3:prefx": "a" } },
      "s3:GetObject has no condition key s3:prefx; correct it, or leave it out",
    ],
    [
      "with an invalid policy",
      { resourcePolicy: { Version: "2012-10-17", Statement: [{ Effect: "Alow" }] } },
      "a policy is invalid (policy.errors): {",
    ],
  ])("is an error: %s", async (_, wrong, message) => {
    await expect(expect(stack()).toAllow({ ...reads, ...wrong })).rejects.toThrow(message);
    await expect(expect(stack()).toDeny({ ...reads, ...wrong })).rejects.toThrow(message);
  });

  test("is an error where the account is not known", async () => {
    const { provider: _, ...nowhere } = stack();
    await expect(expect(nowhere).toAllow(reads)).rejects.toThrow(
      "the account of aws_iam_role.deploy is not known",
    );
    await expect(nowhere).toAllow({ ...reads, account });
    await expect(nowhere).toDeny({ ...writes, account });
    const queue = { ...reads, action: "sqs:SendMessage", resource: `arn:aws:sqs:eu-west-1:${account}:q` };
    await expect(nowhere).toDeny(queue);
  });
});
