import { governanceGuardrailsAttached } from "../../../controls/objectives/governance-guardrails-attached";
import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import { acmeContext, acmeOrganization, bound } from "../../modules/governance/acme-organization";

const essential = [
  "DenyLeavingOrganization",
  "DenyRootUserUnlessAssumedRoot",
  "DenyTrailChangesUnlessDeployment",
];
const ous = ["security", "workloads_dev", "workloads_prod"].map(
  (unit) => `aws_organizations_organizational_unit.organization_unit_${unit}`,
);

interface Statement {
  Sid: string;
  Effect: string;
  Action: string[];
  Resource: string[];
  Condition?: Record<string, Record<string, string | string[]>>;
}

type Bodies = Record<string, Record<string, unknown>>;

const stack = acmeOrganization({ guardrails: [bound("root", essential)] });

function changed(change: (resource: Record<string, Bodies>) => void): SynthesizedStack {
  const copy = structuredClone(stack) as { resource: Record<string, Bodies> };
  change(copy.resource);
  return copy;
}

/** The stack with one statement of the root's policy changed. */
function withStatement(sid: string, change: (statement: Statement) => void): SynthesizedStack {
  return changed((resource) => {
    const policy = resource.aws_organizations_policy?.organization_guardrails_root_policy_1 as {
      content: string;
    };
    const document = JSON.parse(policy.content) as { Statement: Statement[] };
    change(document.Statement.find((statement) => statement.Sid === sid) as Statement);
    policy.content = JSON.stringify(document);
  });
}

function problems(of: SynthesizedStack): string[] {
  return [...new Set(governanceGuardrailsAttached.proof(of).broken.map(({ problem }) => problem))];
}

describe("governance.guardrails-attached", () => {
  test("holds for every OU with accounts below the root that has the three denials", () => {
    expect(governanceGuardrailsAttached.proof(stack)).toEqual({ satisfied: ous, broken: [] });
  });

  test("holds for the whole catalogue, and with an exception for a named role", () => {
    expect(problems(acmeOrganization())).toEqual([]);
    const exceptions = {
      DenyLeavingOrganization: [
        { arn: "arn:aws:iam::333333333333:role/migration", reason: "Tested.", expires: "2027-06-30" },
      ],
    };
    expect(problems(acmeOrganization({ context: { ...acmeContext, exceptions } }))).toEqual([]);
  });

  test("has nothing to say of a stack without accounts", () => {
    expect(governanceGuardrailsAttached.proof({})).toEqual({ satisfied: [], broken: [] });
  });

  test("breaks where the denials are attached to one branch only", () => {
    const branch = acmeOrganization({ guardrails: [bound("Workloads", essential)] });
    const verdict = governanceGuardrailsAttached.proof(branch);
    expect(verdict.satisfied).toEqual(ous.slice(1));
    expect(verdict.broken).toEqual([
      {
        address: ous[0],
        problem:
          "nothing denies leaving the organization; nothing denies changes to the trail; nothing denies the root user",
      },
    ]);
  });

  test.each([
    ["DenyLeavingOrganization", "nothing denies leaving the organization"],
    ["DenyTrailChangesUnlessDeployment", "nothing denies changes to the trail"],
    ["DenyRootUserUnlessAssumedRoot", "nothing denies the root user"],
  ])("breaks without %s", (id, problem) => {
    const without = essential.filter((other) => other !== id);
    expect(problems(acmeOrganization({ guardrails: [bound("root", without)] }))).toEqual([problem]);
  });

  test.each<[string, SynthesizedStack, string]>([
    [
      "service control policies are off",
      changed((resource) => {
        Object.assign(resource.aws_organizations_organization?.organization as object, {
          enabled_policy_types: [],
        });
      }),
      "service control policies are not enabled",
    ],
    [
      "leaving is allowed",
      withStatement("DenyLeavingOrganization", (statement) => {
        statement.Effect = "Allow";
      }),
      "nothing denies leaving the organization",
    ],
    [
      "leaving is denied on one resource",
      withStatement("DenyLeavingOrganization", (statement) => {
        statement.Resource = ["arn:aws:organizations::111111111111:account/o-1/2"];
      }),
      "nothing denies leaving the organization",
    ],
    [
      "leaving is denied to nobody",
      withStatement("DenyLeavingOrganization", (statement) => {
        statement.Condition = { ArnNotLike: { "aws:PrincipalArn": ["arn:aws:iam::*:role/*"] } };
      }),
      "nothing denies leaving the organization",
    ],
    [
      "leaving is denied at home only",
      withStatement("DenyLeavingOrganization", (statement) => {
        statement.Condition = { StringEquals: { "aws:RequestedRegion": "eu-west-1" } };
      }),
      "nothing denies leaving the organization",
    ],
    ...["DeleteTrail", "PutEventSelectors", "StopLogging", "UpdateTrail"].map(
      (action): [string, SynthesizedStack, string] => [
        `${action} is not denied`,
        withStatement("DenyTrailChangesUnlessDeployment", (statement) => {
          statement.Action = statement.Action.filter((other) => other !== `cloudtrail:${action}`);
        }),
        "nothing denies changes to the trail",
      ],
    ),
    [
      "the trail of one region is protected",
      withStatement("DenyTrailChangesUnlessDeployment", (statement) => {
        statement.Resource = ["arn:aws:cloudtrail:eu-west-1:*:trail/acme-trail"];
      }),
      "nothing denies changes to the trail",
    ],
    [
      "the root user of one account is denied",
      withStatement("DenyRootUserUnlessAssumedRoot", (statement) => {
        statement.Condition = { ArnLike: { "aws:PrincipalArn": ["arn:aws:iam::333333333333:root"] } };
      }),
      "nothing denies the root user",
    ],
    [
      "only AssumeRoot sessions are denied",
      withStatement("DenyRootUserUnlessAssumedRoot", (statement) => {
        Object.assign(statement.Condition as object, { Null: { "aws:AssumedRoot": "false" } });
      }),
      "nothing denies the root user",
    ],
    [
      "the root user is denied some actions",
      withStatement("DenyRootUserUnlessAssumedRoot", (statement) => {
        statement.Action = ["iam:*"];
      }),
      "nothing denies the root user",
    ],
    [
      "the policy is of another family",
      changed((resource) => {
        Object.assign(resource.aws_organizations_policy?.organization_guardrails_root_policy_1 as object, {
          type: "TAG_POLICY",
        });
      }),
      "nothing denies leaving the organization; nothing denies changes to the trail; nothing denies the root user",
    ],
    [
      "the policy is not JSON",
      changed((resource) => {
        Object.assign(resource.aws_organizations_policy?.organization_guardrails_root_policy_1 as object, {
          content: '${file("scp.json")}',
        });
      }),
      "nothing denies leaving the organization; nothing denies changes to the trail; nothing denies the root user",
    ],
    [
      "the policy is attached to nothing",
      changed((resource) => {
        delete resource.aws_organizations_policy_attachment;
      }),
      "nothing denies leaving the organization; nothing denies changes to the trail; nothing denies the root user",
    ],
  ])("breaks when %s", (_, broken, problem) => {
    expect(problems(broken)).toEqual([problem]);
  });

  test("accepts wildcards that cover the actions, and a plain string for a list", () => {
    const wide = withStatement("DenyTrailChangesUnlessDeployment", (statement) => {
      Object.assign(statement, { Action: "cloudtrail:*", Resource: "*" });
    });
    expect(problems(wide)).toEqual([]);
  });

  test("judges accounts that lie under the root by what is on the root", () => {
    const account = { name: "shop", id: "333333333333", email: "shop@acme.example", ou: "root" };
    const on = (guardrailIds: string[]) =>
      acmeOrganization({ accounts: [account], guardrails: [bound("root", guardrailIds)] });
    expect(governanceGuardrailsAttached.proof(on(essential))).toEqual({
      satisfied: ["aws_organizations_organization.organization"],
      broken: [],
    });
    expect(problems(on(essential.slice(1)))).toEqual(["nothing denies leaving the organization"]);
  });
});
