import type { Organization } from "../../config/schema/organization";
import { motoAdministrator } from "./moto-administrator";
import { motoCall } from "./moto-call";

/**
 * Makes in the emulator what the file of an organization refers to and nobody but its people makes: the addresses of
 * its NAT gateways, and the parameters and secrets that hold endpoints of alerts.
 *
 * @param url address of the emulator
 * @param organization with the ids of accounts that the emulator has
 * @returns the emulator's id of each, by its id in the file
 */
export async function madeBefore(
  url: string,
  organization: Organization,
): Promise<ReadonlyMap<string, string>> {
  const { accounts, alerts, networks, regions } = organization;
  const keyOf = async (id: string, region: string) =>
    (await motoAdministrator(url, id, region)).AWS_ACCESS_KEY_ID;
  const ids = new Map<string, string>();

  for (const { account, region, natAddresses = {} } of Object.values(networks)) {
    for (const allocation of Object.values(natAddresses)) {
      const key = await keyOf(accounts[account]?.id ?? "", region);
      const parameters = { Action: "AllocateAddress", Version: "2016-11-15", Domain: "vpc" };
      const xml = await motoCall(url, key, "ec2", { parameters }, region);
      ids.set(allocation, /<allocationId>([^<]+)</.exec(xml)?.[1] ?? "");
    }
  }

  // In the accounts whose topics send there: of the trail's alarms, and of findings.
  const senders = Object.values(accounts).filter(({ role }) => role === "management" || role === "security");
  for (const { id = "" } of senders) {
    const key = await keyOf(id, regions.home);
    for (const endpoint of alerts?.endpoints ?? []) {
      if (typeof endpoint === "string") continue;
      const value = "https://events.pager.example/integration/0a1b2c3d/enqueue";
      const request =
        "ssmParameter" in endpoint
          ? {
              service: "ssm",
              target: "AmazonSSM.PutParameter",
              json: { Name: endpoint.ssmParameter, Value: value, Type: "SecureString" },
            }
          : {
              service: "secretsmanager",
              target: "secretsmanager.CreateSecret",
              json: { Name: endpoint.secret, SecretString: value },
            };
      await motoCall(url, key, request.service, request, regions.home);
    }
  }
  return ids;
}
