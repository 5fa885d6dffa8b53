import { join } from "node:path";
import { expiringExceptions } from "../config/expiring-exceptions";
import type { Notify } from "../config/notice";
import type { Organization } from "../config/schema/organization";
import { objectives } from "../controls/objectives";
import { PalisadeError } from "../core/palisade-error";
import { compareRepository } from "../export/compare-repository";
import { exportedIdentity } from "../export/exported-identity";
import { hcl } from "../export/hcl";
import hclBlocks from "../export/hcl-blocks.json";
import { identityProblems } from "../export/identity-problems";
import { repositoryFiles } from "../export/repository";
import type { Repository } from "../export/repository-file";
import type { RepositoryIdentity } from "../export/repository-identity";
import { scannerFiles } from "../export/scanner-files";
import { spooledRepository } from "../export/spooled-repository";
import { writeRepository } from "../export/write-repository";
import { Estate } from "../stacks/estate";
import { synthesize } from "../synthesis/synthesize";
import { capabilityPage } from "./capability-page";
import { currentNames } from "./current-names";
import type { ExportOptions } from "./export-options";
import { exportedStacks } from "./exported-stacks";
import { identityOf } from "./identity-of";
import { idsToFillIn } from "./ids-to-fill-in";
import { inTemporaryFolder } from "./in-temporary-folder";
import { leftNotice } from "./left-notice";
import { movedZones } from "./moved-zones";
import { neededExceptions } from "./needed-exceptions";
import { progress } from "./progress";
import { protectedFirewallZones } from "./protected-firewall-zones";
import type { CommandResult } from "./run";
import { undoneNetworks } from "./undone-networks";
import { type WhatLeft, whatLeft } from "./what-left";

/**
 * Exports an organization that was checked, or lists how a folder differs from it.
 *
 * @param where the place of a value in the organization's files, for messages
 */
export async function exportOrganization(
  organization: Organization,
  options: ExportOptions,
  where: (path: readonly string[]) => string,
  notify: Notify,
): Promise<CommandResult> {
  const identity = identityOf(organization);
  const before = exportedIdentity(options.to);
  const problems = [
    ...(before === undefined
      ? []
      : identityProblems(options.config, before, identity, currentNames(organization))),
    ...movedZones(organization, where, options.to),
    ...undoneNetworks(organization, where, options.to),
    ...protectedFirewallZones(organization, where, options.to),
  ];
  if (problems.length > 0) throw new PalisadeError(problems);
  return inTemporaryFolder(async (folder) => {
    const { files, left } = await repositoryOf(organization, options, folder);
    return options.check === true
      ? checked(options.to, files)
      : written(options, files, { identity, left, missing: idsToFillIn(organization) }, notify);
  });
}

async function repositoryOf(
  organization: Organization,
  options: ExportOptions,
  folder: string,
): Promise<{ readonly files: Repository; readonly left: WhatLeft }> {
  const line = progress("Synthesizing");
  try {
    await synthesize(organization, folder, {
      onProgress: line.report,
      ...(options.processes !== undefined && { processes: options.processes }),
    });
    const estate = new Estate(organization);
    const left = whatLeft(estate, exportedStacks(estate, folder), options.to);
    const files = repositoryFiles({
      organizationName: organization.name,
      stacks: left.stacks,
      exceptions: expiringExceptions(organization).map(({ path, ...rest }) => ({
        ...rest,
        path: path.join("."),
      })),
      promises: Object.fromEntries(objectives.map(({ id, promise }) => [id, promise])),
      extraFiles: new Map([
        ...scannerFiles(options.format, neededExceptions(organization)),
        ["accounts/.gitignore", ignoredFiles],
        ["CAPABILITIES.md", capabilityPage(organization)],
      ]),
      ...terraformFormat(options.format),
    });
    return { files: spooledRepository(join(folder, "repository"), files), left };
  } finally {
    line.clear();
  }
}

function terraformFormat(format: "json" | "hcl") {
  return format === "json"
    ? ({ format } as const)
    : ({ format, toHcl: (json: unknown) => hcl(json, hclBlocks) } as const);
}

/** Files that Terraform creates. Plans and states contain secrets and are never committed. */
const ignoredFiles = [".terraform/", "*.tfstate", "*.tfstate.*", "tfplan", "backend_override.tf", ""].join(
  "\n",
);

function checked(to: string, files: Repository): CommandResult {
  const differences = compareRepository(to, files);
  const list = differences.map(({ kind, path }) => `  ${kind.padEnd(8)} ${path}`).join("\n");
  return {
    text:
      differences.length === 0
        ? `${to} is up to date: ${files.size} files.`
        : `${to} differs in ${differences.length} of ${files.size} files:\n${list}`,
    data: { upToDate: differences.length === 0, files: files.size, differences },
    ok: differences.length === 0,
  };
}

/** What the writer remembers, and what is said beside the counts of files. */
interface Outcome {
  readonly identity: RepositoryIdentity;
  readonly left: WhatLeft;
  readonly missing: string;
}

function written(
  options: ExportOptions,
  files: Repository,
  { identity, left, missing }: Outcome,
  notify: Notify,
): CommandResult {
  const summary = writeRepository(options.to, files, { force: options.force === true, identity });
  for (const path of summary.beside) {
    notify({
      where: join(options.to, path),
      message:
        "Palisade did not write it, and Terraform would load it with the stack: move it out of the folder",
    });
  }
  const counts = (["created", "updated", "removed", "forced", "unchanged"] as const)
    .filter((kind) => summary[kind].length > 0)
    .map((kind) => `${summary[kind].length} ${kind}`);
  return {
    text: `Wrote the Terraform repository to ${options.to}: ${counts.join(", ")}.${missing}${leftNotice(left)}

Next:
  read ${options.to}/README.md    the order in which to apply the stacks
  commit on a branch and review the plans in a pull request`,
    data: { ...summary, left: { vanished: left.vanished, forgotten: left.forgotten } },
  };
}
