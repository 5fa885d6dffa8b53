import { loadOrganization } from "../../config/load-organization";
import type { Notify } from "../../config/notice";
import type { Source } from "../../config/source";
import type { ExportOptions } from "../export-options";
import type { CommandResult } from "../run";
import { today } from "../today";

/** Writes the Terraform repository of an organization, or lists how a folder differs from it. */
export async function exportRepository(options: ExportOptions, notify: Notify): Promise<CommandResult> {
  let source: Source | undefined;
  const organization = await loadOrganization(options.config, today(), notify, {
    ...(options.allowExpired !== undefined && { allowExpired: options.allowExpired }),
    onSource: (read) => {
      source = read;
    },
  });
  const where = (path: readonly string[]) => source?.where(path) ?? `${options.config} ${path.join(".")}`;
  // Loaded only here: a mistake in the file is told a second sooner.
  const { exportOrganization } = require("../export-organization") as typeof import("../export-organization");
  return exportOrganization(organization, options, where, notify);
}
