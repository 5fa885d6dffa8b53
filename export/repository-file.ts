/** One file of a Terraform repository. */
export interface RepositoryFile {
  /** Place below the repository's root, with forward slashes: `accounts/prod/eu-west-1/network/README.md`. */
  readonly path: string;
  /** The whole text, final newline included. */
  readonly text: string;
}

/** A Terraform repository as pure data: relative path with forward slashes -> text. */
export type Repository = ReadonlyMap<string, string>;
