import type { EarlierStack } from "../export/earlier-stack";
import { earlierStack } from "../export/earlier-stack";
import type { ExportedStack } from "../export/exported-stack";
import { exportedStackPaths } from "../export/exported-stack-paths";
import { exportedWave } from "../export/exported-wave";
import { leftResources } from "../export/left-resources";
import { withRemoved } from "../export/with-removed";
import type { Estate } from "../stacks/estate";

/** What was exported before and leaves the configuration. */
export interface WhatLeft {
  /** Stacks that are no longer, in the order in which they are destroyed. */
  readonly vanished: readonly string[];
  /** Path of a stack that stays -> addresses of what Terraform lets go there and leaves in AWS. */
  readonly forgotten: Readonly<Record<string, readonly string[]>>;
  /** The stacks, with what they let go. */
  readonly stacks: readonly ExportedStack[];
}

/**
 * Compares stacks with those that a directory was exported with.
 *
 * @throws PalisadeError when the directory cannot be read
 */
export function whatLeft(estate: Estate, stacks: readonly ExportedStack[], directory: string): WhatLeft {
  const exported = exportedStackPaths(directory);
  const known = new Set(exported);
  const taken = new Set<string>();
  const forgotten: Record<string, readonly string[]> = {};
  const kept = stacks.map((stack) => {
    const path = [stack.path, ...formerPaths(estate, stack)].find((one) => known.has(one));
    if (path === undefined) return stack;
    taken.add(path);
    const earlier: EarlierStack = earlierStack(directory, path);
    const left = leftResources(earlier, stack.json);
    const fresh = left.filter((address) => !earlier.removed.includes(address));
    if (fresh.length > 0) forgotten[stack.path] = fresh;
    return left.length === 0 ? stack : { ...stack, json: withRemoved(stack.json, left) };
  });
  const vanished = exported
    .filter((path) => !taken.has(path))
    .map((path) => ({ path, wave: exportedWave(directory, path) ?? 0 }))
    .sort((one, other) => other.wave - one.wave || (one.path < other.path ? -1 : 1))
    .map(({ path }) => path);
  return { vanished, forgotten, stacks: kept };
}

/** Where the stack was under former names of its account, the youngest first. */
function formerPaths({ formerNames }: Estate, { account, path }: ExportedStack): string[] {
  const rest = path.slice(`accounts/${account}`.length);
  return [...(formerNames.accounts.get(account) ?? [])].reverse().map((name) => `accounts/${name}${rest}`);
}
