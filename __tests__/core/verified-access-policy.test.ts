import { verifiedAccessPolicy } from "../../core/verified-access-policy";

describe("the policy of Verified Access", () => {
  test("lets in each group, and nobody else", () => {
    expect(verifiedAccessPolicy("identity", ["a", "b"])).toBe(
      `permit(principal, action, resource) when { context.identity.groups has "a" };
permit(principal, action, resource) when { context.identity.groups has "b" };`,
    );
  });

  test("lets nobody in without a group", () => {
    expect(verifiedAccessPolicy("identity", [])).toBe("");
  });
});
