import { PalisadeError } from "../core/palisade-error";
import type { Problem } from "../core/problem";
import type { ListedException } from "./exceptions-section";
import type { ExportedStack } from "./exported-stack";
import type { Repository } from "./repository-file";
import { repositoryPathProblems } from "./repository-path-problems";
import { rootReadme } from "./root-readme";
import { stackFiles, type TerraformFormat } from "./stack-files";
import type { Promises } from "./stack-readme";

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
  readonly extraFiles?: Repository;
};

/**
 * The Terraform repository of an organization, as pure data: equal input gives equal bytes.
 *
 * @throws PalisadeError when stacks do not fit together or two files would have one path
 */
export function repository(input: RepositoryInput): Repository {
  const files = [
    { path: "README.md", text: rootReadme(input.organizationName, input.stacks, input.exceptions) },
    ...input.stacks.flatMap((stack) => stackFiles(stack, input, input.promises ?? {})),
    ...[...(input.extraFiles ?? [])].map(([path, text]) => ({ path, text })),
  ].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const problems = [
    ...input.stacks.flatMap((stack) => stackProblems(stack, input.stacks)),
    ...repositoryPathProblems(
      "repository",
      files.map((file) => file.path),
    ),
  ];
  if (problems.length > 0) throw new PalisadeError(problems);
  return new Map(files.map((file) => [file.path, file.text]));
}

function stackProblems(stack: ExportedStack, stacks: readonly ExportedStack[]): Problem[] {
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
    const before = stacks.find((candidate) => candidate.path === path);
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
