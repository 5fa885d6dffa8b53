import { loadOrganization } from "../../config/load-organization";
import { publish } from "../../synthesis/publish";
import { synthesize } from "../../synthesis/synthesize";
import { awaited } from "../awaited";
import { progress } from "../progress";
import type { CommandResult } from "../run";
import { size } from "../size";
import { today } from "../today";

export interface SynthOptions {
  readonly config: string;
  readonly output: string;
  readonly processes?: number;
}

/** Synthesizes every stack of an organization; the output folder changes only when all of them are sound. */
export async function synth(options: SynthOptions): Promise<CommandResult> {
  const started = performance.now();
  const organization = await loadOrganization(options.config, today());
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
    text: `Synthesized ${organization.name}: ${summary.stacks} stacks, ${summary.resources} resources, ${size(summary.bytes)} in ${seconds.toFixed(1)} s, into ${options.output}/${awaited(organization)}

Next:
  npx palisade export${config} --to ../terraform    write the Terraform repository, to be reviewed
  edit ${options.config}, then run this again    the file explains itself`,
    data: { ...summary, seconds, output: options.output },
  };
}
