import { PalisadeError } from "../core/palisade-error";
import { corruptIndex } from "./corrupt-index";
import type { RepositoryIdentity } from "./repository-identity";
import type { RepositoryIndex } from "./repository-index";
import { repositoryPathProblems } from "./repository-path-problems";

/**
 * Reads the text of an index, or of two that a merge joined, whether or not it left its marks of conflict. Nothing in it
 * is trusted: a path that leads out of the repository is refused before anything is touched.
 *
 * @param where file that the text came from, for messages
 * @throws PalisadeError when the text is no index, is of a newer version, contradicts itself or holds an unsafe path
 */
export function parseIndex(where: string, text: string): RepositoryIndex {
  const facts = factsIn(where, text);
  const version = one(where, facts, "version");
  if (version === undefined) throw corruptIndex(where);
  if (version !== "2") {
    throw new PalisadeError([
      {
        where,
        found: `an index of version ${version}`,
        allowed: "version 2",
        fix: "export with the newer Palisade that wrote it",
      },
    ]);
  }
  const files = hashes(where, facts, "file");
  const pending = hashes(where, facts, "pending");
  const named = identity(where, facts);
  const index = {
    files: first(files),
    pending: first(pending),
    merged: new Set([...files, ...pending].filter(([, found]) => found.size > 1).map(([path]) => path)),
    ...(named !== undefined && { identity: named }),
  };
  const problems = repositoryPathProblems(where, new Set([...index.files.keys(), ...index.pending.keys()]));
  if (problems.length > 0) throw new PalisadeError(problems);
  return index;
}

function first(all: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, string> {
  return new Map([...all].map(([path, [hash = ""]]) => [path, hash]));
}

/** What an index says, by the first word of a line. */
type Facts = ReadonlyMap<string, readonly string[]>;

const words = [
  "version",
  "organization",
  "deployment-role",
  "next-deployment-role",
  "home-region",
  "state-account",
  "account",
  "ou",
  "file",
  "pending",
];

function factsIn(where: string, text: string): Facts {
  const facts = new Map(words.map((word) => [word, [] as string[]]));
  for (const line of text.split(/\r?\n/)) {
    if (line === "" || /^(#|<{7}|={7}|>{7}|\|{7})/.test(line)) continue;
    const [, word = "", value = ""] = /^([a-z-]+) (\S.*)$/.exec(line) ?? [];
    const values = facts.get(word);
    if (values === undefined) throw corruptIndex(where);
    values.push(value);
  }
  return facts;
}

/** Path -> the hashes that it is known with, of which a merge may have left several. */
function hashes(where: string, facts: Facts, word: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const value of facts.get(word) ?? []) {
    const [, hash, path] = /^([0-9a-f]{64}) (.+)$/.exec(value) ?? [];
    if (hash === undefined || path === undefined) throw corruptIndex(where);
    found.set(path, (found.get(path) ?? new Set()).add(hash));
  }
  return found;
}

function one(where: string, facts: Facts, word: string): string | undefined {
  const values = [...new Set(facts.get(word))];
  if (values.length > 1) throw corruptIndex(where, `${word} with the values ${values.join(" and ")}`);
  return values[0];
}

/** Names by id, each of which has one. */
function byId(where: string, facts: Facts, word: string): Readonly<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const value of new Set(facts.get(word))) {
    const [, id, name] = /^(\S+) (.+)$/.exec(value) ?? [];
    if (id === undefined || name === undefined) throw corruptIndex(where);
    const other = names[id];
    if (other !== undefined) throw corruptIndex(where, `${word} ${id} with the names ${other} and ${name}`);
    names[id] = name;
  }
  return names;
}

function identity(where: string, facts: Facts): RepositoryIdentity | undefined {
  const prefix = one(where, facts, "organization");
  const deploymentRoles = one(where, facts, "deployment-role")?.split(" ");
  const next = one(where, facts, "next-deployment-role");
  const homeRegion = one(where, facts, "home-region");
  if (prefix === undefined || deploymentRoles === undefined || homeRegion === undefined) {
    return undefined;
  }
  return {
    prefix,
    deploymentRoles,
    ...(next !== undefined && { nextDeploymentRole: next }),
    homeRegion,
    stateAccount: one(where, facts, "state-account") ?? "",
    accounts: byId(where, facts, "account"),
    organizationalUnits: byId(where, facts, "ou"),
  };
}
