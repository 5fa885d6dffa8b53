import type { ResourceBody, SynthesizedStack } from "../../controls/synthesized-stack";
import { hcl } from "../../export/hcl";
import hclBlocks from "../../export/hcl-blocks.json";
import { notApplied } from "./not-applied";
import type { RootModule } from "./root-module";
import type { TerraformRun } from "./terraform";
import type { TerraformMessages } from "./terraform-messages";

/** Whether a resource is left out of what is applied. */
function isExcluded(type: string, body: ResourceBody): boolean {
  return notApplied.some(
    (entry) => entry.kind === "excluded" && entry.type === type && (entry.where?.(body) ?? true),
  );
}

/** One stack, applied and then planned again. */
export class TriedStack {
  /** What was applied: the stack without what is excluded. */
  readonly json: SynthesizedStack;
  /** Where the state was taken to its backend: what Terraform said of it. */
  migrated?: TerraformRun;
  /** What came of applying it. */
  applied?: TerraformRun & TerraformMessages;
  /** The plan that followed, of the whole stack. */
  settled?: TerraformRun & TerraformMessages;
  /** The JSON of its plan before it was applied, and afterwards, where that was asked for. */
  readonly plans: { create?: unknown; noOp?: unknown } = {};
  /** The plan of the same stack exported as HCL, where that was tried. */
  settledAsHcl?: TerraformRun & TerraformMessages;

  constructor(
    readonly whole: SynthesizedStack,
    private readonly module: RootModule,
  ) {
    const resource = Object.entries(whole.resource ?? {}).flatMap(([type, bodies]) => {
      const kept = Object.entries(bodies).filter(([, body]) => !isExcluded(type, body));
      return kept.length === 0 ? [] : [[type, Object.fromEntries(kept)] as const];
    });
    const { resource: _, ...rest } = whole;
    // Terraform takes no empty block.
    this.json = resource.length === 0 ? rest : { ...whole, resource: Object.fromEntries(resource) };
  }

  /** @param shown whether the JSON of its plans is kept */
  async apply(shown = false): Promise<void> {
    this.module.write({ json: this.json });
    if (shown) this.plans.create = await this.module.shown();
    this.applied = await this.module.apply();
  }

  /** Its state, as text. */
  state(): string {
    return this.module.state();
  }

  async migrateState(): Promise<void> {
    this.module.write({ json: this.json });
    this.migrated = await this.module.migrateState();
  }

  /**
   * Plans again, if it could be applied at all.
   *
   * @param formats in which the stack is planned
   */
  async settle(formats: "json" | "json and hcl", shown = false): Promise<void> {
    if (this.applied?.status !== 0) return;
    if (shown) this.plans.noOp = await this.module.shown();
    this.module.write({ json: this.whole });
    this.settled = await this.module.plan();
    if (formats === "json") return;
    this.module.write({ hcl: hcl(this.whole, hclBlocks) });
    this.settledAsHcl = await this.module.plan();
  }
}
