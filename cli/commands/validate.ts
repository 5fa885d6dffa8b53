import { loadOrganization } from "../../config/load-organization";
import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import type { CommandResult } from "../run";
import { today } from "../today";

/** Reads the organization file; what is wrong with it is thrown as one error. */
export function validate(options: { readonly config: string }): CommandResult {
  const organization = loadOrganization(options.config, today());
  const counts = {
    accounts: Object.keys(organization.accounts).length,
    regions: organization.regions.enabled.length,
    networks: Object.keys(organization.networks).length,
    webAcls: Object.keys(organization.web).length,
    stacks: placements(new Estate(organization)).length,
  };
  return {
    text: `${options.config} is sound: ${counts.accounts} accounts, ${counts.regions} regions, ${counts.networks} networks, ${counts.webAcls} web ACLs; ${counts.stacks} stacks.`,
    data: counts,
  };
}
