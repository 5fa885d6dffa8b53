import { loadOrganization } from "../../config/load-organization";
import type { Notify } from "../../config/notice";
import { inTemporaryFolder } from "../in-temporary-folder";
import { progress } from "../progress";
import type { CommandResult } from "../run";
import { today } from "../today";

export interface ValidateOptions {
  readonly config: string;
  readonly allowExpired?: boolean;
}

/**
 * Reads the organization file and synthesizes every stack, so that a valid file is one that `synth` and `export`
 * accept; then says what follows from it. All problems are thrown as one error.
 */
export async function validate(options: ValidateOptions, notify: Notify): Promise<CommandResult> {
  const date = today();
  const organization = await loadOrganization(options.config, date, notify, options);
  // Loaded only here: a mistake in the file is told a second sooner.
  const { synthesize } = require("../../synthesis/synthesize") as typeof import("../../synthesis/synthesize");
  const { whatFollows } = require("../what-follows") as typeof import("../what-follows");
  const { whatFollowsText } = require("../what-follows-text") as typeof import("../what-follows-text");
  const line = progress("Validating");
  const { stacks, resources } = await inTemporaryFolder((folder) =>
    synthesize(organization, folder, { onProgress: line.report }),
  ).finally(line.clear);
  const counts = {
    accounts: Object.keys(organization.accounts).length,
    regions: organization.regions.enabled.length,
    networks: Object.keys(organization.networks).length,
    webAcls: Object.keys(organization.web).length,
    stacks,
    resources,
  };
  const follows = whatFollows(organization, date);
  return {
    text: `${options.config} is valid. Accounts: ${counts.accounts}, Regions: ${counts.regions}, networks: ${counts.networks}, web ACLs: ${counts.webAcls}; stacks: ${stacks}, resources: ${resources}.${whatFollowsText(follows)}`,
    data: { ...counts, ...follows },
  };
}
