import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadOrganization } from "../../config/load-organization";
import type { Notify } from "../../config/notice";
import { removedOnInterrupt } from "../../synthesis/removed-on-interrupt";
import { synthesize } from "../../synthesis/synthesize";
import { progress } from "../progress";
import type { CommandResult } from "../run";
import { today } from "../today";

export interface ValidateOptions {
  readonly config: string;
}

/**
 * Reads the organization file and synthesizes every stack, so that a valid file is one that `synth` and `export`
 * accept. All problems are thrown as one error.
 */
export async function validate(options: ValidateOptions, notify: Notify): Promise<CommandResult> {
  const organization = await loadOrganization(options.config, today(), notify);
  const folder = mkdtempSync(join(tmpdir(), "palisade-validate-"));
  const discard = () => rmSync(folder, { recursive: true, force: true });
  const release = removedOnInterrupt(discard);
  const line = progress("Validating");
  try {
    const { stacks, resources } = await synthesize(organization, folder, { onProgress: line.report });
    const counts = {
      accounts: Object.keys(organization.accounts).length,
      regions: organization.regions.enabled.length,
      networks: Object.keys(organization.networks).length,
      webAcls: Object.keys(organization.web).length,
      stacks,
      resources,
    };
    return {
      text: `${options.config} is valid. Accounts: ${counts.accounts}, Regions: ${counts.regions}, networks: ${counts.networks}, web ACLs: ${counts.webAcls}; stacks: ${stacks}, resources: ${resources}.`,
      data: counts,
    };
  } finally {
    line.clear();
    discard();
    release();
  }
}
