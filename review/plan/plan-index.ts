import type { Change } from "./change";
import type { JsonObject } from "./json-object";
import type { Plan } from "./plan";
import { withoutInstanceKeys } from "./without-instance-keys";

/** What a judge may ask of the plan around a change. */
export class PlanIndex {
  private readonly byAddress = new Map<string, Change>();
  private readonly judged = new Set<string>();
  private destroyed: ReadonlyMap<string, Change> | undefined;

  /**
   * @param ownAccounts accounts of the organization, as far as the plans of this review know them
   * @param isDrift whether the changes are those that others made
   */
  constructor(
    readonly plan: Plan,
    private readonly ownAccounts: ReadonlySet<string>,
    readonly isDrift = false,
  ) {
    for (const change of plan.changes) if (!change.deposed) this.byAddress.set(change.address, change);
  }

  /** The resource that is destroyed under an id or an ARN: of several, that of the shortest type. */
  destroyedAs(id: string): Change | undefined {
    this.destroyed ??= destroyedIn(this.plan);
    return this.destroyed.get(id);
  }

  changeAt(address: string): Change | undefined {
    return this.byAddress.get(address);
  }

  /** Whether the configuration sets an argument; undefined where the plan does not tell. */
  hasArgument(address: string, path: string): boolean | undefined {
    const expressions = this.plan.expressions.get(withoutInstanceKeys(address));
    if (expressions === undefined) return undefined;
    return [...expressions.texts.keys(), ...expressions.references.keys()].some(
      (one) => one === path || one.startsWith(`${path}.`) || path.startsWith(`${one}.`),
    );
  }

  isOwnAccount(account: string): boolean {
    return account === this.plan.account || this.ownAccounts.has(account);
  }

  /** Says that what a resource grants or denies is compared statement by statement, so that no other risk tells of it. */
  judgeByStatements(address: string): void {
    this.judged.add(address);
  }

  isJudgedByStatements(address: string): boolean {
    return this.judged.has(address);
  }

  /** Whether an argument names something that is not made by this plan; what the plan does not tell is taken to be. */
  isForExisting(address: string, path: string): boolean {
    const { module = "" } = this.byAddress.get(address) ?? {};
    const references = this.referencesOf(address, path);
    const made = references.some((reference) => {
      const full = module === "" ? reference : `${module}.${reference}`;
      return (this.changeAt(full) ?? this.changeAt(full.replace(/\.[a-z0-9_]+$/, "")))?.action === "create";
    });
    return !made && this.plan.expressions.size > 0 && this.plan.prior.length > 0;
  }

  /** The arguments that refer to something. */
  argumentsOf(address: string): readonly string[] {
    return [...(this.plan.expressions.get(withoutInstanceKeys(address))?.references.keys() ?? [])];
  }

  /** The text of an argument in the configuration, references and all; undefined where the plan does not have it. */
  textOf(address: string, path: string): unknown {
    return this.plan.expressions.get(withoutInstanceKeys(address))?.texts.get(path);
  }

  /** What an argument refers to. */
  referencesOf(address: string, path: string): readonly string[] {
    return this.plan.expressions.get(withoutInstanceKeys(address))?.references.get(path) ?? [];
  }

  /** The values of a resource before or after, those of one without a change among them. */
  valuesOf(address: string, side: "after" | "before"): JsonObject | undefined {
    return this.byAddress.get(address)?.[side];
  }
}

function destroyedIn({ changes }: Plan): ReadonlyMap<string, Change> {
  const found = new Map<string, Change>();
  for (const change of changes) {
    if (change.action !== "delete" || change.deposed) continue;
    for (const id of [change.before?.["id"], change.before?.["arn"]]) {
      if (typeof id !== "string") continue;
      const known = found.get(id);
      if (known === undefined || change.type.length < known.type.length) found.set(id, change);
    }
  }
  return found;
}
