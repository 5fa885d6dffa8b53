import { IamGroup } from "@cdktf/provider-aws/lib/iam-group";
import { IamGroupPolicy } from "@cdktf/provider-aws/lib/iam-group-policy";
import { IamGroupPolicyAttachment } from "@cdktf/provider-aws/lib/iam-group-policy-attachment";
import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { IamPolicyAttachment } from "@cdktf/provider-aws/lib/iam-policy-attachment";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { IamUser } from "@cdktf/provider-aws/lib/iam-user";
import { IamUserGroupMembership } from "@cdktf/provider-aws/lib/iam-user-group-membership";
import { IamUserPolicy } from "@cdktf/provider-aws/lib/iam-user-policy";
import { IamUserPolicyAttachment } from "@cdktf/provider-aws/lib/iam-user-policy-attachment";
import { escalationsAreDeclared } from "../../checks/escalations-are-declared";
import { loadOrganization } from "../../config/load-organization";
import { escapedForTerraform } from "../../core/escaped-for-terraform";
import type { GrantingStatement } from "../../core/granting-statement";
import { declaresPower } from "../../modules/declares-power";
import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import type { Placement } from "../../stacks/placement";
import { placements } from "../../stacks/placements";
import type { ReadableStack } from "../../stacks/readable-stack";
import { synthesized } from "../../testing/synthesized";
import { everyStack } from "../every-stack";
import { exampleOrganization } from "../example-organization";
import { stackWith } from "../stack-with";
import { plantedEscalations } from "./planted-escalations";

const policy = (Statement: readonly GrantingStatement[]) =>
  escapedForTerraform(JSON.stringify({ Version: "2012-10-17", Statement }));

function role(stack: ReadableStack, statements: readonly GrantingStatement[] = []): IamRole {
  const made = new IamRole(stack, "App", { name: "app", assumeRolePolicy: policy([]) });
  if (statements.length > 0) {
    new IamRolePolicy(stack, "AppPolicy", { role: made.name, policy: policy(statements) });
  }
  return made;
}

const found = (build: (stack: ReadableStack) => void) => escalationsAreDeclared(stackWith(build));

describe.each(plantedEscalations)("$id, planted", ({ id, planted, closed }) => {
  test("is found", () => {
    const sentences = found((stack) => role(stack, planted));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain(`aws_iam_role.app gets more than it was given, by ${id} (`);
  });

  test("may be declared, with a reason", () => {
    const declared = found((stack) => {
      const reason = "It is what it is there for.";
      declaresPower(role(stack, planted), { escalations: [id], reason });
    });
    expect(declared).toEqual([]);
  });

  test.each(Object.entries(closed))("is closed by %s", (_, statements) => {
    expect(found((stack) => role(stack, statements))).toEqual([]);
  });
});

test("twelve ways are planted", () => {
  expect(new Set(plantedEscalations.map(({ id }) => id)).size).toBe(12);
});

const passing: GrantingStatement = { Effect: "Allow", Action: "iam:PassRole", Resource: "*" };
const launching: GrantingStatement = { Effect: "Allow", Action: "ec2:RunInstances", Resource: "*" };
const joining: GrantingStatement = { Effect: "Allow", Action: "iam:AddUserToGroup", Resource: "*" };
const launch = /^(\S+) gets more than it was given, by iam:PassRole \+ ec2:RunInstances/;

describe("whose policies they are", () => {
  test("a role has its inline policies, policies of AWS and customer managed ones together", () => {
    const build = (arn: (stack: ReadableStack) => string) => (stack: ReadableStack) => {
      new IamRolePolicyAttachment(stack, "Attached", {
        role: role(stack, [passing]).name,
        policyArn: arn(stack),
      });
    };
    const own = (stack: ReadableStack) =>
      new IamPolicy(stack, "Own", { name: "own", path: "/team/", policy: policy([launching]) });
    expect(found(build(() => "arn:aws:iam::aws:policy/AmazonSSMFullAccess"))).toEqual([
      expect.stringMatching(/^aws_iam_role\.app gets more .*, by ssm:CreateAssociation .*ssm:StartSession/),
    ]);
    expect(found(build((stack) => own(stack).arn))).toEqual([expect.stringMatching(launch)]);
    expect(
      found(
        build((stack) => {
          own(stack);
          return "arn:aws:iam::111122223333:policy/team/own";
        }),
      ),
    ).toEqual([expect.stringMatching(launch)]);
    expect(found(build(() => "arn:aws:iam::aws:policy/ReadOnlyAccess"))).toEqual([]);
    expect(found(build(() => "arn:aws:iam::111122223333:policy/elsewhere"))).toEqual([]);
  });

  test("a role has those of its own arguments, and those attached to it by its name", () => {
    const arguments_ = found((stack) => {
      const made = role(stack);
      made.putInlinePolicy([{ name: "own", policy: policy([launching]) }]);
      made.managedPolicyArns = ["arn:aws:iam::aws:policy/job-function/SystemAdministrator"];
    });
    expect(arguments_).toEqual([expect.stringContaining("iam:PassRole + ec2:RunInstances")]);
    const byName = found((stack) => {
      role(stack, [passing]);
      new IamRolePolicy(stack, "Other", { role: "app", policy: policy([launching]) });
    });
    expect(byName).toEqual([expect.stringMatching(launch)]);
  });

  test("one policy for several is each one's", () => {
    const sentences = found((stack) => {
      const made = role(stack, [passing]);
      new IamPolicyAttachment(stack, "Several", {
        name: "several",
        roles: [made.name, "elsewhere"],
        policyArn: "arn:aws:iam::aws:policy/IAMFullAccess",
      });
    });
    expect(sentences.map((one) => one.split(" ")[0])).toEqual(["aws_iam_role.app", "elsewhere"]);
  });

  test("a user has what its groups have", () => {
    const sentences = found((stack) => {
      const group = new IamGroup(stack, "Team", { name: "team" });
      const user = new IamUser(stack, "Ada", { name: "ada" });
      new IamGroupPolicy(stack, "TeamPolicy", { group: group.name, policy: policy([passing]) });
      new IamUserPolicyAttachment(stack, "AdaPolicy", {
        user: user.name,
        policyArn: "arn:aws:iam::aws:policy/AmazonEC2FullAccess",
      });
      new IamUserGroupMembership(stack, "Member", { user: user.name, groups: [group.name] });
      declaresPower(user, { escalations: ["ec2:ModifyInstanceAttribute"], reason: "It does." });
    });
    expect(sentences).toEqual([
      expect.stringMatching(/^aws_iam_user\.ada .*iam:PassRole \+ ec2:RunInstances/),
    ]);
  });

  test("a user and a group have their own", () => {
    const administration = "arn:aws-us-gov:iam::aws:policy/AdministratorAccess";
    const sentences = found((stack) => {
      const user = new IamUser(stack, "Ada", { name: "ada" });
      const group = new IamGroup(stack, "Team", { name: "team" });
      new IamUserPolicy(stack, "AdaPolicy", { user: user.name, policy: policy([joining]) });
      new IamGroupPolicyAttachment(stack, "TeamPolicy", { group: "team", policyArn: administration });
      new IamPolicyAttachment(stack, "Both", {
        name: "both",
        users: [user.name],
        groups: [group.name],
        policyArn: "arn:aws-us-gov:iam::aws:policy/ReadOnlyAccess",
      });
    });
    expect(sentences).toEqual([
      expect.stringMatching(/^aws_iam_group\.team gets more .* by \*:\* \(does everything\)/),
      expect.stringMatching(/^aws_iam_user\.ada gets more .* by iam:AddUserToGroup/),
    ]);
  });

  test("a customer managed policy stands for itself", () => {
    const sentences = found(
      (stack) => new IamPolicy(stack, "Own", { name: "own", policy: policy([passing, launching]) }),
    );
    expect(sentences).toEqual([expect.stringMatching(/^aws_iam_policy\.own /)]);
  });
});

test("several ways are told of in one sentence, with what to do", () => {
  expect(found((stack) => role(stack, [passing, launching, joining]))).toEqual([
    "aws_iam_role.app gets more than it was given, by iam:AddUserToGroup (joins a group), iam:PassRole + ec2:RunInstances (launches an instance with another role): name the resources, deny it besides, or declare it with a reason by declaresPower() in the module that makes it",
  ]);
});

test("what is declared and not there is an error", () => {
  const sentences = found((stack) => {
    declaresPower(role(stack, [joining]), {
      escalations: ["iam:AddUserToGroup", "iam:CreateAccessKey"],
      reason: "It makes members.",
    });
  });
  expect(sentences).toEqual([
    "aws_iam_role.app declares iam:CreateAccessKey, which its policies do not give: remove it from declaresPower()",
  ]);
});

test("the text of the account's id changes nothing", () => {
  const of = (id: string) =>
    found((stack) => role(stack, [{ ...passing, Resource: `arn:aws:iam::${id}:role/*` }, launching]));
  expect(of("111122223333")).toEqual(of("444455556666"));
});

test("a stack with a way that is not declared is not written", () => {
  const estate = new Estate(exampleOrganization());
  const [placement] = placements(estate);
  const written = () =>
    synthesized((app) => {
      const stack = defineStack(app, { estate, placement: placement as Placement });
      role(stack, [joining]);
      return stack;
    });
  expect(written).toThrow(/aws_iam_role\.app gets more than it was given, by iam:AddUserToGroup/);
});

const examples = ["company", "established", "govcloud", "multi-region", "regulated", "single-account"].map(
  (name) => `examples/${name}/organization.yaml`,
);

test.each(["organization.yaml", ...examples])(
  "%s has no way that is not declared",
  async (file) => {
    const stacks = everyStack(await loadOrganization(file, "2026-12-01"));
    expect([...stacks.values()].flatMap((stack) => escalationsAreDeclared(stack))).toEqual([]);
    const declaring = [...stacks].filter(([, stack]) => JSON.stringify(stack).includes('"powers":[{'));
    expect(declaring.length).toBeGreaterThan(0);
  },
  60_000,
);
