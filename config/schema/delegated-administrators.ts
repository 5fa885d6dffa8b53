import { z } from "zod";
import { type DelegableServiceName, delegableServices } from "../../facts/delegable-services";
import { formats } from "./formats";

const names = Object.keys(delegableServices) as [DelegableServiceName, ...DelegableServiceName[]];

/** The delegated administrator of each service. */
export const delegatedAdministratorsSchema = z
  .partialRecord(z.enum(names), formats.accountName)
  .describe(`delegated administrator accounts, by service: ${names.join(", ")}`);
