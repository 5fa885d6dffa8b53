import { nearest } from "../core/nearest";
import { securityHubControls } from "../facts/security-hub-controls";
import { securityHubControlIds } from "./security-hub-control-ids";

/** What is known of the id of a control: it is one, it may be one that is new, or another is meant. */
export type KnownControl =
  | { readonly is: "known" | "unlisted" }
  | { readonly is: "wrong"; readonly meant: string | undefined };

const byLowerCase: ReadonlyMap<string, string> = new Map(
  securityHubControlIds.map((id) => [id.toLowerCase(), id]),
);

/**
 * Whether Security Hub knows a control. A number that the table does not have may be that of a new control; a service that
 * it does not have is misspelled, and so is any id in another case.
 */
export function securityHubControl(id: string): KnownControl {
  const [service = "", number = ""] = id.split(".");
  const plain = `${service}.${Number(number)}`;
  const listed = byLowerCase.get(plain.toLowerCase());
  if (listed !== undefined) return listed === id ? { is: "known" } : { is: "wrong", meant: listed };
  const services = Object.keys(securityHubControls);
  if (services.includes(service) && plain === id && Number(number) > 0) return { is: "unlisted" };
  const near =
    services.find((one) => one.toLowerCase() === service.toLowerCase()) ?? nearest(service, services);
  return { is: "wrong", meant: near === undefined ? undefined : `${near}.${Math.max(1, Number(number))}` };
}
