import { accountContactsRegistered } from "../../../controls/objectives/account-contacts-registered";
import { AccountContacts } from "../../../modules/account/account-contacts";
import { changed } from "../../controls/changed";
import { stackWith } from "../../stack-with";

const contact = (name: string) => ({
  name,
  title: "Lead",
  email: `${name}@acme.example`,
  phone: "+353 1 555 0100",
});
const contacts = {
  security: contact("security"),
  billing: contact("billing"),
  operations: contact("operations"),
};

const stack = stackWith((scope) => {
  new AccountContacts(scope, "Management", contacts);
  new AccountContacts(scope, "Shop", {
    ...contacts,
    accountId: "333333333333",
    primary: {
      fullName: "Acme",
      companyName: "Acme Ltd",
      addressLine1: "1 Robot Quay",
      city: "Dublin",
      postalCode: "D02 X285",
      countryCode: "IE",
      phone: "+353 1 555 0103",
    },
  });
});

describe("AccountContacts", () => {
  test("registers each contact as what it is, and names no account for the stack's own", () => {
    const all = Object.values(stack.resource?.aws_account_alternate_contact ?? {});
    expect(
      all
        .map((body) => [body.account_id ?? "its own", body.alternate_contact_type, body.email_address])
        .sort((left, right) => (left.join() < right.join() ? -1 : 1)),
    ).toEqual([
      ["333333333333", "BILLING", "billing@acme.example"],
      ["333333333333", "OPERATIONS", "operations@acme.example"],
      ["333333333333", "SECURITY", "security@acme.example"],
      ["its own", "BILLING", "billing@acme.example"],
      ["its own", "OPERATIONS", "operations@acme.example"],
      ["its own", "SECURITY", "security@acme.example"],
    ]);
    expect(accountContactsRegistered.proof(stack).satisfied).toHaveLength(6);
  });

  test("says whom an account belongs to where that is said", () => {
    expect(Object.keys(stack.resource?.aws_account_primary_contact ?? {})).toEqual(["shop_primary"]);
    expect(stack.resource?.aws_account_primary_contact?.shop_primary).toMatchObject({
      account_id: "333333333333",
      full_name: "Acme",
      phone_number: "+353 1 555 0103",
    });
  });

  test("a contact missing for one account breaks account.contacts-registered for that account alone", () => {
    const edited = changed(stack, "aws_account_alternate_contact.shop_security", () => undefined);
    const { satisfied, broken } = accountContactsRegistered.proof(edited);
    expect(satisfied).toHaveLength(3);
    expect(broken).toEqual([
      {
        address: "aws_account_alternate_contact.shop_billing",
        problem: "there is no SECURITY contact beside it",
      },
      {
        address: "aws_account_alternate_contact.shop_operations",
        problem: "there is no SECURITY contact beside it",
      },
    ]);
  });
});
