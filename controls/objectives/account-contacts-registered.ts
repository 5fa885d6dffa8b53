import type { Objective } from "../objective";

const kinds = ["BILLING", "OPERATIONS", "SECURITY"];

/** AWS can reach somebody about abuse, bills and outages. */
export const accountContactsRegistered: Objective = {
  id: "account.contacts-registered",
  promise: "AWS knows a security, a billing and an operations contact for the account.",
  source: "CIS AWS Foundations 7.0 2.2, 2.3; AWS Security Hub Account.1",
  proof(stack) {
    const contacts = Object.entries(stack.resource?.aws_account_alternate_contact ?? {}).map(
      ([name, body]) => ({ address: `aws_account_alternate_contact.${name}`, body }),
    );
    if (contacts.length === 0) return { satisfied: [], broken: [] };
    const named = new Set(contacts.map(({ body }) => body.alternate_contact_type));
    const missing = kinds.filter((kind) => !named.has(kind));
    return missing.length === 0
      ? { satisfied: contacts.map(({ address }) => address), broken: [] }
      : {
          satisfied: [],
          broken: contacts.map(({ address }) => ({
            address,
            problem: `there is no ${missing.join(" and no ")} contact beside it`,
          })),
        };
  },
};
