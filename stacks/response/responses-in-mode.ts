import { type ResponseName, responseNames } from "../../core/response-name";
import type { ResponseMode } from "../../modules/response/response-automations";
import type { Estate } from "../estate";
import { responseModes } from "./response-modes";

/** Names of the response automations that are in one of these modes. */
export function responsesInMode(estate: Estate, ...wanted: readonly ResponseMode[]): ResponseName[] {
  const modes = responseModes(estate);
  return responseNames.filter((name) => wanted.includes(modes[name]));
}
