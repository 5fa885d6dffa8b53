import { partitionOf } from "../../core/partition-of";
import { motoCall } from "./moto-call";

/** Credentials of a session in the emulator, as environment variables. */
export interface MotoCredentials {
  readonly AWS_ACCESS_KEY_ID: string;
  readonly AWS_SECRET_ACCESS_KEY: string;
  readonly AWS_SESSION_TOKEN: string;
}

/**
 * Credentials of an administrator of an account. The emulator lets anybody assume any role, whether or not it exists.
 *
 * @param region any Region of the account's partition
 */
export async function motoAdministrator(
  url: string,
  accountId: string,
  region: string,
): Promise<MotoCredentials & Readonly<Record<string, string>>> {
  const parameters = {
    Action: "AssumeRole",
    Version: "2011-06-15",
    RoleArn: `arn:${partitionOf(region)}:iam::${accountId}:role/administrator`,
    RoleSessionName: "palisade",
  };
  const xml = await motoCall(url, "anybody", "sts", { parameters }, region);
  const value = (tag: string) => new RegExp(`<${tag}>([^<]+)</${tag}>`).exec(xml)?.[1] ?? "";
  return {
    AWS_ACCESS_KEY_ID: value("AccessKeyId"),
    AWS_SECRET_ACCESS_KEY: value("SecretAccessKey"),
    AWS_SESSION_TOKEN: value("SessionToken"),
  };
}
