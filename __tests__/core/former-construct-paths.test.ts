import { formerConstructPaths } from "../../core/former-construct-paths";

const former = {
  accounts: new Map([["shop", ["store"]]]),
  ous: new Map([["Apps/Prod", ["Work/Prod", "Apps/Live"]]]),
};

const paths = (...ids: string[]) => formerConstructPaths(ids, former).map((path) => path.join("/"));

describe("what a construct's path was under former names", () => {
  test.each([
    [["Account", "shop"], ["Account/store"]],
    [["Members", "member-shop", "Resource"], ["Members/member-store/Resource"]],
    [["Own", "freeze", "On-account-shop"], ["Own/freeze/On-account-store"]],
    [
      ["Own", "freeze", "On-unit-Apps-Prod"],
      ["Own/freeze/On-unit-Work-Prod", "Own/freeze/On-unit-Apps-Live"],
    ],
    [
      ["Guardrails", "Apps-Prod", "Policy-1"],
      ["Guardrails/Work-Prod/Policy-1", "Guardrails/Apps-Live/Policy-1"],
    ],
    [
      ["Unit", "Apps", "Prod", "Resource"],
      ["Unit/Work/Prod/Resource", "Unit/Apps/Live/Resource"],
    ],
  ])("finds the names in %j", (ids, expected) => {
    expect(paths(...ids)).toEqual(expected);
  });

  test.each([
    [["Account", "workshop"]],
    [["Account", "shop-dev"]],
    [["Guardrails", "shop"]],
    [["Own", "freeze", "On-unit-shop"]],
    [["Unit", "Apps", "Resource"]],
    [["Unit", "Prod", "Resource"]],
  ])("takes no other for them in %j", (ids) => {
    expect(paths(...ids)).toEqual([]);
  });

  test("combines two names in one path", () => {
    const two = { accounts: new Map([["shop", ["store"]]]), ous: new Map([["A", ["B"]]]) };
    expect(
      formerConstructPaths(["Guardrails", "A", "shop"], two).map((path) => path[1] + (path[2] ?? "")),
    ).toEqual(["Bstore", "Bshop", "Astore"]);
  });
});
