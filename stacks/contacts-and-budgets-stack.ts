import { Construct } from "constructs";
import { AccountBudget } from "../modules/account/account-budget";
import { AccountContacts, type PrimaryContact } from "../modules/account/account-contacts";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** Contacts and budgets of every account, from the management account. */
export class ContactsAndBudgetsStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const { estate } = this;
    const { contacts, budgets } = estate.organization;
    const contactsOf = new Construct(this, "Contacts");
    const budgetOf = new Construct(this, "Budget");
    for (const name of estate.accountNames) {
      const { id, role, monthlyBudgetUsd } = estate.account(name);
      const own = role === "management" || estate.organizationId === undefined;
      new AccountContacts(contactsOf, name, {
        ...(!own && { accountId: id }),
        security: contacts.security,
        billing: contacts.billing,
        operations: contacts.operations,
        ...(contacts.primary !== undefined && { primary: present(contacts.primary) }),
      });
      if (budgets === undefined) continue;
      new AccountBudget(budgetOf, name, {
        name: estate.names.account.budget(name),
        accountId: id,
        monthlyUsd: monthlyBudgetUsd ?? budgets.monthlyUsd,
        notify: budgets.notify,
      });
    }
  }
}

type Given = { readonly [K in keyof PrimaryContact]: PrimaryContact[K] | undefined };

function present({ stateOrRegion, websiteUrl, ...required }: Given): PrimaryContact {
  return {
    ...(required as Required<Omit<PrimaryContact, "stateOrRegion" | "websiteUrl">>),
    ...(stateOrRegion !== undefined && { stateOrRegion }),
    ...(websiteUrl !== undefined && { websiteUrl }),
  };
}
