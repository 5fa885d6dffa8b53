import { BudgetsBudget } from "@cdktf/provider-aws/lib/budgets-budget";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface AccountBudgetProps {
  /** Name of the budget, unique in the management account. */
  readonly name: string;
  /** Account whose costs are watched, twelve digits. */
  readonly accountId: string;
  /** Costs of a month in US dollars. */
  readonly monthlyUsd: number;
  /** Addresses that are told. */
  readonly notify: readonly string[];
}

/**
 * A budget for the costs of one account, watched from the management account, which pays. People are told at 80 % of it,
 * when it is reached, and as soon as the month is forecast to go beyond. Costs that jump are often the first sign of
 * stolen credentials.
 *
 * Source: AWS Well-Architected COST02-BP05; AWS Security Incident Response Guide "Billing".
 */
export class AccountBudget extends Construct {
  readonly resource: BudgetsBudget;

  constructor(scope: Construct, id: string, props: AccountBudgetProps) {
    super(scope, id);
    requireProps(this, props);
    const alarm = (threshold: number, notificationType: "ACTUAL" | "FORECASTED") => ({
      comparisonOperator: "GREATER_THAN",
      threshold,
      thresholdType: "PERCENTAGE",
      notificationType,
      subscriberEmailAddresses: [...props.notify].sort(),
    });
    this.resource = new BudgetsBudget(this, "Resource", {
      name: props.name,
      budgetType: "COST",
      limitAmount: String(props.monthlyUsd),
      limitUnit: "USD",
      timeUnit: "MONTHLY",
      costFilter: [{ name: "LinkedAccount", values: [props.accountId] }],
      notification: [alarm(80, "ACTUAL"), alarm(100, "ACTUAL"), alarm(100, "FORECASTED")],
    });
    fulfils(this, "account.budget-watched");
  }
}
