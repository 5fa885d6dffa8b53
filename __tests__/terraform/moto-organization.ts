import { motoAdministrator } from "./moto-administrator";
import { motoCall } from "./moto-call";

/** An organizational unit that is there before. */
export interface MotoOrganizationalUnit {
  /** Name at AWS. */
  readonly name: string;
  /** Its id in the organization file. */
  readonly id: string;
  readonly below: readonly MotoOrganizationalUnit[];
}

export interface MotoOrganizationProps {
  /** Address of the emulator. */
  readonly url: string;
  /** Account that owns the organization. */
  readonly managementAccountId: string;
  /** Region whose partition holds them. */
  readonly region: string;
  readonly members: readonly { readonly name: string; readonly email: string; readonly closed: boolean }[];
  /** Units below the root. */
  readonly units: readonly MotoOrganizationalUnit[];
}

/** An organization as the emulator holds it. */
export interface MotoOrganization {
  readonly id: string;
  readonly rootId: string;
  /** Ids of the member accounts, by name. */
  readonly accountIds: Readonly<Record<string, string>>;
  /** Ids of the organizational units, by their id in the organization file. */
  readonly unitIds: Readonly<Record<string, string>>;
  /** Credentials of an administrator of the management account, as environment variables. */
  readonly credentials: Readonly<Record<string, string>>;
}

/**
 * Creates an organization, its member accounts and its organizational units in the emulator, as they stand at AWS
 * before Palisade comes. The emulator chooses all ids but the management account's.
 */
export async function motoOrganization(props: MotoOrganizationProps): Promise<MotoOrganization> {
  const { url, managementAccountId, region, members, units } = props;
  const credentials = await motoAdministrator(url, managementAccountId, region);
  const call = async (operation: string, json: unknown) =>
    JSON.parse(
      await motoCall(
        url,
        credentials.AWS_ACCESS_KEY_ID,
        "organizations",
        { target: `AWSOrganizationsV20161128.${operation}`, json },
        region,
      ),
    );
  const { Organization } = await call("CreateOrganization", { FeatureSet: "ALL" });
  const { Roots } = await call("ListRoots", {});
  const rootId: string = Roots[0].Id;
  const accountIds: Record<string, string> = {};
  for (const { name, email, closed } of members) {
    const { CreateAccountStatus } = await call("CreateAccount", { AccountName: name, Email: email });
    const id: string = CreateAccountStatus.AccountId;
    accountIds[name] = id;
    if (closed) await call("CloseAccount", { AccountId: id });
  }
  const unitIds: Record<string, string> = {};
  const create = async (parent: string, children: readonly MotoOrganizationalUnit[]) => {
    for (const { name, id, below } of children) {
      const { OrganizationalUnit } = await call("CreateOrganizationalUnit", { ParentId: parent, Name: name });
      unitIds[id] = OrganizationalUnit.Id;
      await create(OrganizationalUnit.Id, below);
    }
  };
  await create(rootId, units);
  return { id: Organization.Id, rootId, accountIds, unitIds, credentials };
}
