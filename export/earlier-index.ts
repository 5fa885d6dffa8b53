import { PalisadeError } from "../core/palisade-error";
import { corruptIndex } from "./corrupt-index";
import type { RepositoryIdentity } from "./repository-identity";
import type { RepositoryIndex } from "./repository-index";
import { repositoryPathProblems } from "./repository-path-problems";

/** Path of the index below the repository's root, where an earlier Palisade wrote it. */
export const earlierIndexPath = ".palisade/index.json";

/**
 * Reads the index of a Palisade that kept it as JSON. Nothing in it is trusted: a path that leads out of the repository is refused
 * before anything is touched.
 *
 * @param where file that the text came from, for messages
 * @throws PalisadeError when the text is no index or holds an unsafe path
 */
export function parseEarlierIndex(where: string, text: string): RepositoryIndex {
  const content = parsed(text);
  if (!isRecord(content) || content.version !== 1) throw corruptIndex(where);
  const index = {
    files: hashes(where, content.files),
    pending: hashes(where, content.pending ?? {}),
    merged: new Set<string>(),
    ...(content.identity !== undefined && { identity: identity(where, content.identity) }),
  };
  const problems = repositoryPathProblems(where, new Set([...index.files.keys(), ...index.pending.keys()]));
  if (problems.length > 0) throw new PalisadeError(problems);
  return index;
}

function hashes(where: string, content: unknown): ReadonlyMap<string, string> {
  if (!isRecord(content)) throw corruptIndex(where);
  return new Map(
    Object.entries(content).map(([path, hash]) => {
      if (typeof hash !== "string" || !/^[0-9a-f]{64}$/.test(hash)) throw corruptIndex(where);
      return [path, hash];
    }),
  );
}

function identity(where: string, content: unknown): RepositoryIdentity {
  if (!isRecord(content) || !isRecord(content.accounts)) throw corruptIndex(where);
  const { organizationName, deploymentRole, homeRegion, stateAccount, accounts } = content;
  const texts = Object.entries(accounts).map(([id, key]) => [id, text(where, key)] as const);
  return {
    prefix: text(where, organizationName),
    deploymentRoles: [text(where, deploymentRole)],
    homeRegion: text(where, homeRegion),
    stateAccount: text(where, stateAccount),
    accounts: Object.fromEntries(texts),
    organizationalUnits: {},
  };
}

function text(where: string, content: unknown): string {
  if (typeof content !== "string") throw corruptIndex(where);
  return content;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
