import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../temporary-folder";
import { foreignAssumed } from "./foreign-assumed";
import type { ForeignEdit } from "./foreign-edit";
import { RootModule } from "./root-module";
import { withAssumed } from "./with-assumed";

export interface ForeignConfigurationProps {
  /** Name of its folder below foreign/. */
  readonly name: string;
  /** Folder in which Terraform is initialized. */
  readonly installation: string;
  /** Where AWS is, and who calls it. */
  readonly environment: Readonly<Record<string, string>>;
}

interface Plan {
  readonly resource_changes: readonly { readonly address: string; readonly mode: string }[];
}

/** A configuration in HCL that Palisade did not write, as Terraform sees it. */
export class ForeignConfiguration {
  private readonly folder = temporaryFolder();
  private readonly applied: RootModule;
  private isWhole = true;
  private edited = 0;

  constructor(private readonly props: ForeignConfigurationProps) {
    this.applied = this.module(join(this.folder, "applied"), []);
  }

  /** Creates everything, and returns the plan that does. */
  async apply(): Promise<unknown> {
    const { name } = this.props;
    await installed(this.applied);
    const creation = (await this.applied.shown()) as Plan;
    const assumed = foreignAssumed[name] ?? {};
    this.isWhole = Object.keys(assumed).length === 0;
    // Terraform cannot leave out what is named, only take what is.
    const targets = creation.resource_changes
      .filter(({ address, mode }) => mode === "managed" && assumed[address]?.["id"] === undefined)
      .map(({ address }) => `-target=${address}`);
    const run = await this.applied.apply(this.isWhole ? [] : targets);
    if (run.status !== 0) throw new Error(`${name}: ${run.diagnostics.join("\n")}`);
    if (!this.isWhole) {
      const path = join(this.folder, "applied/terraform.tfstate");
      writeFileSync(path, withAssumed(this.applied.state(), assumed));
      const rest = await this.applied.shown(["-refresh=false"]);
      writeFileSync(path, withAssumed(this.applied.state(), assumed, rest));
    }
    return creation;
  }

  /** The plan of what is there: read anew from AWS, where all of it is. */
  settled(): Promise<unknown> {
    return this.isWhole ? this.applied.shown() : this.planOf([]);
  }

  /** The plan of an edited copy beside the state of what is applied, which it leaves as it is. */
  async planOf(edits: readonly ForeignEdit[]): Promise<unknown> {
    this.edited += 1;
    const folder = join(this.folder, `edit-${this.edited}`);
    const module = this.module(folder, edits);
    const from = join(this.folder, "applied");
    mkdirSync(join(folder, ".terraform/modules"), { recursive: true });
    for (const file of [".terraform/modules/modules.json", "terraform.tfstate"]) {
      copyFileSync(join(from, file), join(folder, file));
    }
    // A module of another name is to be installed, which costs a process.
    if (edits.some(({ by }) => by.startsWith("module "))) await installed(module);
    return module.shown(["-refresh=false", "-lock=false"]);
  }

  private module(folder: string, edits: readonly ForeignEdit[]): RootModule {
    const { name, installation, environment } = this.props;
    const module = new RootModule({ folder, installation, environment });
    cpSync(join(__dirname, "foreign", name), folder, { recursive: true });
    for (const { file, text, by } of edits) {
      const path = join(folder, file);
      const before = readFileSync(path, "utf8");
      // An edit that edits nothing would prove nothing.
      if (!before.includes(text)) throw new Error(`${name}/${file} has no such text: ${text}`);
      writeFileSync(path, before.replaceAll(text, by));
    }
    return module;
  }
}

/** Terraform reads modules by a list that it writes. */
async function installed(module: RootModule): Promise<void> {
  const { status, errors } = await module.run(["get", "-no-color"]);
  if (status !== 0) throw new Error(errors);
}
