import type { Intervene } from "../forward-proxy";
import { sessionAccount } from "../session-account";
import { bucketSettings } from "./bucket-settings";
import { ec2AccountSettings } from "./ec2-account-settings";
import { trailNames } from "./trail-names";

/**
 * Everything that is answered in moto's place.
 *
 * @param url address of moto
 */
export function motoGaps(url: string): Intervene {
  const gaps = [bucketSettings(), ec2AccountSettings((key) => sessionAccount(url, key)), trailNames];
  return async (call) => {
    for (const gap of gaps) {
      const intervention = await gap(call);
      if (intervention !== undefined) return intervention;
    }
    return undefined;
  };
}
