import type { RepositoryIdentity } from "./repository-identity";
import type { RepositoryIndex } from "./repository-index";
import type { PlannedFile } from "./write-plan";

/**
 * The index while a run is under way: it knows both what stands there now and what shall stand there, so
 * that after a crash the next run takes either for ours, whatever it is to write itself.
 */
export function interimIndex(
  before: RepositoryIndex,
  plan: readonly PlannedFile[],
  identity: RepositoryIdentity | undefined,
): RepositoryIndex {
  const files = new Map<string, string>();
  const pending = new Map<string, string>();
  for (const { path, fate, hash, observed } of plan) {
    const known = before.files.get(path);
    const begun = before.pending.get(path);
    if (hash === undefined) {
      // Until it is removed and its empty folders with it, what is no longer produced stays known.
      if (known !== undefined) files.set(path, known);
      if (begun !== undefined) pending.set(path, begun);
      continue;
    }
    const seen = observed.kind === "file" ? observed.hash : undefined;
    // An edit by hand stays one until it is overwritten, and what is taken up is ours only when the run is done.
    const ours = fate === "edited" ? known : known !== undefined || begun === seen ? seen : undefined;
    if (ours !== undefined) files.set(path, ours);
    if (hash !== seen) pending.set(path, hash);
  }
  return { files, pending, merged: new Set(), ...(identity !== undefined && { identity }) };
}
