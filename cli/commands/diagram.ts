import { loadOrganization } from "../../config/load-organization";
import type { Notify } from "../../config/notice";
import { PalisadeError } from "../../core/palisade-error";
import { UsageError } from "../../core/usage-error";
import { exportedStackPaths } from "../../export/exported-stack-paths";
import { writeRepository } from "../../export/write-repository";
import { networkModelOf } from "../../reach/network-model-of";
import { type DiagramFormat, diagramFiles } from "../diagram-files";
import type { CommandResult } from "../run";
import { today } from "../today";

export interface DiagramOptions {
  readonly config: string;
  readonly to: string;
  /** @default both */
  readonly format?: DiagramFormat;
  readonly allowExpired?: boolean;
}

/** Draws the networks of an organization, from the Terraform JSON that it would be. */
export async function diagram(options: DiagramOptions, notify: Notify): Promise<CommandResult> {
  const { config, to, format } = options;
  // The writer removes what it wrote before and is no more: there, that would be the Terraform.
  if (exportedStackPaths(to).length > 0) throw terraformThere(to);
  const organization = await loadOrganization(config, today(), notify, options);
  if (Object.keys(organization.networks).length === 0) throw noNetwork(config);
  // Loaded only here: a mistake in the file is told a second sooner.
  const { networkStacks } = require("../network-stacks") as typeof import("../network-stacks");
  const model = networkModelOf(networkStacks(organization));
  const files = diagramFiles(model, format === undefined ? ["mermaid", "svg"] : [format]);
  const { created, updated, removed, unchanged } = writeRepository(to, files);
  const counts = Object.entries({ created, updated, removed, unchanged })
    .filter(([, paths]) => paths.length > 0)
    .map(([kind, paths]) => `${paths.length} ${kind}`);
  const networks = model.vpcs.length === 1 ? "1 network" : `${model.vpcs.length} networks`;
  return {
    text: `Drew ${networks} into ${to}: ${counts.join(", ")}.`,
    data: { networks: model.vpcs.map(({ network }) => network).sort(), created, updated, removed, unchanged },
  };
}

function terraformThere(to: string): UsageError {
  return new UsageError(
    [
      {
        where: `--to ${to}`,
        found: "it holds an exported Terraform repository, whose READMEs have the pictures already",
        allowed: "a folder for pictures",
        fix: "choose another folder",
      },
    ],
    "nothing was drawn",
  );
}

function noNetwork(config: string): PalisadeError {
  return new PalisadeError(
    [
      {
        where: config,
        found: "it describes no network",
        allowed: "",
        fix: "add networks: docs/network.md has an example",
      },
    ],
    "nothing was drawn",
  );
}
