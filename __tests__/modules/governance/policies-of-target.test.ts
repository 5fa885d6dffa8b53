import { heldBy } from "../../../config/held-by";
import { PalisadeError } from "../../../core/palisade-error";
import { policyFamilies } from "../../../core/policy-family";
import { organizationQuotas, type PolicyQuota } from "../../../facts/organization-quotas";
import type { Guardrail, StatementGuardrail } from "../../../modules/governance/guardrail";
import { guardrailCatalogue } from "../../../modules/governance/guardrail-catalogue";
import { policiesOfTarget, type TargetGuardrail } from "../../../modules/governance/policies-of-target";
import { acmeContext } from "./acme-organization";

const small: PolicyQuota = {
  documentCharacters: 1_000,
  perTarget: 4,
  takenByAws: 1,
  source: "the test",
  asOf: "2026-01-01",
};
const quotas = { ...organizationQuotas, "service-control": small };

/** A guardrail whose statement is as long as asked, at least, and like no other. */
function sized(id: string, characters: number, more: Partial<StatementGuardrail> = {}): Guardrail {
  return {
    id,
    family: "service-control",
    posture: "choice",
    reason: "Test.",
    source: "the test",
    exempts: [],
    objectives: [],
    statements: () => [
      {
        sid: id,
        reason: "Test.",
        effect: "Deny",
        actions: [`s3:${"x".repeat(characters)}`],
        resources: [`arn:aws:s3:::${id}`],
      },
    ],
    ...more,
  };
}

function of(
  guardrails: readonly (Guardrail | TargetGuardrail)[],
  more: Partial<Parameters<typeof policiesOfTarget>[0]> = {},
) {
  return policiesOfTarget({
    namePrefix: "acme",
    guardrails: guardrails.map((one) => ("guardrail" in one ? one : { guardrail: one })),
    context: acmeContext,
    quotas,
    ...more,
  });
}

const sids = (content: string) => (JSON.parse(content).Statement as { Sid: string }[]).map(({ Sid }) => Sid);

describe("policiesOfTarget", () => {
  test("holds the whole catalogue of every family under the quotas of AWS", () => {
    const policies = of(guardrailCatalogue, { quotas: organizationQuotas });
    expect(
      [
        ...new Set(policies.flatMap(({ guardrails }) => guardrails.map(({ guardrail }) => guardrail.id))),
      ].sort(),
    ).toEqual(guardrailCatalogue.map(({ id }) => id).sort());
    for (const family of policyFamilies) {
      const { documentCharacters, perTarget, takenByAws } = organizationQuotas[family];
      const ofFamily = policies.filter((policy) => policy.family === family);
      expect(ofFamily.length).toBeGreaterThan(0);
      expect(ofFamily.length).toBeLessThanOrEqual(perTarget - takenByAws);
      for (const { content, description } of ofFamily) {
        expect(content.replaceAll("$${", "${").length).toBeLessThanOrEqual(documentCharacters);
        expect(content).toBe(JSON.stringify(JSON.parse(content)));
        expect(description.length).toBeLessThanOrEqual(512);
      }
    }
  });

  test("holds foundation in three policies, three tenths of the quota at most, whatever is described", () => {
    const foundation: readonly string[] = heldBy("foundation");
    const { documentCharacters, perTarget } = organizationQuotas["service-control"];
    const policies = of(
      guardrailCatalogue.filter(({ id }) => foundation.includes(id)),
      { quotas: organizationQuotas },
    ).filter(({ family }) => family === "service-control");
    expect(policies).toHaveLength(3);
    const characters = policies.map(({ content }) => content.length).reduce((sum, length) => sum + length);
    expect(characters).toBeLessThan(documentCharacters * perTarget * 0.3);
  });

  test("has what resource control policies say of newer services in one policy, and nothing else there", () => {
    const policies = of(guardrailCatalogue, { quotas: organizationQuotas }).filter(
      ({ family }) => family === "resource-control",
    );
    const services = ({ content }: { readonly content: string }) =>
      [...new Set([...content.matchAll(/"([a-z0-9]+):\*"/g)].map(([, service]) => service))].sort();
    const [newer, ...others] = [...policies].reverse() as [(typeof policies)[number], ...typeof policies];
    expect(services(newer)).toEqual([
      "aoss",
      "codeartifact",
      "dsql",
      "dynamodb",
      "ecr",
      "events",
      "firehose",
      "logs",
    ]);
    expect(newer.name).toMatch(/4$/);
    expect([...new Set(others.flatMap(services))].sort()).toEqual([
      "kms",
      "s3",
      "secretsmanager",
      "sqs",
      "sts",
    ]);
    expect(newer.content).toContain('"DenyRequestsUnlessTlsOfNewerServices"');
    const reserved = { ...organizationQuotas["resource-control"], reserved: 1 };
    expect(
      of(guardrailCatalogue, { quotas: { ...organizationQuotas, "resource-control": reserved } }).filter(
        ({ family }) => family === "resource-control",
      ),
    ).toHaveLength(policies.length);
  });

  test("says with the old quota of five policies what does not fit, by how much, and where it could go", () => {
    const old = {
      ...organizationQuotas,
      "service-control": {
        ...organizationQuotas["service-control"],
        documentCharacters: 5_120,
        perTarget: 2,
      },
    };
    expect(() => of(guardrailCatalogue, { quotas: old, below: ["Security", "Workloads"] })).toThrow(
      /^acme-guardrails: \d+ guardrails need \d+ policies, \d+ too many; what does not fit takes \d+ characters: Deny.*; 1 policies of 5120 characters here, beside 1 of AWS and others .*; attach some of them to Security, Workloads instead, each of which has room of its own, the largest first: Deny\w+ \(\d+\), /,
    );
  });

  test("joins statements that differ in their actions, and says which is where", () => {
    const alike = (id: string, action: string) =>
      sized(id, 1, {
        statements: () => [{ sid: id, reason: "Test.", effect: "Deny", actions: [action], resources: ["*"] }],
      });
    const [policy] = of([alike("DenyA", "s3:A"), sized("DenyB", 1), alike("DenyC", "s3:C")]);
    expect(sids(policy?.content ?? "")).toEqual(["DenyChanges", "DenyB"]);
    expect(policy?.guardrails.map(({ guardrail, joinedIn }) => [guardrail.id, joinedIn])).toEqual([
      ["DenyA", "DenyChanges"],
      ["DenyC", "DenyChanges"],
      ["DenyB", undefined],
    ]);
  });

  test("counts the slots that others take", () => {
    const three = ["A", "B", "C"].map((letter) => sized(`Deny${letter}`, 800));
    expect(of(three)).toHaveLength(3);
    expect(() => of(three, { others: { "service-control": 1 } })).toThrow(
      "3 guardrails need 3 policies, 1 too many",
    );
    expect(() => of(three, { quotas: { ...quotas, "service-control": { ...small, reserved: 2 } } })).toThrow(
      "1 policies of 1000 characters here, beside 3 of AWS and others (the test, 2026-01-01)",
    );
  });

  test("leaves a relaxed guardrail out and the others where they are", () => {
    const relaxations = [{ reason: "Tested.", expires: "2027-06-30" }];
    const [a, b, c] = ["A", "B", "C"].map((letter) => sized(`Deny${letter}`, 700)) as [
      Guardrail,
      Guardrail,
      Guardrail,
    ];
    const policies = of([a, { guardrail: b, relaxations }, c]);
    expect(policies.map(({ name }) => name)).toEqual(["acme-guardrails-1", "acme-guardrails-3"]);
    expect(of([{ guardrail: a, relaxations }])).toEqual([]);
  });

  test("counts an IAM variable as AWS reads it, without Terraform's escape", () => {
    const variable = sized("DenyOthers", 1, {
      statements: () => [
        {
          sid: "DenyOthers",
          reason: "Test.",
          effect: "Deny",
          actions: ["s3:GetObject"],
          resources: ["arn:aws:s3:::acme/$" + "{aws:PrincipalTag/team}"],
        },
      ],
    });
    const [policy] = of([variable]);
    expect(policy?.content).toContain("$${aws:PrincipalTag/team}");
    const characters = (policy?.content.length ?? 0) - 1;
    const limited = (documentCharacters: number) => ({
      quotas: { ...quotas, "service-control": { ...small, documentCharacters } },
    });
    expect(of([variable], limited(characters))).toHaveLength(1);
    expect(() => of([variable], limited(characters - 1))).toThrow(PalisadeError);
  });

  test("fills a policy to the last character", () => {
    const alone = of([sized("DenyA", 1)])[0]?.content.length ?? 0;
    const exact = 1 + small.documentCharacters - alone;
    expect(of([sized("DenyA", exact)])).toHaveLength(1);
    expect(() => of([sized("DenyA", exact + 1)])).toThrow(
      "acme-guardrails DenyA: takes 1001 characters alone, 1 more than a policy holds",
    );
  });

  test("refuses a guardrail that is named twice", () => {
    expect(() => of([sized("DenyA", 1), sized("DenyA", 1)])).toThrow("DenyA is named more than once");
  });

  test("describes each policy by what it holds within 512 characters", () => {
    expect(of([sized("DenyA", 1), sized("DenyB", 1)])[0]?.description).toBe("DenyA, DenyB");
    const many = Array.from({ length: 30 }, (_, index) => sized(`Deny${"x".repeat(30)}${index + 10}`, 1));
    const large = { quotas: { ...quotas, "service-control": { ...small, documentCharacters: 100_000 } } };
    const description = of(many, large)[0]?.description ?? "";
    expect(description).toMatch(/ and 17 more$/);
    expect(of([sized(`Deny${"x".repeat(600)}`, 1)], large)[0]?.description).toBe("1 guardrails");
  });
});
