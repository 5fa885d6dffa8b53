import { PalisadeError } from "../core/palisade-error";
import type { Problem } from "../core/problem";
import type { NetworkModel } from "../reach/network-model";
import { networkModelOf } from "../reach/network-model-of";
import type { ListedException } from "./exceptions-section";
import type { ExportedStack } from "./exported-stack";
import type { RepositoryFile } from "./repository-file";
import { repositoryPathProblems } from "./repository-path-problems";
import { rootReadme } from "./root-readme";
import { stackFiles, type TerraformFormat } from "./stack-files";
import type { Promises } from "./stack-readme";
import { wavePages } from "./wave-pages";

/** What a Terraform repository is made of. */
export type RepositoryInput = TerraformFormat & {
  /** Shown in the title of the repository's README. */
  readonly organizationName: string;
  readonly stacks: readonly ExportedStack[];
  /** What each objective promises, by its id. @default none: READMEs name the ids alone */
  readonly promises?: Promises;
  /** Exceptions of the configuration, for the repository's README. @default none */
  readonly exceptions?: readonly ListedException[];
  /** Further files, such as the scanners' configuration. @default none */
  readonly extraFiles?: ReadonlyMap<string, string>;
};

/**
 * The Terraform repository of an organization, as pure data: equal input gives equal bytes.
 *
 * @throws PalisadeError when stacks do not fit together or two files would have one path
 */
export function repository(input: RepositoryInput): ReadonlyMap<string, string> {
  const files = [...repositoryFiles(input)].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return new Map(files.map((file) => [file.path, file.text]));
}

/**
 * The files of the Terraform repository, one after the other, so that they need not be held together.
 *
 * @throws PalisadeError when stacks do not fit together, or at the end when two files would have one path
 */
export function* repositoryFiles(input: RepositoryInput): Generator<RepositoryFile, void> {
  const byPath = new Map(input.stacks.map((stack) => [stack.path, stack]));
  const problems = input.stacks.flatMap((stack) => stackProblems(stack, byPath));
  if (problems.length > 0) throw new PalisadeError(problems);
  const paths: string[] = [];
  for (const file of unchecked(input)) {
    paths.push(file.path);
    yield file;
  }
  const clashes = repositoryPathProblems("repository", paths);
  if (clashes.length > 0) throw new PalisadeError(clashes);
}

function* unchecked(input: RepositoryInput): Generator<RepositoryFile, void> {
  const { organizationName, stacks, exceptions, extraFiles = [], promises = {} } = input;
  yield { path: "README.md", text: rootReadme(organizationName, stacks, exceptions) };
  yield* wavePages(stacks);
  for (const [path, text] of extraFiles) yield { path, text };
  // The copy holds what was synthesized as a value, read once, and is let go of with its files.
  const together = networksOf(stacks);
  for (const stack of stacks) yield* stackFiles({ ...stack }, input, promises, together);
}

/** The networks of all stacks together, read when a picture first asks for them. */
function networksOf(stacks: readonly ExportedStack[]): () => NetworkModel {
  let model: NetworkModel | undefined;
  return () => {
    model ??= networkModelOf(
      new Map(
        stacks.flatMap((stack) => (stack.connects === true ? [[stack.path, stack.json] as const] : [])),
      ),
    );
    return model;
  };
}

function stackProblems(stack: ExportedStack, stacks: ReadonlyMap<string, ExportedStack>): Problem[] {
  const problems: Problem[] = [];
  const folder = `accounts/${stack.account}/${stack.scope}/`;
  if (!stack.path.startsWith(folder) || stack.path.slice(folder.length).includes("/")) {
    problems.push({
      where: `stack ${stack.stackName}`,
      found: `the path ${stack.path}`,
      allowed: `${folder}<concern>`,
      fix: "give the stack the path of its placement",
    });
  }
  for (const path of stack.after) {
    const before = stacks.get(path);
    if (before !== undefined && before.wave < stack.wave) continue;
    problems.push({
      where: `stack ${stack.stackName}`,
      found:
        before === undefined
          ? `it comes after ${path}, which is no stack`
          : `it is in wave ${stack.wave} and comes after ${path} of wave ${before.wave}`,
      allowed: "stacks of earlier waves",
      fix: "correct the placements",
    });
  }
  return problems;
}
