import { motoCall } from "./moto-call";

/** An organization as the emulator holds it. */
export interface MotoOrganization {
  readonly id: string;
  readonly rootId: string;
  /** Ids of the member accounts, by name. */
  readonly accountIds: Readonly<Record<string, string>>;
  /** Credentials of an administrator of the management account, as environment variables. */
  readonly credentials: Readonly<Record<string, string>>;
}

/**
 * Creates an organization and its member accounts in the emulator, as they stand at AWS before Palisade comes.
 * The emulator chooses all ids but the management account's.
 *
 * @param url address of the emulator
 * @param managementAccountId account that owns the organization
 * @param members member accounts: name and email address of each
 */
export async function motoOrganization(
  url: string,
  managementAccountId: string,
  members: readonly { readonly name: string; readonly email: string }[],
): Promise<MotoOrganization> {
  const credentials = await administrator(url, managementAccountId);
  const call = async (operation: string, json: unknown) =>
    JSON.parse(
      await motoCall(url, credentials.AWS_ACCESS_KEY_ID, "organizations", {
        target: `AWSOrganizationsV20161128.${operation}`,
        json,
      }),
    );
  const { Organization } = await call("CreateOrganization", { FeatureSet: "ALL" });
  const { Roots } = await call("ListRoots", {});
  const accountIds: Record<string, string> = {};
  for (const { name, email } of members) {
    const { CreateAccountStatus } = await call("CreateAccount", { AccountName: name, Email: email });
    accountIds[name] = CreateAccountStatus.AccountId;
  }
  return { id: Organization.Id, rootId: Roots[0].Id, accountIds, credentials };
}

/** The emulator lets anybody assume any role, whether or not it exists. */
async function administrator(url: string, accountId: string) {
  const xml = await motoCall(url, "anybody", "sts", {
    parameters: {
      Action: "AssumeRole",
      Version: "2011-06-15",
      RoleArn: `arn:aws:iam::${accountId}:role/administrator`,
      RoleSessionName: "palisade",
    },
  });
  const value = (tag: string) => new RegExp(`<${tag}>([^<]+)</${tag}>`).exec(xml)?.[1] ?? "";
  return {
    AWS_ACCESS_KEY_ID: value("AccessKeyId"),
    AWS_SECRET_ACCESS_KEY: value("SecretAccessKey"),
    AWS_SESSION_TOKEN: value("SessionToken"),
  };
}
