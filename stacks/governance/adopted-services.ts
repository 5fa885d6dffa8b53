import type { DelegableServiceName } from "../../facts/delegable-services";
import type { Estate } from "../estate";

/** Services whose delegated administrator is registered in a Region already. */
export function adoptedServices(estate: Estate, region: string): DelegableServiceName[] {
  const adopted = Object.entries(estate.organization.organization?.adopted.delegatedAdministrators ?? {});
  return adopted
    .filter(([, where]) => where === true || where?.includes(region))
    .map(([name]) => name as DelegableServiceName);
}
