import type { Objective } from "../objective";

const kinds = ["BILLING", "OPERATIONS", "SECURITY"];

/** AWS can reach somebody about abuse, bills and outages of each account that a stack sets contacts for. */
export const accountContactsRegistered = {
  id: "account.contacts-registered",
  promise: "AWS knows a security, a billing and an operations contact for every account.",
  source: "CIS AWS Foundations 7.0 2.2, 2.3; AWS Security Hub Account.1",
  proof(stack) {
    const contacts = Object.entries(stack.resource?.aws_account_alternate_contact ?? {}).map(
      ([name, body]) => ({
        address: `aws_account_alternate_contact.${name}`,
        kind: String(body.alternate_contact_type),
        // AWS takes no id for the account that the stack is in.
        account: String(body.account_id ?? "its own account"),
      }),
    );
    const judged = contacts.map(({ address, account }) => {
      const named = contacts.filter((other) => other.account === account).map(({ kind }) => kind);
      return { address, missing: kinds.filter((kind) => !named.includes(kind)) };
    });
    return {
      satisfied: judged.filter(({ missing }) => missing.length === 0).map(({ address }) => address),
      broken: judged.flatMap(({ address, missing }) =>
        missing.length === 0
          ? []
          : [{ address, problem: `there is no ${missing.join(" and no ")} contact beside it` }],
      ),
    };
  },
} as const satisfies Objective;
