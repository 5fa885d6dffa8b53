import { Construct } from "constructs";
import { accountSettings } from "../../config/account-settings";
import { partitionLacks } from "../../core/partition-lacks";
import { AccountBudget } from "../../modules/account/account-budget";
import { AccountContacts, type PrimaryContact } from "../../modules/account/account-contacts";
import type { Concern } from "../concern";
import type { PalisadeStack } from "../palisade-stack";
import { organization } from "./organization";

/** Contacts and budgets of every account, from the management account. */
export const contactsAndBudgets: Concern = {
  name: "contacts-and-budgets",
  summary:
    "Whom AWS contacts about security, billing and operations of each account, and a budget that notifies when an account costs more than it should.",
  places: (estate) =>
    features.every((feature) => partitionLacks(estate.home, feature))
      ? []
      : [{ account: estate.holder("management"), region: estate.home, scope: "global" }],
  after: [{ concern: organization, of: "all" }],
  namesAccounts: true,
  define,
};

const features = ["account-contacts", "budgets"] as const;

function define(stack: PalisadeStack): void {
  const { estate } = stack;
  const [hasContacts, hasBudgets] = features.map((feature) => !partitionLacks(estate.home, feature));
  const contactsOf = new Construct(stack, "Contacts");
  const budgetOf = new Construct(stack, "Budget");
  for (const name of estate.accountNames) {
    const { id, role, adopted } = estate.account(name);
    const { contacts, budget } = accountSettings(estate.organization, name);
    const own = role === "management" || estate.organizationId === undefined;
    if (hasContacts) {
      new AccountContacts(contactsOf, name, {
        ...(!own && { accountId: id }),
        adopted: adopted.alternateContacts,
        security: contacts.security,
        billing: contacts.billing,
        operations: contacts.operations,
        ...(contacts.primary !== undefined && { primary: present(contacts.primary) }),
      });
    }
    if (budget === undefined || !hasBudgets) continue;
    new AccountBudget(budgetOf, name, {
      name: estate.names.account.budget(estate.firstName(name)),
      accountId: id,
      ...budget,
    });
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
