import { Command, InvalidArgumentError, Option } from "commander";
import { version } from "../package.json";
import type { AccessOptions } from "./commands/access";
import type { DiagramOptions } from "./commands/diagram";
import type { ReviewCommandOptions } from "./commands/review";
import { exitCode } from "./exit-code";
import { print } from "./print";
import { run } from "./run";

interface Shared {
  readonly config: string;
  readonly json?: boolean;
  readonly allowExpired?: boolean;
}

/**
 * The `palisade` command. The code of a subcommand is loaded when it runs, so that help and usage errors are
 * immediate.
 */
export function program(): Command {
  const palisade = new Command("palisade")
    .description("AWS security baselines as Terraform: describe the organization once, review the plan.")
    .version(version)
    .configureOutput({
      writeOut: (text) => print("output", text.trimEnd()),
      writeErr: (text) => print("error", text.trimEnd()),
    })
    // Names alone: with their arguments they would leave the descriptions half of the line.
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .exitOverride((error) => process.exit(error.exitCode === 0 ? exitCode.ok : exitCode.usage))
    .showHelpAfterError("(add --help for usage and examples)")
    .addHelpText(
      "after",
      `
Examples:
  palisade validate                        is organization.yaml valid, and what follows from it?
  palisade export --to ../terraform        write the Terraform repository
  palisade export --to ../terraform --check   in CI: is the repository up to date?
  palisade review plan.json                what would this plan do to security?

Exit status: 0 success, 1 invalid input, differences with --check, or risks in a plan,
2 wrong usage, or a Node.js that is too old, 3 a bug in Palisade, 4 not reached or faults found, 130 interrupted.`,
    );
  const shared = (command: Command) =>
    command
      .addOption(single("-c, --config <file>", "organization file", path).default("organization.yaml"))
      .option("--json", "print the result as JSON, notices and problems included")
      .option("--allow-expired", "in an emergency: accept exceptions that have expired, and warn of each");

  shared(palisade.command("validate"))
    .description("check the organization file, and say what follows from it")
    .addHelpText("after", "\nExample:\n  palisade validate --config examples/multi-region/organization.yaml")
    .action((options: Shared) =>
      run(options, async (notify) =>
        (require("./commands/validate") as typeof import("./commands/validate")).validate(options, notify),
      ),
    );
  shared(palisade.command("synth"))
    .description("synthesize every stack as Terraform JSON, like `cdktf synth`")
    .addOption(single("-o, --output <dir>", "folder to synthesize into", path).default("cdktf.out"))
    .addOption(single("--processes <n>", "worker processes for large organizations", positive))
    .addHelpText("after", "\nExample:\n  palisade synth --output build/cdktf.out")
    .action((options: Shared & { output: string; processes?: number }) =>
      run(options, async (notify) =>
        (require("./commands/synth") as typeof import("./commands/synth")).synth(options, notify),
      ),
    );
  shared(palisade.command("export"))
    .description("write the Terraform repository, a folder for each stack")
    .addOption(
      single(
        "-t, --to <dir>",
        "folder of the repository; other files in it are never changed",
        path,
      ).makeOptionMandatory(),
    )
    .addOption(
      new Option("--check", "write nothing; list differences and exit 1 if there are any").conflicts("force"),
    )
    .option("--force", "overwrite exported files that were edited by hand")
    .addOption(single("--format <format>", "json or hcl", format).default("json"))
    .addOption(single("--processes <n>", "worker processes for large organizations", positive))
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
        run(options, async (notify) =>
          (require("./commands/export") as typeof import("./commands/export")).exportRepository(
            options,
            notify,
          ),
        ),
    );
  shared(palisade.command("access"))
    .description("say who may do what in which account")
    .addOption(
      single(
        "--by <what>",
        "account (default), permission-set or person",
        oneOf("account", "permission-set", "person"),
      ),
    )
    .addOption(single("--account <name>", "in one account only", path))
    .addOption(single("--group <name>", "of one group only", path))
    .addOption(single("--person <name>", "of one person only", path))
    .addHelpText(
      "after",
      "\nExamples:\n  palisade access\n  palisade access --by permission-set\n  palisade access --person ada.abel\n  palisade access --account shop-prod --json",
    )
    .action((options: Shared & AccessOptions) =>
      run(options, async (notify) =>
        (require("./commands/access") as typeof import("./commands/access")).access(options, notify),
      ),
    );
  shared(palisade.command("reach"))
    .description("say who reaches whom in the networks, and by which way")
    .argument(
      "[from]",
      "internet, an IPv4 address or block, <network>/<security group>, <network>/<tier>, or a VPN connection",
    )
    .argument("[to]", "the same")
    .argument("[port]", "TCP port")
    .option("--faults", "look for what nobody means in all networks, instead of asking")
    .addHelpText(
      "after",
      `
Examples:
  palisade reach internet shop-prod/load-balancer 443
  palisade reach shop-prod/application shop-prod/database 5432 --json
  palisade reach --faults

Exit status: 0 it is reached, or no fault, 1 the file has mistakes, 2 wrong usage, or a name that nothing has,
3 a bug in Palisade, 4 it is not reached, or not from and to everywhere, or faults were found.`,
    )
    .action(
      (
        from: string | undefined,
        to: string | undefined,
        port: string | undefined,
        options: Shared & { readonly faults?: boolean },
      ) =>
        run(options, async (notify) =>
          (require("./commands/reach") as typeof import("./commands/reach")).reach(
            { ...options, from, to, port },
            notify,
          ),
        ),
    );
  shared(palisade.command("diagram"))
    .description("draw the networks: zones, tiers, routes, and who may talk")
    .addOption(
      single("-t, --to <dir>", "folder of the pictures; other files in it are never changed", path).default(
        "diagrams",
      ),
    )
    .addOption(
      single("--format <format>", "mermaid (in Markdown) or svg; without it, both", oneOf("mermaid", "svg")),
    )
    .addHelpText(
      "after",
      `
Examples:
  palisade diagram --to docs/networks
  palisade diagram --to docs/networks --format svg

Exit status: 0 they are drawn, 1 the file has mistakes, or a file of others is in the way, 2 wrong usage,
3 a bug in Palisade.`,
    )
    .action((options: Shared & Pick<DiagramOptions, "to" | "format">) =>
      run(options, async (notify) =>
        (require("./commands/diagram") as typeof import("./commands/diagram")).diagram(options, notify),
      ),
    );
  palisade
    .command("review")
    .description("say what Terraform plans would do to security")
    .argument("<plan...>", "files of `terraform show -json PLAN`, folders of them, or - for standard input")
    .addOption(
      single("--format <format>", "markdown, json or sarif", oneOf("markdown", "json", "sarif")).default(
        "markdown",
      ),
    )
    .addOption(single("-o, --output <file>", "write it to a file, and print a summary", path))
    .addOption(single("--markdown <file>", "write Markdown besides", path))
    .addOption(single("--json <file>", "write JSON besides", path))
    .addOption(single("--sarif <file>", "write SARIF besides", path))
    .addOption(
      single(
        "--fail-on <severity>",
        "exit with status 1 from this severity on: critical, high, medium, low or never",
        oneOf("critical", "high", "medium", "low", "never"),
      ).default("critical"),
    )
    .addOption(
      single("--waivers <file>", "findings that are accepted, each with a reason and a last day", path),
    )
    .addOption(
      single(
        "--accounts <ids>",
        "further accounts of your organization, with commas between them",
        accountIds,
      ),
    )
    .addOption(single("--limit <chars>", "cut Markdown to so many characters, the worst first", characters))
    .addHelpText(
      "after",
      `
Examples:
  terraform plan -out=plan && terraform show -json plan | palisade review -
  palisade review plans/ --markdown comment.md --sarif review.sarif --fail-on high

Exit status: 0 nothing at or above --fail-on, 1 something is, 2 wrong usage, or a file that is no plan,
3 a bug in Palisade.`,
    )
    .action((plans: readonly string[], options: ReviewCommandOptions) =>
      run({}, async () =>
        (require("./commands/review") as typeof import("./commands/review")).reviewPlans(plans, options),
      ),
    );
  return palisade;
}

function oneOf<T extends string>(...allowed: readonly T[]): (text: string) => T {
  return (text) => {
    const found = allowed.find((one) => one === text);
    if (found === undefined)
      throw new InvalidArgumentError(`found "${text}"; expected ${allowed.join(", ")}`);
    return found;
  };
}

function accountIds(text: string): readonly string[] {
  const ids = text.split(",").map((id) => id.trim());
  const wrong = ids.find((id) => !/^\d{12}$/.test(id));
  if (wrong !== undefined) throw new InvalidArgumentError(`found "${wrong}"; expected 12 digits`);
  return ids;
}

function characters(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1_000) {
    throw new InvalidArgumentError(`found "${text}"; expected a whole number from 1000`);
  }
  return value;
}

/** An option with one value: of two, either could be meant. */
function single<T>(flags: string, description: string, parse: (text: string) => T): Option {
  let given: string | undefined;
  return new Option(flags, description).argParser((text: string) => {
    const value = parse(text);
    if (given !== undefined && given !== text) {
      throw new InvalidArgumentError(`found "${given}" and "${text}"; expected one value`);
    }
    given = text;
    return value;
  });
}

function path(text: string): string {
  if (text.trim() === "") throw new InvalidArgumentError("found nothing; expected a path");
  if (text.startsWith("-")) {
    throw new InvalidArgumentError(
      `found "${text}"; expected a path. For one that begins with a hyphen, write ./${text}`,
    );
  }
  return text;
}

function positive(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > 64) {
    throw new InvalidArgumentError(`found "${text}"; expected a whole number from 1 to 64`);
  }
  return value;
}

function format(text: string): string {
  if (text !== "json" && text !== "hcl")
    throw new InvalidArgumentError(`found "${text}"; expected json or hcl`);
  return text;
}
