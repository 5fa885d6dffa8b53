import fc from "fast-check";
import { PalisadeError } from "../../../core/palisade-error";
import { policyJson } from "../../../core/policy-json";
import { defineGuardrail } from "../../../modules/governance/define-guardrail";
import type { Guardrail } from "../../../modules/governance/guardrail";
import { guardrailCatalogue } from "../../../modules/governance/guardrail-catalogue";
import { organizationQuotas, type PolicyQuota } from "../../../modules/governance/organization-quotas";
import { serviceControlPolicies } from "../../../modules/governance/service-control-policies";
import { acmeContext } from "./acme-organization";

const quota: PolicyQuota = {
  documentCharacters: 1_000,
  perTarget: 4,
  takenByAws: 1,
  source: "the test",
  asOf: "2026-01-01",
};

/** A guardrail whose statement is as long as asked, at least. */
function sized(id: string, characters: number): Guardrail {
  return defineGuardrail({
    id,
    reason: "Test.",
    source: "the test",
    honours: [],
    objectives: [],
    denies: () => ({ actions: [`s3:${"x".repeat(characters)}`] }),
  });
}

function packed(guardrails: readonly Guardrail[], limits: PolicyQuota = quota) {
  return serviceControlPolicies({ namePrefix: "acme", guardrails, context: acmeContext, quota: limits });
}

function sidsOf(content: string): string[] {
  return JSON.parse(content).Statement.map((statement: { Sid: string }) => statement.Sid);
}

const guardrailLists = fc
  .array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 30 })
  .map((sizes) => sizes.map((characters, index) => sized(`Deny${index}`, characters)));
const roomy = { ...quota, perTarget: 100 };

describe("serviceControlPolicies", () => {
  test("packs the whole catalogue under the quota of AWS", () => {
    const policies = packed(guardrailCatalogue, organizationQuotas["service-control"]);
    expect(policies.map(({ name }) => name)).toEqual(["acme-guardrails-1", "acme-guardrails-2"]);
    expect(policies.flatMap(({ content }) => sidsOf(content)).sort()).toEqual(
      guardrailCatalogue.map(({ id }) => id).sort(),
    );
  });

  test("loses nothing, adds nothing and keeps the order within each policy", () => {
    fc.assert(
      fc.property(guardrailLists, (guardrails) => {
        const ids = guardrails.map(({ id }) => id);
        const policies = packed(guardrails, roomy);
        expect(policies.flatMap(({ content }) => sidsOf(content)).sort()).toEqual([...ids].sort());
        for (const policy of policies) {
          const sids = sidsOf(policy.content);
          expect(sids).toEqual(ids.filter((id) => sids.includes(id)));
          expect(policy.guardrails.map(({ id }) => id)).toEqual(sids);
        }
      }),
    );
  });

  test("keeps every policy under the quota, minified", () => {
    fc.assert(
      fc.property(guardrailLists, (guardrails) => {
        for (const { content } of packed(guardrails, roomy)) {
          expect(content.length).toBeLessThanOrEqual(roomy.documentCharacters);
          expect(content).toBe(JSON.stringify(JSON.parse(content)));
        }
      }),
    );
  });

  test("opens a policy only for what fits in none before it", () => {
    fc.assert(
      fc.property(guardrailLists, (guardrails) => {
        const policies = packed(guardrails, roomy);
        policies.slice(1).forEach((policy, index) => {
          const first = policy.guardrails[0] as Guardrail;
          for (const before of policies.slice(0, index + 1)) {
            const together = [...before.guardrails, first].map((guardrail) =>
              guardrail.statement(acmeContext),
            );
            expect(policyJson({ statements: together }).length).toBeGreaterThan(roomy.documentCharacters);
          }
        });
      }),
    );
  });

  test("gives the same answer twice, and moves nothing when a guardrail is added at the end", () => {
    fc.assert(
      fc.property(guardrailLists, fc.integer({ min: 1, max: 600 }), (guardrails, characters) => {
        const before = packed(guardrails, roomy);
        expect(packed(guardrails, roomy)).toEqual(before);
        const after = packed([...guardrails, sized("DenyAdded", characters)], roomy);
        const without = after
          .map(({ guardrails: held }) => held.map(({ id }) => id).filter((id) => id !== "DenyAdded"))
          .filter((ids) => ids.length > 0);
        expect(without).toEqual(before.map(({ guardrails: held }) => held.map(({ id }) => id)));
      }),
    );
  });

  test("fills a policy to the last character", () => {
    const alone = packed([sized("DenyA", 1)])[0]?.content.length ?? 0;
    const exact = 1 + quota.documentCharacters - alone;
    expect(packed([sized("DenyA", exact)])).toHaveLength(1);
    expect(() => packed([sized("DenyA", exact + 1)])).toThrow(
      "acme-guardrails DenyA: takes 1001 characters alone, 1 more than a policy holds",
    );
  });

  test("counts an IAM variable as AWS reads it, without Terraform's escape", () => {
    const variable = defineGuardrail({
      id: "DenyOthers",
      reason: "Test.",
      source: "the test",
      honours: [],
      objectives: [],
      denies: () => ({
        actions: ["s3:GetObject"],
        resources: ["arn:aws:s3:::acme/$" + "{aws:PrincipalTag/team}"],
      }),
    });
    const [policy] = packed([variable]);
    expect(policy?.content).toContain("$${aws:PrincipalTag/team}");
    const characters = (policy?.content.length ?? 0) - 1;
    expect(packed([variable], { ...quota, documentCharacters: characters })).toHaveLength(1);
    expect(() => packed([variable], { ...quota, documentCharacters: characters - 1 })).toThrow(PalisadeError);
  });

  test("says which guardrails need more policies than a target takes, and how much they are", () => {
    const guardrails = ["A", "B", "C", "D"].map((letter) => sized(`Deny${letter}`, 800));
    expect(packed(guardrails.slice(0, 3))).toHaveLength(3);
    expect(() => packed(guardrails)).toThrow(
      /^acme-guardrails: 4 guardrails need 4 policies, 1 too many; what does not fit takes \d+ characters: DenyD; 3 policies for a target beside those of AWS \(the test, 2026-01-01\)/,
    );
  });

  test("refuses a guardrail that is named twice", () => {
    expect(() => packed([sized("DenyA", 1), sized("DenyA", 1)])).toThrow(
      "acme-guardrails: DenyA is named more than once",
    );
  });

  test("describes each policy by its Sids within 512 characters", () => {
    expect(packed([sized("DenyA", 1), sized("DenyB", 1)])[0]?.description).toBe("DenyA, DenyB");
    const many = Array.from({ length: 30 }, (_, index) => sized(`Deny${"x".repeat(30)}${index + 10}`, 1));
    const large = { ...quota, documentCharacters: 100_000 };
    const description = packed(many, large)[0]?.description ?? "";
    expect(description).toMatch(/ and 17 more$/);
    expect(description.length).toBeLessThanOrEqual(512);
    expect(packed([sized(`Deny${"x".repeat(600)}`, 1)], large)[0]?.description).toBe("1 guardrails");
  });
});
