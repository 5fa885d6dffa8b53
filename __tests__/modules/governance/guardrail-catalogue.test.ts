import { PalisadeError } from "../../../core/palisade-error";
import { denyEverythingInQuarantine } from "../../../modules/governance/guardrails/service-control/deny-everything-in-quarantine";
import { acmeContext } from "./acme-organization";
import { guardrailCases } from "./guardrail-cases";
import { admin, ownAccounts, workload } from "./guardrail-cases/actors";
import type { GuardrailCase } from "./guardrail-cases/guardrail-case";
import { guardrailDecision } from "./guardrail-decision";
import { statementGuardrails } from "./statement-guardrails";

/** Account of a role, user or root user; undefined for an AWS service. */
function accountOf({ principal }: GuardrailCase): string | undefined {
  return /^arn:[^:]+:iam::(\d{12}):(?:role|user|root)/.exec(principal)?.[1];
}

/** Principals that a guardrail singles out: no other role shows whether it is exempt. */
const narrow = /:root$|aws-reserved/;

function casesOf(id: string, expected: GuardrailCase["expected"]) {
  return guardrailCases.filter((request) => request.guardrail === id && request.expected === expected);
}

describe("the catalogue of guardrails", () => {
  test.each(guardrailCases.map((request) => [request.guardrail, request.name, request.expected, request]))(
    "%s: %s: %s",
    async (_id, _name, expected, request) => {
      expect(await guardrailDecision(request as GuardrailCase, statementGuardrails)).toBe(expected);
    },
  );

  describe.each(statementGuardrails.map((guardrail) => [guardrail.id, guardrail] as const))(
    "%s",
    (id, guardrail) => {
      test("is the one that denies its cases: without it they pass", async () => {
        const others = statementGuardrails.filter((other) => other !== guardrail);
        const denied = casesOf(id, "ExplicitlyDenied");
        expect(denied.length).toBeGreaterThan(0);
        for (const request of denied) expect(await guardrailDecision(request, others)).toBe("Allowed");
      });

      test("leaves normal work alone", () => {
        expect(casesOf(id, "Allowed").length).toBeGreaterThan(0);
      });

      test("binds every role but those that it exempts", async () => {
        const request = casesOf(id, "ExplicitlyDenied").find(
          (one) => ownAccounts.includes(accountOf(one) ?? "") && !narrow.test(one.principal),
        );
        if (request === undefined) return;
        const exempt = guardrail.exempts.map(({ role }) => role);
        for (const [role, arns] of Object.entries(acmeContext.exemptRoleArns)) {
          const principal = String(arns[0]).replace("*", String(accountOf(request)));
          const said = await guardrailDecision({ ...request, principal }, [guardrail]);
          expect([role, said]).toEqual([
            role,
            exempt.some((name) => name === role) ? "Allowed" : "ExplicitlyDenied",
          ]);
        }
      });

      test("exempts an exception that the configuration grants, and to that principal only", async () => {
        const request = casesOf(id, "ExplicitlyDenied").find((one) => accountOf(one) !== undefined);
        if (request === undefined) return;
        const { principal } = request;
        const context = {
          ...acmeContext,
          exceptions: { [id]: [{ arn: principal, reason: "Tested.", expires: "2027-06-30" }] },
        };
        expect(await guardrailDecision(request, [guardrail], context)).toBe("Allowed");
        const another = principal.replace(
          /\d{12}/,
          ownAccounts.includes(accountOf(request) ?? "") ? "444444444444" : "888888888888",
        );
        expect(await guardrailDecision({ ...request, principal: another }, [guardrail], context)).toBe(
          "ExplicitlyDenied",
        );
      });

      test("is well described", () => {
        expect(id).toMatch(/^Deny[A-Za-z0-9]+$/);
        expect(guardrail.reason).toMatch(/^[^\n]+\.$/);
        expect(guardrail.source.length).toBeGreaterThan(10);
        for (const statement of guardrail.statements(acmeContext)) {
          expect(statement.sid).toMatch(new RegExp(`^${id}\\d?$`));
          expect(statement).toMatchObject({ reason: guardrail.reason, effect: "Deny" });
          expect(statement.principals).toBe(guardrail.family === "resource-control" ? "*" : undefined);
        }
      });
    },
  );

  test("has each id once", () => {
    const ids = statementGuardrails.map(({ id }) => id);
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
    expect(await guardrailDecision(takeover, statementGuardrails, context)).toBe("ExplicitlyDenied");
    expect(await guardrailDecision(takeover, statementGuardrails)).toBe("Allowed");
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
    const leaving = statementGuardrails.find(({ id }) => id === "DenyLeavingOrganization");
    expect(() => leaving?.statements(context)).toThrow(PalisadeError);
    expect(() => leaving?.statements(context)).toThrow(
      `exception from DenyLeavingOrganization: "${arn}" exempts principals that it does not name`,
    );
  });

  test("refuses to protect log buckets where there are none", () => {
    const deletion = statementGuardrails.find(({ id }) => id === "DenyLogDeletion");
    expect(() => deletion?.statements({ ...acmeContext, logBucketNames: [] })).toThrow(
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
    [`arn:aws:iam::${workload}:role/acme-break-glass`, "Allowed"],
    [`arn:aws:iam::${workload}:role/acme-event-forwarder`, "Allowed"],
    [`arn:aws:iam::${workload}:role/acme-log-sender`, "Allowed"],
    [`arn:aws:iam::${workload}:role/acme-response`, "Allowed"],
    [`arn:aws:iam::${workload}:role/acme-response-starter`, "Allowed"],
    [`arn:aws:iam::${workload}:role/acme-responder-2`, "ExplicitlyDenied"],
  ])("answers %s: %s", async (principal, expected) => {
    expect(await guardrailDecision({ ...request, principal }, [denyEverythingInQuarantine])).toBe(expected);
  });
});
