type Values = Record<string, unknown>;

interface Change {
  readonly address: string;
  readonly type: string;
  readonly mode: string;
  readonly change: { readonly actions: readonly string[]; readonly before: Values | null };
}

/** A plan in which one resource of a type changes, or is destroyed; the first that the change makes a difference to. */
export function planted(
  plan: unknown,
  type: string,
  becomes?: (values: Values) => Values,
): { readonly address: string; readonly plan: object } {
  const json = structuredClone(plan) as { resource_changes: Change[]; resource_drift?: unknown };
  for (const [index, one] of json.resource_changes.entries()) {
    const { before } = one.change;
    if (one.type !== type || one.mode !== "managed" || before === null) continue;
    const after = becomes?.(structuredClone(before)) ?? null;
    if (JSON.stringify(after) === JSON.stringify(before)) continue;
    const change = { ...one.change, actions: [after === null ? "delete" : "update"], after };
    json.resource_changes[index] = { ...one, change };
    return { address: one.address, plan: json };
  }
  throw new Error(`no ${type} could be changed`);
}
