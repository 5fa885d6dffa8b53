import { Command, InvalidArgumentError } from "commander";
import { version } from "../package.json";
import { exitCode } from "./exit-code";
import { run } from "./run";

interface Shared {
  readonly config: string;
  readonly json?: boolean;
}

/**
 * The `palisade` command. What a subcommand needs is loaded when it runs, so that help and errors of usage are
 * immediate.
 */
export function program(): Command {
  const palisade = new Command("palisade")
    .description("AWS security baselines as Terraform: describe the organization once, review the plan.")
    .version(version)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? exitCode.ok : exitCode.usage))
    .showHelpAfterError("(add --help for usage and examples)")
    .addHelpText(
      "after",
      `
Examples:
  palisade validate                        is organization.yaml sound?
  palisade synth                           synthesize every stack into cdktf.out/
  palisade export --to ../terraform        write the Terraform repository
  palisade export --to ../terraform --check   in CI: is the repository up to date?

Exit status: 0 all is well, 1 the input is at fault or --check found differences,
2 the command was called wrongly, 3 Palisade is at fault.`,
    );
  const shared = (command: Command) =>
    command
      .option("-c, --config <file>", "organization file", path, "organization.yaml")
      .option("--json", "machine-readable result on standard output");

  shared(palisade.command("validate"))
    .description("read the organization file and say what is wrong with it, all at once")
    .addHelpText("after", "\nExample:\n  palisade validate --config examples/multi-region/organization.yaml")
    .action((options: Shared) =>
      run(options, async () =>
        (require("./commands/validate") as typeof import("./commands/validate")).validate(options),
      ),
    );
  shared(palisade.command("synth"))
    .description("synthesize every stack as Terraform JSON, byte for byte as `cdktf synth` does")
    .option("-o, --output <dir>", "folder to synthesize into", path, "cdktf.out")
    .option("--processes <n>", "worker processes for large organizations", positive)
    .addHelpText("after", "\nExample:\n  palisade synth --output build/cdktf.out")
    .action((options: Shared & { output: string; processes?: number }) =>
      run(options, async () =>
        (require("./commands/synth") as typeof import("./commands/synth")).synth(options),
      ),
    );
  shared(palisade.command("export"))
    .description("write the Terraform repository: accounts/<account>/<region>/<concern>/")
    .requiredOption(
      "-t, --to <dir>",
      "the repository's folder; files of others in it are never touched",
      path,
    )
    .option("--check", "write nothing; list what differs and exit 1 if anything does")
    .option("--force", "overwrite files of ours that were edited by hand")
    .option("--format <format>", "json or hcl", format, "json")
    .option("--processes <n>", "worker processes for large organizations", positive)
    .addHelpText(
      "after",
      "\nExamples:\n  palisade export --to ../terraform\n  palisade export --to ../terraform --check\n  palisade export --to ../terraform --format hcl",
    )
    .action(
      (
        options: Shared & {
          to: string;
          check?: boolean;
          force?: boolean;
          format: "json" | "hcl";
          processes?: number;
        },
      ) =>
        run(options, async () =>
          (require("./commands/export") as typeof import("./commands/export")).exportRepository(options),
        ),
    );
  return palisade;
}

function path(text: string): string {
  if (text.trim() === "") throw new InvalidArgumentError("found nothing; expected a path");
  return text;
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 64) {
    throw new InvalidArgumentError(`found "${text}"; expected a whole number from 1 to 64`);
  }
  return value;
}

function format(text: string): string {
  if (text !== "json" && text !== "hcl")
    throw new InvalidArgumentError(`found "${text}"; expected json or hcl`);
  return text;
}
