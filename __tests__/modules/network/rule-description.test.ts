import { ruleDescription } from "../../../modules/network/rule-description";

describe("ruleDescription", () => {
  test.each([
    ["Orders are kept there.", "Orders are kept there."],
    ["The partner's ledger — nightly & weekly", "The partners ledger - nightly and weekly"],
    ["Café Zürich ruft den Würfel auf", "Cafe Zurich ruft den Wurfel auf"],
    ["100 % of orders, price < 10 €", "100  of orders, price  10 "],
    ["Price in $'{x}", "Price in $ {x}"],
    ["注文はそこに保管されます。それだけです。", "otherwise"],
    ["Straße nach Łódź und zurück", "otherwise"],
  ])("writes %j as %j", (reason, expected) => {
    expect(ruleDescription(reason, "otherwise")).toBe(expected);
    expect(ruleDescription(reason, "otherwise")).toMatch(/^[A-Za-z0-9 ._\-:/()#,@[\]+=;{}!$*]{1,255}$/);
  });

  test("ends a long reason at a word, within AWS's 255 characters", () => {
    const written = ruleDescription("orders ".repeat(42), "otherwise");
    expect(written).toMatch(/orders\.\.\.$/);
    expect(written.length).toBeLessThanOrEqual(255);
    expect(ruleDescription("a".repeat(255), "otherwise")).toHaveLength(255);
  });
});
