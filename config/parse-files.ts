import { PalisadeError } from "../core/palisade-error";
import type { Problem } from "../core/problem";
import { joinPlaces } from "./join-places";
import type { Notice } from "./notice";
import { type ParsedYaml, parseYaml } from "./parse-yaml";
import type { Place, PlacedEntry } from "./place";
import { plainSecrets } from "./plain-secrets";
import { plainValue } from "./plain-value";
import { formats } from "./schema/formats";
import { Source } from "./source";

/** An organization file as it was read. */
export interface OrganizationFile {
  /** As errors name it; the same for the same file, however it was named. */
  readonly name: string;
  readonly text: string;
}

/**
 * Reads a file that another one includes, by its path relative to the folder of that one.
 *
 * @throws PalisadeError with one problem, the place of which is not known here
 */
export type ReadIncluded = (from: string, path: string) => OrganizationFile;

/** An organization as plain data, from all of its files. */
export interface ParsedFiles {
  readonly value: unknown;
  readonly source: Source;
  readonly notices: readonly Notice[];
  /** Values in two files, and old keys beside new ones. The rest can be checked all the same. */
  readonly problems: readonly Problem[];
  /** Names of the files, the first one in front, each before those that it includes. */
  readonly fileNames: readonly string[];
}

/**
 * Parses an organization file and those that it includes, and joins them. Keys at the top that begin with `x-` only
 * hold anchors and are left out.
 *
 * @throws PalisadeError with secrets in the text, with what `parseYaml` refuses, and with files that are not there or included twice
 */
export function parseFiles(file: OrganizationFile, readIncluded: ReadIncluded): ParsedFiles {
  const files = new Map<string, ParsedYaml>();
  const unread: Problem[] = [];
  const add = ({ name, text }: OrganizationFile): void => {
    const secrets = plainSecrets(name, text);
    // Before anything else is said of the file, since that could repeat them.
    unread.push(...secrets);
    if (secrets.length > 0) return;
    const parsed = attempt(() => parseYaml(name, text), unread);
    if (parsed === undefined) return;
    files.set(name, parsed);
    for (const item of parsed.root.entries?.get("include")?.value.items ?? []) {
      // Of another form: the schema says so.
      if (!formats.includedFile.safeParse(item.value).success) continue;
      const where = `${item.file.where(item.range[0])} include`;
      const read = attempt(() => readIncluded(name, String(item.value)), unread, where);
      if (read === undefined) continue;
      if (files.has(read.name)) unread.push(includedTwice(where, read.name));
      else add(read);
    }
  };
  add(file);
  if (unread.length > 0) throw new PalisadeError(unread);
  const [first, ...others] = [...files.values()];
  if (first === undefined) throw new Error("no file was parsed");
  const problems = [...files.values()].flatMap((one) => one.problems);
  let root = described(first.root);
  for (const other of others) {
    const joined = joinPlaces(root, described(other.root));
    root = joined.place;
    problems.push(...joined.problems);
  }
  root = withIncludes(root, [...files.values()]);
  return {
    value: plainValue(root),
    source: new Source(root),
    notices: [...files.values()].flatMap(({ notices }) => notices),
    problems,
    fileNames: [...files.keys()],
  };
}

/** What a file says of the organization, without what only serves the file. */
function described(root: Place): Place {
  const kept = [...(root.entries ?? [])].filter(([key]) => !key.startsWith("x-") && key !== "include");
  return { ...root, entries: new Map(kept) };
}

/** Every list of included files as one, for the schema to check. A faulty one stands alone. */
function withIncludes(root: Place, files: readonly ParsedYaml[]): Place {
  const lists = files
    .map((file) => file.root.entries?.get("include"))
    .filter((entry): entry is PlacedEntry => entry !== undefined);
  const [first] = lists;
  if (first === undefined) return root;
  const faulty = lists.find(({ value }) => value.items === undefined);
  const items = lists.flatMap(({ value }) => value.items ?? []);
  const include = faulty ?? { ...first, value: { ...first.value, items } };
  return { ...root, entries: new Map([...(root.entries ?? []), ["include", include]]) };
}

/** Collects what is thrown, under the place where it was asked for, if any. */
function attempt<T>(action: () => T, problems: Problem[], where?: string): T | undefined {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof PalisadeError)) throw error;
    problems.push(
      ...error.problems.map((problem) => ({
        ...problem,
        ...(where !== undefined && { where, found: `${problem.where}: ${problem.found}` }),
      })),
    );
    return undefined;
  }
}

function includedTwice(where: string, name: string): Problem {
  return {
    where,
    found: `${name} is read already`,
    allowed: "each file is included once, and none includes one that includes it",
    fix: "remove the line",
  };
}
