import { type ResponseName, responseNames } from "../../core/response-name";
import type { ResponseMode } from "../../modules/response/response-automations";
import { publicBucketAccounts } from "../account/public-bucket-accounts";
import type { Estate } from "../estate";

/**
 * How each response automation is started, in an account or in general. Where buckets may be public, nothing closes one
 * before somebody has looked.
 */
export function responseModes(estate: Estate, account?: string): Record<ResponseName, ResponseMode> {
  const chosen = { ...estate.organization.detection.response };
  if (account !== undefined && publicBucketAccounts(estate).includes(account)) {
    if (chosen["close-bucket"] === "automatic") chosen["close-bucket"] = "manual";
  }
  return Object.fromEntries(
    responseNames.map((name) => [name, estate.has("response") ? (chosen[name] ?? "manual") : "off"]),
  ) as Record<ResponseName, ResponseMode>;
}
