import { z } from "zod";
import { type DelegableServiceName, delegableServices } from "../../facts/delegable-services";
import { formats } from "./formats";

const names = Object.keys(delegableServices) as [DelegableServiceName, ...DelegableServiceName[]];

/** Which account administers which service for the organization. */
export const delegatedAdministratorsSchema = z
  .partialRecord(z.enum(names), formats.accountName)
  .describe(`accounts that administer services for the organization, by service: ${names.join(", ")}`);
