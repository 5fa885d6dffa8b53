import { AccountAlternateContact } from "@cdktf/provider-aws/lib/account-alternate-contact";
import { AccountPrimaryContact } from "@cdktf/provider-aws/lib/account-primary-contact";
import { Construct } from "constructs";
import { adopt } from "../adopt";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

/** Someone whom AWS can reach. */
export interface AlternateContact {
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly phone: string;
}

/** Whom an account belongs to, as AWS wants to know it. */
export interface PrimaryContact {
  readonly fullName: string;
  readonly companyName: string;
  readonly addressLine1: string;
  readonly city: string;
  readonly stateOrRegion?: string;
  readonly postalCode: string;
  /** Two letters, ISO 3166. */
  readonly countryCode: string;
  /** With + and the country code. */
  readonly phone: string;
  readonly websiteUrl?: string;
}

export interface AccountContactsProps {
  /** Member account, twelve digits. @default the account of the stack, for which AWS takes no id */
  readonly accountId?: string;
  readonly security: AlternateContact;
  readonly billing: AlternateContact;
  readonly operations: AlternateContact;
  /** Alternate contacts that the account has already and that are adopted. @default none */
  readonly adopted?: readonly ("billing" | "operations" | "security")[];
  /** @default left as it is */
  readonly primary?: PrimaryContact;
}

/**
 * Whom AWS tells of abuse, bills and outages of an account, and whom the account belongs to. Set from the management
 * account, so that nobody in the account can redirect the notices, and a new account has them before anybody works there.
 *
 * Sources: CIS AWS Foundations 2.2, 2.3; AWS Account Management Reference Guide "Update the alternate contacts for any
 * AWS account in your organization"; Security Hub Account.1.
 */
export class AccountContacts extends Construct {
  constructor(scope: Construct, id: string, props: AccountContactsProps) {
    super(scope, id);
    requireProps(this, props);
    const account = props.accountId === undefined ? {} : { accountId: props.accountId };
    for (const [kind, contact] of [
      ["Security", props.security],
      ["Billing", props.billing],
      ["Operations", props.operations],
    ] as const) {
      const made = new AccountAlternateContact(this, kind, {
        ...account,
        alternateContactType: kind.toUpperCase(),
        name: contact.name,
        title: contact.title,
        emailAddress: contact.email,
        phoneNumber: contact.phone,
      });
      const name = kind.toLowerCase() as Lowercase<typeof kind>;
      const of = props.accountId === undefined ? "" : `${props.accountId}/`;
      if (props.adopted?.includes(name)) adopt(made, `${of}${kind.toUpperCase()}`);
    }
    if (props.primary !== undefined) {
      const { phone, ...primary } = props.primary;
      new AccountPrimaryContact(this, "Primary", { ...account, ...primary, phoneNumber: phone });
    }
    fulfils(this, "account.contacts-registered");
  }
}
