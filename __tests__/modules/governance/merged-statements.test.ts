import fc from "fast-check";
import type { PolicyStatement } from "../../../core/policy-document";
import { mergedStatements } from "../../../modules/governance/merged-statements";

const statement = (sid: string, more: Partial<PolicyStatement> = {}): PolicyStatement => ({
  sid,
  reason: "Test.",
  effect: "Deny",
  actions: [`s3:${sid}`],
  resources: ["*"],
  ...more,
});
const exempt = { ArnNotLike: { "aws:PrincipalArn": ["arn:aws:iam::*:role/acme-deployment"] } };

describe("mergedStatements", () => {
  test("joins what differs in its actions only, at the place of the first", () => {
    const merged = mergedStatements([
      statement("DenyAUnlessDeployment", { actions: ["s3:B", "s3:C"], conditions: exempt }),
      statement("DenyB"),
      statement("DenyCUnlessDeployment", { actions: ["s3:A", "s3:C"], conditions: exempt }),
    ]);
    expect(merged.map(({ statement: { sid, actions }, sids }) => [sid, actions, sids])).toEqual([
      [
        "DenyChangesUnlessDeployment",
        ["s3:A", "s3:B", "s3:C"],
        ["DenyAUnlessDeployment", "DenyCUnlessDeployment"],
      ],
      ["DenyB", ["s3:DenyB"], ["DenyB"]],
    ]);
  });

  test.each<[string, Partial<PolicyStatement>]>([
    ["conditions", { conditions: exempt }],
    ["resources", { resources: ["arn:aws:s3:::a"] }],
    ["effect", { effect: "Allow" }],
    ["principals", { principals: "*" }],
  ])("leaves statements apart that differ in their %s", (_, difference) => {
    expect(mergedStatements([statement("DenyA"), statement("DenyB", difference)])).toHaveLength(2);
  });

  test("leaves statements of all actions but some apart: joined they would deny less", () => {
    const all = { actions: undefined, notActions: ["iam:*"] } as unknown as Partial<PolicyStatement>;
    const merged = mergedStatements([statement("DenyA", all), statement("DenyB", all)]);
    expect(merged.map(({ sids }) => sids)).toEqual([["DenyA"], ["DenyB"]]);
  });

  test("writes every action once where one of them is every action", () => {
    const [merged] = mergedStatements([statement("DenyA"), statement("DenyB", { actions: ["*"] })]);
    expect(merged?.statement.actions).toEqual(["*"]);
  });

  test("gives each statement a Sid of its own", () => {
    const sids = mergedStatements([
      statement("DenyA"),
      statement("DenyB"),
      statement("DenyC", { resources: ["arn:aws:s3:::c"] }),
      statement("DenyD", { resources: ["arn:aws:s3:::c"] }),
    ]).map(({ statement: { sid } }) => sid);
    expect(sids).toEqual(["DenyChanges", "DenyChanges2"]);
  });

  test("loses nothing and weakens nothing: what each statement denied is denied as before", () => {
    const any = fc.array(
      fc.record({
        actions: fc.uniqueArray(fc.constantFrom("s3:A", "s3:B", "iam:C", "kms:D"), { minLength: 1 }),
        resource: fc.constantFrom("*", "arn:aws:s3:::a"),
        exempt: fc.boolean(),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(any, (rows) => {
        const before = rows.map(({ actions, resource, exempt: some }, index) =>
          statement(`Deny${index}`, { actions, resources: [resource], ...(some && { conditions: exempt }) }),
        );
        const after = mergedStatements(before);
        const denied = (one: PolicyStatement) =>
          (one.actions ?? []).map((action) => JSON.stringify([action, one.resources, one.conditions]));
        const all = (statements: readonly PolicyStatement[]) =>
          [...new Set(statements.flatMap(denied))].sort();
        expect(all(after.map((one) => one.statement))).toEqual(all(before));
        expect(after.flatMap(({ sids }) => sids).sort()).toEqual(before.map(({ sid }) => sid).sort());
      }),
    );
  });
});
