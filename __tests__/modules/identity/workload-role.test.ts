import { identityWorkloadsScoped } from "../../../controls/objectives/identity-workloads-scoped";
import { WorkloadRole, type WorkloadRoleProps } from "../../../modules/identity/workload-role";
import { matchers } from "../../../testing/matchers";
import { stackWith } from "../../stack-with";
import "../../kept-collator";

expect.extend(matchers);

const account = "111111111111";
const issuer = "oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF";
const cluster = { name: "fleet", issuer, namespace: "picking", serviceAccount: "picker" };
const props: WorkloadRoleProps = {
  roleName: "acme-workload-orders",
  partition: "aws",
  accountId: account,
  description: "Orders.",
  service: "lambda",
  managedPolicies: [],
  ownStatements: [{ Effect: "Allow", Action: ["s3:GetObject", "s3:ListAllMyBuckets"], Resource: "*" }],
};
const made = (more: Partial<WorkloadRoleProps>) =>
  stackWith((stack) => new WorkloadRole(stack, "Orders", { ...props, ...more }));

const takes = (principal: string, context: Record<string, string> = {}) => ({
  trustOf: "aws_iam_role.orders",
  account,
  principal: { Service: principal },
  action: "sts:AssumeRole",
  context,
});

describe("a workload's role", () => {
  test.each<[WorkloadRoleProps["service"], string, Record<string, string>]>([
    ["ec2", "ec2.amazonaws.com", {}],
    ["lambda", "lambda.amazonaws.com", {}],
    [
      "ecs-task",
      "ecs-tasks.amazonaws.com",
      { "aws:SourceAccount": account, "aws:SourceArn": `arn:aws:ecs:eu-west-1:${account}:task/a` },
    ],
    [
      "step-functions",
      "states.amazonaws.com",
      { "aws:SourceAccount": account, "aws:SourceArn": `arn:aws:states:eu-west-1:${account}:stateMachine:a` },
    ],
    [
      "eks-pod",
      "pods.eks.amazonaws.com",
      {
        "aws:SourceAccount": account,
        "aws:RequestTag/eks-cluster-name": "fleet",
        "aws:RequestTag/kubernetes-namespace": "picking",
        "aws:RequestTag/kubernetes-service-account": "picker",
      },
    ],
  ])("of %s is taken by it, and by nothing else", async (service, principal, context) => {
    const stack = made({ service, ...(service === "eks-pod" && { cluster }) });
    await expect(stack).toAllow(takes(principal, context));
    await expect(stack).toDeny(takes("glue.amazonaws.com", context));
    for (const key of Object.keys(context)) {
      await expect(stack).toDeny(takes(principal, { ...context, [key]: "somebody-elses" }));
      const { [key]: _, ...others } = context;
      await expect(stack).toDeny(takes(principal, others));
    }
    expect(stack).toFulfil("identity.workloads-scoped");
    expect(Object.keys(stack.resource?.["aws_iam_instance_profile"] ?? {})).toHaveLength(
      service === "ec2" ? 1 : 0,
    );
    expect(stack.resource?.["aws_iam_role"]?.["orders"]).toMatchObject({ path: "/workload/" });
  });

  test("of a service account is taken by its token alone", async () => {
    const stack = made({ service: "eks-service-account", cluster });
    const token = (sub: string) => ({
      trustOf: "aws_iam_role.orders",
      account,
      principal: { Federated: `arn:aws:iam::${account}:oidc-provider/${issuer}` },
      action: "sts:AssumeRoleWithWebIdentity",
      context: { [`${issuer}:aud`]: "sts.amazonaws.com", [`${issuer}:sub`]: sub },
    });
    await expect(stack).toAllow(token("system:serviceaccount:picking:picker"));
    await expect(stack).toDeny(token("system:serviceaccount:picking:other"));
    await expect(stack).toDeny(token("system:serviceaccount:other:picker"));
  });

  const reads = (context: Record<string, string>) => ({
    principal: "aws_iam_role.orders",
    account,
    action: "s3:GetObject",
    resource: "arn:aws:s3:::acme-orders/a",
    resourceAccount: account,
    context: { "aws:ResourceOrgID": "o-acme123456", ...context },
  });

  test.each<[string, NonNullable<WorkloadRoleProps["only"]>, Record<string, string>, boolean]>([
    ["from its addresses", { fromCidrs: ["198.51.100.0/24"] }, { "aws:SourceIp": "198.51.100.7" }, true],
    ["from elsewhere", { fromCidrs: ["198.51.100.0/24"] }, { "aws:SourceIp": "203.0.113.7" }, false],
    ["from somebody's VPC", { fromCidrs: ["198.51.100.0/24"] }, { "aws:SourceVpc": "vpc-0ffff" }, false],
    ["from its VPC", { fromVpcs: ["vpc-0aaaa"] }, { "aws:SourceVpc": "vpc-0aaaa" }, true],
    ["from another VPC", { fromVpcs: ["vpc-0aaaa"] }, { "aws:SourceVpc": "vpc-0ffff" }, false],
    ["from the internet", { fromVpcs: ["vpc-0aaaa"] }, { "aws:SourceIp": "198.51.100.7" }, false],
    [
      "from its addresses, with a VPC besides",
      { fromCidrs: ["198.51.100.0/24"], fromVpcs: ["vpc-0aaaa"] },
      { "aws:SourceIp": "198.51.100.7" },
      true,
    ],
    [
      "by a service on its behalf",
      { fromVpcs: ["vpc-0aaaa"] },
      { "aws:ViaAWSService": "true", "aws:SourceIp": "203.0.113.7" },
      true,
    ],
    ["on what the organization owns", { organizationId: "o-acme123456" }, {}, true],
    [
      "on what a stranger owns",
      { organizationId: "o-acme123456" },
      { "aws:ResourceOrgID": "o-stranger00" },
      false,
    ],
    ["on its last day", { until: "2027-06-30" }, { "aws:CurrentTime": "2027-06-30T12:00:00Z" }, true],
    ["after its last day", { until: "2027-06-30" }, { "aws:CurrentTime": "2027-07-01T00:00:01Z" }, false],
  ])("works %s: %j %j %s", async (_, only, context, allowed) => {
    const stack = made({ only });
    if (allowed) await expect(stack).toAllow(reads(context));
    else await expect(stack).toDeny(reads(context));
  });

  test("lists what has no owner, whatever organization it works for", async () => {
    await expect(made({ only: { organizationId: "o-acme123456" } })).toAllow({
      principal: "aws_iam_role.orders",
      account,
      action: "s3:ListAllMyBuckets",
      resource: "*",
    });
  });

  const role = made({}).resource?.["aws_iam_role"]?.["orders"];
  const allowing = (statement: object) => ({
    aws_iam_role_policy: {
      own: {
        role: "${aws_iam_role.orders.name}",
        policy: JSON.stringify({
          Version: "2012-10-17",
          Statement: [{ Effect: "Allow", Resource: "*", ...statement }],
        }),
      },
    },
  });
  test.each<[string, object, string]>([
    ["everything", allowing({ Action: "*" }), "everything on everything"],
    ["all but something", allowing({ NotAction: "iam:*" }), "everything on everything"],
    [
      "an administrator's policy",
      {
        aws_iam_role_policy_attachment: {
          a: {
            role: "${aws_iam_role.orders.name}",
            policy_arn: "arn:aws:iam::aws:policy/AdministratorAccess",
          },
        },
      },
      "administers",
    ],
  ])("breaks its promise with %s", (_, more, problem) => {
    const { broken } = identityWorkloadsScoped.proof({
      resource: { aws_iam_role: { orders: role ?? {} }, ...more },
    });
    expect(broken[0]?.problem).toContain(problem);
  });

  test("breaks it where people take it", () => {
    const policy = JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: "sts:AssumeRole" },
      ],
    });
    const { broken } = identityWorkloadsScoped.proof({
      resource: { aws_iam_role: { orders: { ...role, assume_role_policy: policy } } },
    });
    expect(broken[0]?.problem).toContain("no service");
  });
});
