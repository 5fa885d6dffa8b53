import { type ResponseName, responseNames } from "../../core/response-name";
import type { ResponseMode } from "../../modules/response/response-automations";
import type { Estate } from "../estate";

/** How each response automation is started. */
export function responseModes(estate: Estate): Record<ResponseName, ResponseMode> {
  const chosen = estate.organization.detection.response;
  return Object.fromEntries(
    responseNames.map((name) => [name, estate.has("response") ? (chosen[name] ?? "manual") : "off"]),
  ) as Record<ResponseName, ResponseMode>;
}
