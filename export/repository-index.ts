import { createHash } from "node:crypto";
import { PalisadeError } from "../core/palisade-error";
import { stableJson } from "../core/stable-json";
import type { RepositoryIdentity } from "./repository-identity";
import { indexFolder, repositoryPathProblems } from "./repository-path-problems";

/** Path of the index below the repository's root. */
export const indexPath = `${indexFolder}/index.json`;

/**
 * What the writer knows of a directory that it shares with others: the files it wrote there, with the
 * SHA-256 of their content. While a run is under way, `pending` holds the content that is being written, so
 * that after a crash either content is known as its own.
 */
export interface RepositoryIndex {
  /** Path -> SHA-256 in hexadecimal. */
  readonly files: ReadonlyMap<string, string>;
  /** Path -> SHA-256 in hexadecimal. Empty when the last run came to its end. */
  readonly pending: ReadonlyMap<string, string>;
  /** What the names in the files are made from. @default none: an earlier version wrote it, or nothing was written */
  readonly identity?: RepositoryIdentity;
}

/** The index of a directory that nothing was written to yet. */
export const emptyIndex: RepositoryIndex = { files: new Map(), pending: new Map() };

/** SHA-256 in hexadecimal of a text as it is written, or of bytes as they were read. */
export function contentHash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The text of an index, the same for the same content. */
export function indexText(index: RepositoryIndex): string {
  const content = {
    version: 1,
    files: Object.fromEntries(index.files),
    ...(index.pending.size > 0 && { pending: Object.fromEntries(index.pending) }),
    ...(index.identity !== undefined && { identity: index.identity }),
  };
  return `${stableJson(content)}\n`;
}

/**
 * Reads the text of an index. Nothing in it is trusted: a path that leads out of the repository is refused
 * before anything is touched.
 *
 * @param where file that the text came from, for messages
 * @throws PalisadeError when the text is no index, is of a newer version or holds an unsafe path
 */
export function parseIndex(where: string, text: string): RepositoryIndex {
  const content = parsed(text);
  if (!isRecord(content) || !Number.isInteger(content.version)) throw corrupt(where);
  if (content.version !== 1) {
    throw new PalisadeError([
      {
        where,
        found: `an index of version ${content.version}`,
        allowed: "version 1",
        fix: "export with the newer Palisade that wrote it",
      },
    ]);
  }
  const index = {
    files: hashes(where, content.files),
    pending: hashes(where, content.pending ?? {}),
    ...(content.identity !== undefined && { identity: identity(where, content.identity) }),
  };
  const problems = repositoryPathProblems(where, new Set([...index.files.keys(), ...index.pending.keys()]));
  if (problems.length > 0) throw new PalisadeError(problems);
  return index;
}

function hashes(where: string, content: unknown): ReadonlyMap<string, string> {
  if (!isRecord(content)) throw corrupt(where);
  return new Map(
    Object.entries(content).map(([path, hash]) => {
      if (typeof hash !== "string" || !/^[0-9a-f]{64}$/.test(hash)) throw corrupt(where);
      return [path, hash];
    }),
  );
}

function identity(where: string, content: unknown): RepositoryIdentity {
  if (!isRecord(content) || !isRecord(content.accounts)) throw corrupt(where);
  const { organizationName, deploymentRole, homeRegion, stateAccount, accounts } = content;
  const texts = Object.entries(accounts).map(([id, key]) => [id, text(where, key)] as const);
  return {
    organizationName: text(where, organizationName),
    deploymentRole: text(where, deploymentRole),
    homeRegion: text(where, homeRegion),
    stateAccount: text(where, stateAccount),
    accounts: Object.fromEntries(texts),
  };
}

function text(where: string, content: unknown): string {
  if (typeof content !== "string") throw corrupt(where);
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

function corrupt(where: string): PalisadeError {
  return new PalisadeError([
    {
      where,
      found: "text that is no index of Palisade's",
      allowed: "the index as Palisade wrote it",
      fix: "restore it from version control; or remove it, and files that are still as generated are taken up again",
    },
  ]);
}
