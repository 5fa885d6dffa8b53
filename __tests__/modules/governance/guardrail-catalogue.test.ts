import { PalisadeError } from "../../../core/palisade-error";
import { guardrailCatalogue } from "../../../modules/governance/guardrail-catalogue";
import { denyEverythingInQuarantine } from "../../../modules/governance/guardrails/deny-everything-in-quarantine";
import { acmeContext } from "./acme-organization";
import { admin, type GuardrailCase, guardrailCases, workload } from "./guardrail-cases";
import { guardrailDecision } from "./guardrail-decision";

const legacy = (request: GuardrailCase) => `arn:aws:iam::${accountOf(request)}:role/legacy`;

function accountOf(request: GuardrailCase): string {
  return request.resourceAccount ?? workload;
}

function casesOf(id: string, expected: GuardrailCase["expected"]) {
  return guardrailCases.filter((request) => request.guardrail === id && request.expected === expected);
}

describe("the catalogue of guardrails", () => {
  test.each(guardrailCases.map((request) => [request.guardrail, request.name, request.expected, request]))(
    "%s: %s: %s",
    async (_id, _name, expected, request) => {
      expect(await guardrailDecision(request as GuardrailCase, guardrailCatalogue)).toBe(expected);
    },
  );

  describe.each(guardrailCatalogue.map((guardrail) => [guardrail.id, guardrail] as const))(
    "%s",
    (id, guardrail) => {
      test("is the one that denies its cases: without it they pass", async () => {
        const others = guardrailCatalogue.filter((other) => other !== guardrail);
        const denied = casesOf(id, "ExplicitlyDenied");
        expect(denied.length).toBeGreaterThan(0);
        for (const request of denied) expect(await guardrailDecision(request, others)).toBe("Allowed");
      });

      test("leaves normal work alone", () => {
        expect(casesOf(id, "Allowed").length).toBeGreaterThan(0);
      });

      test("binds every role but those that it honours", async () => {
        const [request] = casesOf(id, "ExplicitlyDenied");
        const honoured = guardrail.honours.map(({ role }) => role);
        for (const [role, arns] of Object.entries(acmeContext.exemptRoleArns)) {
          if (request?.principal.endsWith(":root")) continue;
          const principal = String(arns[0]).replace("*", accountOf(request as GuardrailCase));
          const said = await guardrailDecision({ ...(request as GuardrailCase), principal }, [guardrail]);
          expect([role, said]).toEqual([
            role,
            honoured.some((name) => name === role) ? "Allowed" : "ExplicitlyDenied",
          ]);
        }
      });

      test("honours an exception that the configuration grants, and to that principal only", async () => {
        const [request] = casesOf(id, "ExplicitlyDenied") as [GuardrailCase];
        const principal = request.principal.endsWith(":root") ? request.principal : legacy(request);
        const context = {
          ...acmeContext,
          exceptions: { [id]: [{ arn: principal, reason: "Tested.", expires: "2027-06-30" }] },
        };
        expect(await guardrailDecision({ ...request, principal }, [guardrail], context)).toBe("Allowed");
        const another = principal.replace(/\d{12}/, "444444444444");
        expect(await guardrailDecision({ ...request, principal: another }, [guardrail], context)).toBe(
          "ExplicitlyDenied",
        );
      });

      test("is well described", () => {
        expect(id).toMatch(/^Deny[A-Za-z0-9]+$/);
        expect(guardrail.reason).toMatch(/^[^\n]+\.$/);
        expect(guardrail.source.length).toBeGreaterThan(10);
        const statement = guardrail.statement(acmeContext);
        expect(statement).toMatchObject({ sid: id, reason: guardrail.reason, effect: "Deny" });
        expect(statement.principals).toBeUndefined();
      });
    },
  );

  test("has each id once", () => {
    const ids = guardrailCatalogue.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("protects the roles to which it grants exceptions, so that nobody can take one over", async () => {
    const excepted = `arn:aws:iam::${workload}:role/legacy`;
    const context = {
      ...acmeContext,
      exceptions: {
        DenyKeyDeletionUnlessAccessRole: [{ arn: excepted, reason: "Tested.", expires: "2027-06-30" }],
      },
    };
    const takeover: GuardrailCase = {
      guardrail: "DenyBaselineRoleChangesUnlessAccessRole",
      name: "an administrator opens an excepted role",
      principal: admin,
      action: "iam:UpdateAssumeRolePolicy",
      resource: excepted,
      expected: "ExplicitlyDenied",
    };
    expect(await guardrailDecision(takeover, guardrailCatalogue, context)).toBe("ExplicitlyDenied");
    expect(await guardrailDecision(takeover, guardrailCatalogue)).toBe("Allowed");
  });

  test.each([
    ["*"],
    ["arn:aws:iam::*:root"],
    ["arn:aws:iam::*:role/*"],
    ["arn:aws:iam::333333333333:role/?admin"],
    ["arn:aws:iam::*:*"],
    ["arn:aws:sts::333333333333:assumed-role/Admin/me"],
  ])("refuses the exception %s, which names nobody", (arn) => {
    const context = {
      ...acmeContext,
      exceptions: { DenyLeavingOrganization: [{ arn: arn, reason: "Tested.", expires: "2027-06-30" }] },
    };
    const leaving = guardrailCatalogue.find(({ id }) => id === "DenyLeavingOrganization");
    expect(() => leaving?.statement(context)).toThrow(PalisadeError);
    expect(() => leaving?.statement(context)).toThrow(
      `exception from DenyLeavingOrganization: "${arn}" exempts principals that it does not name`,
    );
  });

  test("refuses to protect log buckets where there are none", () => {
    const deletion = guardrailCatalogue.find(({ id }) => id === "DenyLogDeletion");
    expect(() => deletion?.statement({ ...acmeContext, logBucketNames: [] })).toThrow(
      "guardrail DenyLogDeletion: the organization names nothing that it could protect",
    );
  });
});

describe("the quarantine", () => {
  const request: GuardrailCase = {
    guardrail: denyEverythingInQuarantine.id,
    name: "",
    principal: admin,
    action: "s3:ListAllMyBuckets",
    resource: "*",
    expected: "ExplicitlyDenied",
  };

  test.each([
    [admin, "ExplicitlyDenied"],
    [`arn:aws:iam::${workload}:role/acme-responder`, "Allowed"],
    [`arn:aws:iam::${workload}:role/acme-deployment`, "Allowed"],
    [`arn:aws:iam::${workload}:role/OrganizationAccountAccessRole`, "Allowed"],
    [`arn:aws:iam::${workload}:role/acme-responder-2`, "ExplicitlyDenied"],
  ])("answers %s: %s", async (principal, expected) => {
    expect(await guardrailDecision({ ...request, principal }, [denyEverythingInQuarantine])).toBe(expected);
  });
});
