import { PalisadeError } from "../../../core/palisade-error";
import type { ActionException } from "../../../modules/governance/action-exception";
import { acmeContext, acmeOrganization, bound } from "./acme-organization";
import { guardrailCases } from "./guardrail-cases";
import { admin, ownAccounts, role } from "./guardrail-cases/actors";
import { guardrailDecision } from "./guardrail-decision";
import { statementGuardrails } from "./statement-guardrails";

const granted = { reason: "Tested here, and only here.", expires: "2027-06-30" };
const regional = "DenyRegionsUnlessEnabled";
const assistant = role("assistant-web");

function context(id: string, ...exceptions: Omit<ActionException, "reason" | "expires">[]) {
  return { ...acmeContext, actionExceptions: { [id]: exceptions.map((one) => ({ ...one, ...granted })) } };
}

/** What the Region guardrail says of a call in a Region. */
function called(
  action: string,
  region: string,
  principal: string,
  ...exceptions: Omit<ActionException, "reason" | "expires">[]
) {
  const guardrails = statementGuardrails.filter(({ id }) => id === regional);
  const request = { guardrail: regional, name: "", principal, action, resource: "*", region };
  return guardrailDecision(
    { ...request, expected: "Allowed" } as Parameters<typeof guardrailDecision>[0],
    guardrails,
    context(regional, ...exceptions),
  );
}

describe("one action exempt from the Region guardrail", () => {
  const actions = ["bedrock:InvokeModel*"];
  const principals = ["arn:aws:iam::*:role/assistant-*"];
  const regions = ["eu-north-1"];

  test.each<[string, Omit<ActionException, "reason" | "expires">[], string[]]>([
    ["nobody", [], []],
    [
      "everyone, everywhere",
      [{ actions }],
      ["assistant eu-north-1", "assistant us-west-2", "admin eu-north-1", "admin us-west-2"],
    ],
    ["some roles, everywhere", [{ actions, principals }], ["assistant eu-north-1", "assistant us-west-2"]],
    ["everyone, in one Region", [{ actions, regions }], ["assistant eu-north-1", "admin eu-north-1"]],
    ["some roles, in one Region", [{ actions, principals, regions }], ["assistant eu-north-1"]],
    [
      "some roles in one Region, and others in another",
      [
        { actions, principals, regions },
        { actions, principals: [admin], regions: ["us-west-2"] },
      ],
      ["assistant eu-north-1", "admin us-west-2"],
    ],
    [
      "some roles, and everyone in one Region",
      [
        { actions, principals },
        { actions, regions },
      ],
      ["assistant eu-north-1", "assistant us-west-2", "admin eu-north-1"],
    ],
  ])("for %s", async (_, exceptions, expected) => {
    const allowed: string[] = [];
    for (const [name, principal] of [
      ["assistant", assistant],
      ["admin", admin],
    ] as const) {
      for (const region of ["eu-north-1", "us-west-2"]) {
        const said = await called("bedrock:InvokeModel", region, principal, ...exceptions);
        if (said === "Allowed") allowed.push(`${name} ${region}`);
        // Nothing else is exempt, and nothing else is denied.
        const other = await called("bedrock:CreateModelCustomizationJob", region, principal, ...exceptions);
        expect(other).toBe("ExplicitlyDenied");
      }
      const enabled = await called("bedrock:InvokeModel", "eu-west-1", principal, ...exceptions);
      expect(enabled).toBe("Allowed");
      expect(await called("iam:ListRoles", "us-west-2", principal, ...exceptions)).toBe("Allowed");
    }
    expect(allowed.sort()).toEqual([...expected].sort());
  });

  test("changes no byte where there is none", () => {
    const [guardrail] = statementGuardrails.filter(({ id }) => id === regional);
    expect(guardrail?.statements(context(regional))).toEqual(guardrail?.statements(acmeContext));
  });

  test("is told in the output, with roles, Regions, reason and expiry", () => {
    const one = acmeOrganization({
      guardrails: [bound("root", [regional, "DenyBaselineRoleChangesUnlessAccessRole"])],
      context: context(regional, { actions, principals, regions }),
    });
    const policy = one.resource?.aws_organizations_policy?.organization_guardrails_root_policy_1;
    expect(JSON.stringify(policy?.["//"])).toContain(
      `bedrock:InvokeModel* by ${principals[0]} in eu-north-1 until 2027-06-30: ${granted.reason}`,
    );
    // Whoever may change an exempt role is as good as exempt.
    const [baseline] = JSON.parse(String(policy?.content)).Statement.filter(
      ({ Sid }: { Sid: string }) => Sid === "DenyBaselineRoleChangesUnlessAccessRole",
    );
    expect(baseline.Resource).toContain(principals[0]);
  });
});

describe("one action exempt from any guardrail", () => {
  const cases = guardrailCases.filter(
    ({ expected, principal }) =>
      expected === "ExplicitlyDenied" &&
      ownAccounts.some((account) => principal.startsWith(`arn:aws:iam::${account}:role/`)),
  );
  const first = statementGuardrails.flatMap(({ id }) => {
    const request = cases.find(({ guardrail }) => guardrail === id);
    return request === undefined ? [] : [[id, request] as const];
  });

  test.each(first)("%s: exempts those that it names, or says why it cannot", async (id, request) => {
    const guardrails = statementGuardrails.filter((guardrail) => guardrail.id === id);
    const decided = (principals: string[]) =>
      guardrailDecision(request, guardrails, context(id, { actions: [request.action], principals }));
    try {
      expect(await decided([request.principal])).toBe("Allowed");
      expect(await decided([role("SomebodyElse")])).toBe("ExplicitlyDenied");
    } catch (error) {
      expect(error).toBeInstanceOf(PalisadeError);
      expect((error as Error).message).toMatch(
        new RegExp(`^exception from ${id}: ${request.action} cannot be taken out of .*; write .*`),
      );
    }
  });
});

describe("an exception is refused", () => {
  const said = (id: string, ...exceptions: Omit<ActionException, "reason" | "expires">[]) => {
    const [guardrail] = statementGuardrails.filter((one) => one.id === id);
    try {
      guardrail?.statements(context(id, ...exceptions));
      return "";
    } catch (error) {
      return (error as Error).message;
    }
  };

  test("where the guardrail does not deny the action anyway", () => {
    expect(said(regional, { actions: ["iam:CreateRole"] })).toMatch(
      /^exception from DenyRegionsUnlessEnabled: DenyRegionsUnlessEnabled does not deny iam:CreateRole;/,
    );
    expect(said("DenyCloudShell", { actions: ["s3:GetObject"] })).toMatch(/does not deny s3:GetObject/);
    expect(said("DenyGlobalInference", { actions: ["bedrock:InvokeModel*"] })).toBe("");
  });

  test("where the guardrail denies it by a pattern that holds more", () => {
    expect(said("DenyGlobalInference", { actions: ["bedrock:InvokeModel"] })).toMatch(
      /bedrock:InvokeModel cannot be taken out of bedrock:InvokeModel\*, .*write bedrock:InvokeModel\*/,
    );
  });

  test("where another one for other roles holds it", () => {
    expect(
      said(
        regional,
        { actions: ["bedrock:*"], principals: [assistant] },
        { actions: ["bedrock:InvokeModel"], principals: [admin] },
      ),
    ).toMatch(/bedrock:\* and bedrock:InvokeModel are exempt for different principals/);
  });
});
