import { motoCall } from "./moto-call";

/** Id of the account that a session in the emulator belongs to. */
export async function sessionAccount(url: string, accessKey: string): Promise<string> {
  const xml = await motoCall(url, accessKey, "sts", {
    parameters: { Action: "GetCallerIdentity", Version: "2011-06-15" },
  });
  const account = /<Account>(\d+)<\/Account>/.exec(xml)?.[1];
  if (account === undefined) throw new Error(`moto does not say whose session it is: ${xml}`);
  return account;
}
