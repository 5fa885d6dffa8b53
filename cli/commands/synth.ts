import { loadOrganization } from "../../config/load-organization";
import type { Notify } from "../../config/notice";
import { publish } from "../../synthesis/publish";
import { progress } from "../progress";
import type { CommandResult } from "../run";
import { size } from "../size";
import { today } from "../today";

export interface SynthOptions {
  readonly config: string;
  readonly output: string;
  readonly allowExpired?: boolean;
  readonly processes?: number;
}

/** Synthesizes every stack of an organization; the output folder changes only if all of them are valid. */
export async function synth(options: SynthOptions, notify: Notify): Promise<CommandResult> {
  const started = performance.now();
  const organization = await loadOrganization(options.config, today(), notify, options);
  // Loaded only here: a mistake in the file is told a second sooner.
  const { synthesize } = require("../../synthesis/synthesize") as typeof import("../../synthesis/synthesize");
  const { idsToFillIn } = require("../ids-to-fill-in") as typeof import("../ids-to-fill-in");
  const line = progress("Synthesizing");
  const summary = await publish(options.output, (folder) =>
    synthesize(organization, folder, {
      onProgress: line.report,
      ...(options.processes !== undefined && { processes: options.processes }),
    }),
  ).finally(line.clear);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const config = options.config === "organization.yaml" ? "" : ` --config ${options.config}`;
  return {
    text: `Synthesized ${organization.name}: ${summary.stacks} stacks, ${summary.resources} resources, ${size(summary.bytes)} in ${seconds.toFixed(1)} s, into ${options.output}/${idsToFillIn(organization)}

Next:
  npx palisade export${config} --to ../terraform    write the Terraform repository for review
  edit ${options.config} and run this again    its comments explain the keys`,
    data: { ...summary, seconds, output: options.output },
  };
}
