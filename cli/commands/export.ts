import { readFileSync } from "node:fs";
import { join } from "node:path";
import { excludedAccounts } from "../../config/excluded-accounts";
import { excludesSome } from "../../config/excludes-some";
import { expiringExceptions } from "../../config/expiring-exceptions";
import { loadOrganization } from "../../config/load-organization";
import type { Notify } from "../../config/notice";
import type { Organization } from "../../config/schema/organization";
import { switchedOn } from "../../config/switched-on";
import { objectives } from "../../controls/objectives";
import { PalisadeError } from "../../core/palisade-error";
import { capabilityReport } from "../../export/capability-report";
import { compareRepository } from "../../export/compare-repository";
import { exportedIdentity } from "../../export/exported-identity";
import type { ExportedStack } from "../../export/exported-stack";
import { hcl } from "../../export/hcl";
import hclBlocks from "../../export/hcl-blocks.json";
import { identityProblems } from "../../export/identity-problems";
import { repository } from "../../export/repository";
import type { Repository } from "../../export/repository-file";
import type { RepositoryIdentity } from "../../export/repository-identity";
import { scannerFiles } from "../../export/scanner-files";
import { writeRepository } from "../../export/write-repository";
import { appliedBy } from "../../stacks/applied-by";
import { Estate } from "../../stacks/estate";
import { firstApply } from "../../stacks/first-apply";
import { notOffered } from "../../stacks/not-offered";
import { placements } from "../../stacks/placements";
import { regionalDifferences } from "../../stacks/regional-differences";
import { stackSummary } from "../../stacks/stack-summary";
import { synthesize } from "../../synthesis/synthesize";
import { idsToFillIn } from "../ids-to-fill-in";
import { inTemporaryFolder } from "../in-temporary-folder";
import { movedZones } from "../moved-zones";
import { progress } from "../progress";
import type { CommandResult } from "../run";
import { today } from "../today";

export interface ExportOptions {
  readonly config: string;
  readonly to: string;
  readonly check?: boolean;
  readonly force?: boolean;
  readonly allowExpired?: boolean;
  readonly format: "json" | "hcl";
  readonly processes?: number;
}

/** Writes the Terraform repository of an organization, or lists how a folder differs from it. */
export async function exportRepository(options: ExportOptions, notify: Notify): Promise<CommandResult> {
  const organization = await loadOrganization(options.config, today(), notify, options);
  const identity = identityOf(organization);
  const before = exportedIdentity(options.to);
  const problems = [
    ...(before === undefined ? [] : identityProblems(options.config, before, identity)),
    ...movedZones(organization, options.config, options.to),
  ];
  if (problems.length > 0) throw new PalisadeError(problems);
  const files = await repositoryOf(organization, options);
  return options.check === true
    ? checked(options.to, files)
    : written(options, files, identity, idsToFillIn(organization), notify);
}

function identityOf({ name, deployment, regions, state, accounts }: Organization): RepositoryIdentity {
  return {
    organizationName: name,
    deploymentRole: deployment.role,
    homeRegion: regions.home,
    stateAccount: accounts[state.account]?.id ?? "",
    accounts: Object.fromEntries(
      Object.entries(accounts).flatMap(([key, { id }]) => (id === undefined ? [] : [[id, key]])),
    ),
  };
}

async function repositoryOf(organization: Organization, options: ExportOptions): Promise<Repository> {
  const line = progress("Synthesizing");
  const made = inTemporaryFolder(async (folder) => {
    await synthesize(organization, folder, {
      onProgress: line.report,
      ...(options.processes !== undefined && { processes: options.processes }),
    });
    return repository({
      organizationName: organization.name,
      stacks: exportedStacks(new Estate(organization), folder),
      exceptions: expiringExceptions(organization).map(({ path, ...rest }) => ({
        ...rest,
        path: path.join("."),
      })),
      promises: Object.fromEntries(objectives.map(({ id, promise }) => [id, promise])),
      extraFiles: new Map([
        ...scannerFiles(options.format),
        ["accounts/.gitignore", ignoredFiles],
        ["CAPABILITIES.md", costs(organization)],
      ]),
      ...terraformFormat(options.format),
    });
  });
  return made.finally(line.clear);
}

function costs(organization: Organization): string {
  const { preset, exclude } = organization.capabilities;
  const estate = new Estate(organization);
  return capabilityReport({
    preset,
    on: switchedOn(organization),
    excluded: Object.fromEntries([
      ...notOffered(estate).map(({ capability, regions }) => [
        capability,
        `AWS does not offer it in ${regions.join(", ")}`,
      ]),
      ...exclude.map((exclusion) => {
        const { capability, reason, expires } = exclusion;
        const some = excludesSome(exclusion)
          ? ` in ${excludedAccounts(organization, capability).join(", ")}`
          : "";
        return [capability, `excluded${some} until ${expires}: ${reason}`];
      }),
    ]),
    accountExceptions: Object.entries(organization.accounts).flatMap(([name, { publicBuckets }]) =>
      publicBuckets === undefined
        ? []
        : `${name} may have public buckets until ${publicBuckets.expires}: ${publicBuckets.reason}`,
    ),
    differences: regionalDifferences(estate),
  });
}

function exportedStacks(estate: Estate, folder: string): ExportedStack[] {
  return placements(estate).map((placement) => {
    const note = firstApply(estate, placement);
    return {
      path: placement.path,
      stackName: placement.stackName,
      account: placement.account,
      accountId: estate.account(placement.account).id,
      region: placement.region,
      scope: placement.scope,
      concern: placement.concern,
      summary: stackSummary(estate, placement),
      wave: placement.wave,
      after: placement.after,
      ...appliedBy(estate, placement),
      json: JSON.parse(readFileSync(join(folder, "stacks", placement.stackName, "cdk.tf.json"), "utf8")),
      ...(note !== undefined && { firstApply: note }),
    };
  });
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

function written(
  options: ExportOptions,
  files: Repository,
  identity: RepositoryIdentity,
  missing: string,
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
    text: `Wrote the Terraform repository to ${options.to}: ${counts.join(", ")}.${missing}

Next:
  read ${options.to}/README.md    the order in which to apply the stacks
  commit on a branch and review the plans in a pull request`,
    data: summary,
  };
}
