/** An organization as the emulator holds it. */
export interface MotoOrganization {
  readonly id: string;
  readonly rootId: string;
  /** Account ids by account name. */
  readonly accountIds: Readonly<Record<string, string>>;
  /** Credentials of the management account, as environment variables. */
  readonly credentials: Readonly<Record<string, string>>;
}

/**
 * Creates an organization and its member accounts in the emulator, as they would exist at AWS before Palisade
 * comes. The emulator chooses all ids but the management account's.
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
  const credentials = await managementCredentials(url, managementAccountId);
  const call = (action: string, body: unknown) =>
    organizationsCall(url, credentials["AWS_ACCESS_KEY_ID"] ?? "", action, body);
  const { Organization } = await call("CreateOrganization", { FeatureSet: "ALL" });
  const { Roots } = await call("ListRoots", {});
  const accountIds: Record<string, string> = {};
  for (const { name, email } of members) {
    const { CreateAccountStatus } = await call("CreateAccount", { AccountName: name, Email: email });
    accountIds[name] = CreateAccountStatus.AccountId;
  }
  return { id: Organization.Id, rootId: Roots[0].Id, accountIds, credentials };
}

/** A session in the management account: the emulator lets anybody assume any role, existing or not. */
async function managementCredentials(url: string, accountId: string): Promise<Record<string, string>> {
  const response = await fetch(url, {
    method: "POST",
    headers: authorization("test", "sts"),
    body: new URLSearchParams({
      Action: "AssumeRole",
      Version: "2011-06-15",
      RoleArn: `arn:aws:iam::${accountId}:role/administrator`,
      RoleSessionName: "palisade",
    }),
  });
  const xml = await response.text();
  const value = (tag: string) => new RegExp(`<${tag}>([^<]+)</${tag}>`).exec(xml)?.[1] ?? "";
  return {
    AWS_ACCESS_KEY_ID: value("AccessKeyId"),
    AWS_SECRET_ACCESS_KEY: value("SecretAccessKey"),
    AWS_SESSION_TOKEN: value("SessionToken"),
  };
}

// biome-ignore lint/suspicious/noExplicitAny: answers of AWS's API, read once above
async function organizationsCall(url: string, key: string, action: string, body: unknown): Promise<any> {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      ...authorization(key, "organizations"),
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `AWSOrganizationsV20161128.${action}`,
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${action}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** The emulator reads the account and the service from here; it checks no signature. */
function authorization(key: string, service: string): Record<string, string> {
  return {
    authorization: `AWS4-HMAC-SHA256 Credential=${key}/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=none`,
  };
}
