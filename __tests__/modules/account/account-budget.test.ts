import { accountBudgetWatched } from "../../../controls/objectives/account-budget-watched";
import { AccountBudget } from "../../../modules/account/account-budget";
import { changed } from "../../controls/changed";
import { stackWith } from "../../stack-with";

const stack = stackWith(
  (scope) =>
    new AccountBudget(scope, "Budget", {
      name: "acme-shop",
      accountId: "333333333333",
      monthlyUsd: 1234.5,
      notify: ["b@acme.example", "a@acme.example"],
    }),
);
const address = "aws_budgets_budget.budget";

describe("AccountBudget", () => {
  test("watches the costs of one account in a month", () => {
    expect(stack.resource?.aws_budgets_budget?.budget).toMatchObject({
      budget_type: "COST",
      limit_amount: "1234.5",
      limit_unit: "USD",
      time_unit: "MONTHLY",
      cost_filter: [{ name: "LinkedAccount", values: ["333333333333"] }],
    });
    expect(accountBudgetWatched.proof(stack)).toEqual({ satisfied: [address], broken: [] });
  });

  test("tells at 80 and 100 % of what was spent, and of what is forecast", () => {
    const notification = stack.resource?.aws_budgets_budget?.budget?.notification as Record<
      string,
      unknown
    >[];
    expect(notification.map(({ threshold, notification_type }) => [threshold, notification_type])).toEqual([
      [80, "ACTUAL"],
      [100, "ACTUAL"],
      [100, "FORECASTED"],
    ]);
    expect(notification[0]?.subscriber_email_addresses).toEqual(["a@acme.example", "b@acme.example"]);
  });

  test.each([
    ["cost_filter", [], "it watches no single account"],
    ["cost_filter", [{ name: "LinkedAccount", values: ["1", "2"] }], "it watches no single account"],
    ["notification", [], "nobody is told of ACTUAL and FORECASTED costs at 100 %"],
    [
      "notification",
      [{ threshold: 100, notification_type: "ACTUAL", subscriber_email_addresses: ["a@acme.example"] }],
      "nobody is told of FORECASTED costs at 100 %",
    ],
  ])("%s = %j breaks account.budget-watched", (argument, value, problem) => {
    const edited = changed(stack, address, (body) => ({ ...body, [argument]: value }));
    expect(accountBudgetWatched.proof(edited).broken).toEqual([{ address, problem }]);
  });
});
